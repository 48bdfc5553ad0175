/** Sizes of the measurements. `npm run bench -- --tiny` only shows that the bench works; its figures mean nothing. */
export const tiny = process.argv.includes('--tiny')

export const size = tiny
  ? {
      rounds: 1,
      connections: 5,
      requests: 24,
      rondesAtOnce: 3,
      seen: 4,
      acts: [10, 20, 30],
      rondes: [1, 2, 3],
      allActs: 60,
      perBatch: 5,
      steadySeconds: 0.2,
      idleRondes: 2,
      starts: 1,
      inputs: 100,
      keys: 5,
      documents: 2,
    }
  : {
      rounds: 5,
      connections: 50,
      requests: 3_000,
      rondesAtOnce: 50,
      seen: 100,
      acts: [100, 1_000, 10_000],
      rondes: [1, 100, 1_000],
      allActs: 100_000,
      perBatch: 100,
      steadySeconds: 10,
      idleRondes: 10,
      starts: 5,
      inputs: 10_000,
      keys: 100,
      documents: 50,
    }

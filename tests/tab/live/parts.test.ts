import assert from 'node:assert/strict'
import type { BuildState } from '../../../tab/live/build.ts'
import { loadPart, type PartTrouble, partTrouble, watchPartTrouble } from '../../../tab/live/parts.ts'

const failed = (): never => {
  throw new TypeError('Failed to fetch dynamically imported module')
}

describe('Loading a screen', () => {
  let seen: (PartTrouble | null)[]
  let unwatch: () => void

  beforeEach(() => {
    seen = []
    unwatch = watchPartTrouble(() => seen.push(partTrouble()))
  })
  afterEach(() => unwatch())

  /** Loads a part whose first attempts fail, while the server says these things about the build. */
  async function load(...builds: BuildState[]): Promise<string> {
    let attempts = 0
    const work = async (): Promise<string> => (attempts++ < builds.length ? failed() : 'the screen')
    const waits: number[] = []
    const loaded = await loadPart(work, {
      check: async () => builds[attempts - 1] ?? assert.fail('asked once too often'),
      wait: async (ms) => void waits.push(ms),
      now: () => 0,
      chance: () => 1,
    })
    assert.equal(waits.length, builds.length)
    return loaded
  }

  it('[X11.f] a screen is loaded again until it is there, and until then says that there is no connection', async () => {
    assert.equal(await load('offline', 'offline'), 'the screen')
    assert.deepEqual(seen, ['offline', 'offline', null])
  })

  it('[X11.f] a release that removed the file is told from a lost connection', async () => {
    assert.equal(await load('offline', 'other'), 'the screen')
    assert.deepEqual(seen, ['offline', 'newVersion', null])
  })

  it('[X11.f] an import that keeps failing while the server serves this build needs a new page', async () => {
    assert.equal(await load('offline', 'same', 'same'), 'the screen')
    assert.deepEqual(seen, ['offline', null, 'stuck', null])
  })

  it('[X11.f] an error in the code of a screen is thrown at once', async () => {
    const broken = loadPart(() => Promise.reject(new SyntaxError('code')), {
      check: async () => assert.fail('no reason to ask'),
      wait: async () => assert.fail('no reason to wait'),
      now: () => 0,
      chance: () => 1,
    })
    await assert.rejects(broken, SyntaxError)
    assert.equal(partTrouble(), null)
  })
})

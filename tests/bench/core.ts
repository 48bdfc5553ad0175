/**
 * Measures journal and runner alone and prints the figures as JSON: opening a long ronde, the cost of an answer in
 * rondes of different lengths and among many rondes, and resident memory. Runs in its own process, so that memory of
 * other measurements does not count.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openSqliteJournal } from '../../bot/journal/sqlite.ts'
import type { Runner } from '../../bot/ports/runner.ts'
import { deelnemers } from '../builders/people.ts'
import { type BuiltRonde, buildRonde } from '../builders/ronde.ts'
import { testRunner } from '../builders/runner.ts'
import { median } from './load.ts'
import { size } from './size.ts'

const THEMA = 'groep-2.visie'
const folder = await mkdtemp(join(tmpdir(), 'bench-'))
let count = 0

/** One answer of about 150 characters. */
function give(runner: Runner, ronde: BuiltRonde) {
  count += 1
  const who = deelnemers[count % deelnemers.length] ?? deelnemers[0]
  const text = `${count} `.padEnd(150, 'we praten te weinig na ')
  return runner.run({
    action: 'antwoord.give',
    stream: ronde.stream,
    who,
    requestId: `request-${count}`,
    input: {
      gesprekId: ronde.gesprekId,
      themaId: THEMA,
      answers: [{ vraagId: `${THEMA}.${1 + (count % 2)}`, text }],
      edits: true,
    },
  })
}

async function fill(runner: Runner, rondes: BuiltRonde[], acts: number): Promise<void> {
  const perRound = 500
  for (let done = 0; done < acts; done += perRound) {
    const size = Math.min(perRound, acts - done)
    await Promise.all(Array.from({ length: size }, (_, n) => give(runner, pick(rondes, done + n))))
  }
}

const pick = (rondes: BuiltRonde[], n: number): BuiltRonde => {
  const ronde = rondes[n % rondes.length]
  if (ronde === undefined) throw new Error('no ronde')
  return ronde
}

/** Microseconds per answer, one at a time; the median of batches. */
async function costOfOne(runner: Runner, rondes: BuiltRonde[]): Promise<number> {
  const batches: number[] = []
  for (let batch = 0; batch < 9; batch += 1) {
    const began = performance.now()
    for (let n = 0; n < size.perBatch; n += 1) await give(runner, pick(rondes, batch * size.perBatch + n))
    batches.push((1000 * (performance.now() - began)) / size.perBatch)
  }
  return median(batches)
}

const figures: Record<string, number> = {}

{
  const path = join(folder, 'length.db')
  const journal = openSqliteJournal(path)
  const { runner } = testRunner(journal)
  const ronde = await buildRonde(runner, { open: THEMA })
  await fill(runner, [ronde], size.allActs / 50) // warm
  for (const acts of size.acts) {
    const one = await buildRonde(runner, { open: THEMA })
    await fill(runner, [one], acts)
    figures[`answer in a ronde of ${acts} acts, µs`] = await costOfOne(runner, [one])
    if (acts === size.acts.at(-1)) {
      const opened: number[] = []
      for (let round = 0; round < 5; round += 1) {
        const cold = testRunner(journal).runner
        const began = performance.now()
        await cold.read(one.stream, () => undefined)
        opened.push(performance.now() - began)
      }
      figures[`opening a ronde of ${acts} acts cold, ms`] = median(opened)
    }
  }
  await journal.close()
}

for (const many of size.rondes) {
  const journal = openSqliteJournal(join(folder, `many-${many}.db`))
  const { runner } = testRunner(journal)
  const rondes: BuiltRonde[] = []
  for (let n = 0; n < many; n += 1)
    rondes.push(await buildRonde(runner, { open: THEMA, groepen: ['groep-2'] }))
  await fill(runner, rondes, size.allActs / 50)
  figures[`answer among ${many} rondes, µs`] = await costOfOne(runner, rondes)
  if (many === size.rondes.at(-1)) {
    await fill(runner, rondes, size.allActs)
    figures[`answer among ${many} rondes after ${size.allActs} acts, µs`] = await costOfOne(runner, rondes)
    // Without a forced collection, as in production.
    figures[`RSS after ${size.allActs} acts over ${many} rondes, MB`] =
      process.memoryUsage.rss() / 1024 / 1024
  }
  await journal.close()
}

await rm(folder, { recursive: true })
process.stdout.write(`${JSON.stringify(figures)}\n`)

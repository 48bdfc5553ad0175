import { openCosmosJournal } from '../../bot/journal/cosmosAccount.ts'
import { joke } from '../builders/people.ts'
import { type BuiltRonde, buildRonde } from '../builders/ronde.ts'
import { testRunner } from '../builders/runner.ts'
import { startCosmosServer } from '../journal/cosmosServer.ts'
import { idleDay } from './idleDay.ts'
import { size } from './size.ts'

type Row = [figure: string, value: string, aim: string]
type Operations = Record<'append' | 'point' | 'range' | 'snapshot', number>

/**
 * Request units per operation according to the documentation of the service: a point read of 1 KB costs 1 and of 100 KB
 * 10, twice that with Strong consistency; a write of 1 KB with two indexed paths about 6; a query within one partition
 * about 3 plus what it reads. The local server charges 1 for everything, so the bench multiplies counted operations.
 * https://learn.microsoft.com/azure/cosmos-db/optimize-cost-reads-writes
 */
const UNITS: Operations = { append: 6, point: 2, range: 2 * 3, snapshot: 2 * 10 }

/** Calculates request units from the operations that were counted. */
export async function requestUnits(): Promise<Row[]> {
  const server = await startCosmosServer()
  const settings = { endpoint: server.endpoint, database: 'units', key: 'bG9rYWFs' }
  let seen: Operations = { append: 0, point: 0, range: 0, snapshot: 0 }
  const open = () =>
    openCosmosJournal(settings, {
      charge: (kind) => {
        seen[kind] += 1
      },
    })
  const during = async (what: () => Promise<unknown>): Promise<Operations> => {
    seen = { append: 0, point: 0, range: 0, snapshot: 0 }
    await what()
    return { ...seen }
  }
  const { runner } = testRunner(await open())
  const ronde = await buildRonde(runner, { open: 'groep-2.visie' })
  const answer = await during(() => give(ronde, 'een antwoord'))
  for (let n = 0; n < size.allActs / 160; n += 1) await give(ronde, `antwoord ${n}`)
  await runner.close()
  const opening = await during(async () =>
    testRunner(await open()).runner.read(ronde.stream, () => undefined),
  )
  const look = await during(async () => {
    const reader = testRunner(await open()).runner
    await reader.read(ronde.stream, () => undefined)
    seen = { append: 0, point: 0, range: 0, snapshot: 0 }
    await reader.read(ronde.stream, () => undefined)
  })
  await server.stop()
  const hour = (3600_000 / 400) * total(look) + 300 * total(answer)
  return [
    ['request units, calculated: an answer', `${total(answer)}`, told(answer)],
    ['request units, calculated: a board opened after 600 acts', `${total(opening)}`, told(opening)],
    ['request units, calculated: a look whether a ronde has news', `${total(look)}`, told(look)],
    [
      'request units, calculated: an hour of gesprek, five boards on one instance, 300 acts',
      hour.toFixed(0),
      '',
    ],
    await idleRow(),
  ]
}

/** A sweep of all rondes every quarter of an hour, and a readiness check every minute. */
async function idleRow(): Promise<Row> {
  const { sweep, ready } = await idleDay()
  const perDay = 24 * 4 * unitsOf(sweep) + 24 * 60 * unitsOf(ready)
  const counted = `${sweep.points} point, ${sweep.queries} range each quarter of an hour`
  const figure = `request units, calculated: an idle day of one instance, ${size.idleRondes} rondes`
  return [figure, perDay.toFixed(0), counted]
}

const unitsOf = ({ points, queries }: { points: number; queries: number }): number =>
  points * UNITS.point + queries * UNITS.range

function give(ronde: BuiltRonde, text: string) {
  const answers = [{ vraagId: 'groep-2.visie.1', text }]
  return ronde.act(joke, 'antwoord.give', {
    gesprekId: ronde.gesprekId,
    themaId: 'groep-2.visie',
    answers,
    edits: true,
  })
}

const kinds = (operations: Operations) => Object.entries(operations) as [keyof Operations, number][]
const total = (operations: Operations): number =>
  kinds(operations).reduce((sum, [kind, count]) => sum + count * UNITS[kind], 0)
const told = (operations: Operations): string =>
  kinds(operations)
    .filter(([, count]) => count > 0)
    .map(([kind, count]) => `${count} ${kind}`)
    .join(', ')

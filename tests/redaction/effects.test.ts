import assert from 'node:assert/strict'
import { readFileSync, writeFileSync } from 'node:fs'
import { aboutOf } from '../../bot/domain/people.ts'
import { ERASED } from '../../bot/domain/personId.ts'
import type { RondeEvent } from '../../bot/domain/ronde/events.ts'
import { rondeEvents } from '../../bot/domain/ronde/events.ts'
import {
  type AnyEvent,
  type AnyFieldKind,
  type AnyFields,
  EVENT_TYPES,
  privacyOf,
} from '../../bot/domain/streams.ts'
import { eraseFromOther } from '../../bot/redaction/erase.ts'
import { removeWords } from '../../bot/redaction/removeWords.ts'
import { joke } from '../builders/people.ts'

const EFFECTS = new URL('./effects.json', import.meta.url)
const token = `${ERASED}${'a'.repeat(20)}`
const erased = { tokens: new Map([[joke.oid, token]]), names: [joke.name] }

/** A value for a declared field, all of it about Joke. */
function exampleValue(declared: AnyFieldKind | AnyFields, name: string): unknown {
  if (typeof declared === 'object' && 'nameOf' in declared) return joke.name
  if (typeof declared === 'object') return exampleOf(declared as AnyFields)
  const values: Record<string, unknown> = {
    plain: name === 'erasureId' ? 'w-1' : `plain ${name}`,
    person: joke.oid,
    words: `${joke.name} (${joke.oid}) zei het in groep text.`,
    richWords: [
      {
        kind: 'quote',
        level: 0,
        runs: [
          { text: joke.name.slice(0, 2), strong: true },
          { text: `${joke.name.slice(2)} (${joke.oid}) zei het.` },
        ],
      },
    ],
    quote: { text: `zei ${joke.name}`, before: joke.name.slice(0, 2), after: ' dat' },
    source: `source ${name}`,
    speaker: { personId: joke.oid },
    salt: 'zout',
    personNames: [joke.name],
  }
  return values[declared]
}

const exampleOf = (fields: AnyFields): object =>
  Object.fromEntries(Object.entries(fields).map(([name, declared]) => [name, exampleValue(declared, name)]))

/** An event of each type, made from what it declares. */
function exampleFor(type: AnyEvent['type']): AnyEvent {
  const { fields } = privacyOf({ type, v: 1 } as AnyEvent)
  const role = type.startsWith('role.') ? { role: 'deelnemer' } : {}
  return { type, v: 1, ...exampleOf(fields), ...role } as AnyEvent
}

const actOf = (event: AnyEvent) => ({ requestId: 'q', action: 'a', by: joke.oid, at: 0, events: [event] })

describe('What erasure and retention leave of every event type', () => {
  const effects: Record<string, { erased: unknown; afterRetention?: unknown }> = {}

  before(async () => {
    for (const type of EVENT_TYPES) {
      const { acts } = await eraseFromOther([actOf(exampleFor(type))], erased, 'w-1')
      effects[type] = { erased: acts[0]?.events[0] ?? null }
      if (!Object.hasOwn(rondeEvents, type)) continue
      const [left] = removeWords([actOf(exampleFor(type)) as never], 'ronde:r-1', 'zout')
      Object.assign(effects[type] ?? {}, { afterRetention: left?.events[0] ?? null })
    }
    if (process.env.UPDATE_EFFECTS === '1') writeFileSync(EFFECTS, `${JSON.stringify(effects, null, 2)}\n`)
  })

  const golden = (): typeof effects => JSON.parse(readFileSync(EFFECTS, 'utf8'))

  for (const type of EVENT_TYPES) {
    it(`[X3.m] [X4.c] ${type} becomes what effects.json says (UPDATE_EFFECTS=1 writes it)`, () => {
      assert.deepEqual(JSON.parse(JSON.stringify(effects[type])), golden()[type])
    })

    it(`[X3.d] neither id nor name of an erased person is left in ${type}`, () => {
      const text = JSON.stringify(effects[type]?.erased)
      assert.equal(text.includes(joke.oid), false, text)
      assert.equal(text.includes(joke.name), false, text)
    })
  }

  it('[X4.c] an event that the person is about and that keeps its words at retention is on a short list', () => {
    const kept = Object.keys(rondeEvents).filter((type) => {
      const event = exampleFor(type as RondeEvent['type'])
      return aboutOf(event) !== null && JSON.stringify(effects[type]?.afterRetention ?? '').includes(joke.oid)
    })
    // Who held which role, and what a person said of the own work, is kept (X4).
    assert.deepEqual(kept.toSorted(), [
      'deelnemer.described',
      'guest.marked',
      'person.nameRecorded',
      'role.granted',
      'role.revoked',
    ])
  })
})

import assert from 'node:assert/strict'
import fc from 'fast-check'
import { ERASED } from '../../bot/domain/personId.ts'
import type { RondeEvent } from '../../bot/domain/ronde/events.ts'
import { rondeStream } from '../../bot/domain/ronde/rondeStream.ts'
import type { Act } from '../../bot/domain/stream.ts'
import { eraseFromRonde } from '../../bot/redaction/erase.ts'
import { foldAll } from '../../bot/redaction/foldAll.ts'
import { plain } from '../../bot/redaction/nameForms.ts'
import { removeWords } from '../../bot/redaction/removeWords.ts'
import { personIdOf } from '../builders/people.ts'
import { buildRonde } from '../builders/ronde.ts'
import { testRunner } from '../builders/runner.ts'

/** The number of cases: few here; the bench sets more. */
const RUNS = Math.ceil(Number(process.env.PROPERTY_INPUTS ?? 2_500) / 40)

const VISIE = 'groep-2.visie'
const token = `${ERASED}${'b'.repeat(20)}`
const ids = ['an', 'bo', 'cas', 'dee', 'els', 'fee'].map(personIdOf)
/** Words that are also field names, event types and Dutch words: none of them may ever be taken for a person. */
const WORDS = [
  'text',
  'de',
  'antwoord.given',
  'personId',
  'type',
  'v',
  'by',
  'Jan',
  'an',
  'groep-2',
  'geldig',
]
const NAMES = [
  'Anna de Wit',
  'Bo Text',
  'Cas van der Type',
  'de',
  'text',
  'Els',
  'Fee By-Notitie',
  'Jan Jansen',
]

const id = fc.constantFrom(...ids)
const word = fc.oneof(
  fc.constantFrom(...WORDS, ...NAMES, ...ids),
  fc.string({ maxLength: 12, unit: 'grapheme' }),
)
/** Never empty: an empty text says that words went before. */
const text = fc.array(word, { maxLength: 6 }).map((words) => ['Toen', ...words].join(' '))
const name = fc.constantFrom(...NAMES)
const item = (prefix: string) => fc.integer({ min: 1, max: 4 }).map((n) => `${prefix}-${n}`)
const speaker = fc.oneof(
  fc.constant({}),
  id.map((personId) => ({ speaker: { personId } })),
  name.map((typed) => ({ speaker: { name: typed } })),
)
const marks = speaker.map((who) => ({ ...who, labels: ['wens', 'text'] }))

/** Events in a ronde whose gesprek exists. */
function eventIn(gesprekId: string): fc.Arbitrary<RondeEvent> {
  const where = { gesprekId: fc.constant(gesprekId), themaId: fc.constant(VISIE) }
  const event = (type: RondeEvent['type'], fields: Record<string, fc.Arbitrary<unknown>>) =>
    fc.record({ type: fc.constant(type), v: fc.constant(1), ...fields }) as fc.Arbitrary<RondeEvent>
  const role = fc.constantFrom('deelnemer', 'gespreksleider', 'meelezer')
  return fc.oneof(
    event('role.granted', { personId: id, name, role, gesprekId: fc.constantFrom(null, gesprekId) }),
    event('role.revoked', { personId: id, role, gesprekId: fc.constantFrom(null, gesprekId) }),
    event('deelnemer.proposed', { gesprekId: where.gesprekId, personId: id, name }),
    event('deelnemer.accepted', { gesprekId: where.gesprekId, personId: id }),
    event('deelnemer.markedHeard', { ...where, personId: id, heard: fc.boolean() }),
    event('deelnemer.described', {
      ...{ personId: id, functie: text, unit: text, level: fc.constant(null), year: fc.constant(null) },
      leerweg: fc.constant(null),
    }),
    event('antwoord.given', {
      ...where,
      antwoordId: item('a'),
      vraagId: fc.constant(`${VISIE}.1`),
      personId: id,
      text,
      status: fc.constantFrom('geldig', 'onbevestigd', 'nagekomen'),
    }),
    event('notitie.added', {
      ...{ notitieId: item('n'), gesprekId: where.gesprekId, source: fc.constant('genoteerd'), text },
      ...{ tags: fc.constant([VISIE, 'text']), marks },
    }),
    event('notitie.edited', { notitieId: item('n'), text, marks }),
    event('samenvatting.posted', { ...where, notitieId: item('s'), text }),
    event('bord.tagged', { itemId: item('n'), tags: fc.constant(['de', 'text']) }),
  )
}

/** Every string in a value with the path to it; keys are paths, so a changed key is a changed path. */
function stringsIn(value: unknown, path = ''): [path: string, text: string][] {
  if (typeof value === 'string') return [[path, value]]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => stringsIn(inner, `${path}.${key}`))
}

describe('Erasing anyone from any ronde', function () {
  this.timeout(120_000 + RUNS * 50)
  let created: Act<RondeEvent>[]
  let gesprekId: string

  before(async () => {
    const { runner } = testRunner()
    const ronde = await buildRonde(runner, { started: true, open: VISIE })
    gesprekId = ronde.gesprekId
    created = (await runner.history(ronde.stream, 0)).flatMap(({ acts }) => acts)
    await runner.close()
  })

  const journal = () =>
    fc
      .array(
        fc.record({
          requestId: fc.oneof(fc.uuid(), word),
          action: fc.constant('antwoord.give'),
          by: fc.oneof(id, fc.constant('system:clock')),
          at: fc.nat(),
          events: fc.array(eventIn(gesprekId), { minLength: 1, maxLength: 3 }),
        }),
        { maxLength: 25 },
      )
      .map((acts): Act<RondeEvent>[] => [...created, ...acts])

  it('[X3.d] [X3.q] no field about another person changes, nothing of the person is left, and the ronde still folds', async () => {
    const names = fc.uniqueArray(name, { maxLength: 3 })
    await fc.assert(
      fc.asyncProperty(journal(), id, names, async (acts, personId, called) => {
        const { acts: left } = await eraseFromRonde(acts, {
          tokens: new Map([[personId, token]]),
          names: called,
        })
        foldAll(rondeStream, left)
        assert.equal(JSON.stringify(left).includes(personId), false)
        const parts = called
          .flatMap((one) => plain(one).text.split(/[^\p{L}\p{N}]+/u))
          .filter((part) => part !== '')
        const mayBeNamed = (words: string) => parts.some((part) => plain(words).text.includes(part))
        assert.equal(left.length, acts.length)
        for (const [at, { by, events }] of left.entries()) {
          const former = acts[at]
          assert.ok(former)
          assert.equal(by, former.by === personId ? token : former.by)
          const about = (event: RondeEvent) => 'personId' in event && event.personId === personId
          const kept = former.events.filter((event) => !about(event))
          const now = events.filter((event) => !('personId' in event && event.personId === token))
          assert.equal(now.length, kept.length)
          for (const [nth, event] of now.entries()) {
            const after = new Map(stringsIn(event))
            for (const [path, words] of stringsIn(kept[nth])) {
              const isSpeaker = path.startsWith('.marks.speaker')
              if (
                words.includes(personId) ||
                (mayBeNamed(words) && /text|speaker|title|tekst|titel|functie|unit|kort/.test(path))
              )
                continue
              // A gesprek of fewer than four loses the words of a notitie in which the person speaks.
              if (path === '.text' && 'notitieId' in event && after.get(path) === '') continue
              assert.equal(after.get(path), words, `${event.type}${path}${isSpeaker ? ' (speaker)' : ''}`)
            }
          }
        }
        const { acts: twice } = await eraseFromRonde(left, {
          tokens: new Map([[personId, token]]),
          names: called,
        })
        assert.deepEqual(twice, left)
      }),
      { numRuns: RUNS },
    )
  })

  it('[X3.n] an id in an old journal that is an ordinary word takes nothing along', async () => {
    await fc.assert(
      fc.asyncProperty(journal(), fc.constantFrom(...WORDS), async (acts, personId) => {
        const { acts: left } = await eraseFromRonde(acts, { tokens: new Map([[personId, token]]), names: [] })
        assert.deepEqual(left, acts)
      }),
      { numRuns: RUNS },
    )
  })

  it('[X4.c] after retention no words and no speakers are left, and the ronde still folds', async () => {
    await fc.assert(
      fc.property(journal(), (acts) => {
        const left = removeWords(acts, 'ronde:r-1', 'zout')
        foldAll(rondeStream, left)
        for (const event of left.flatMap(({ events }) => events)) {
          if ('text' in event) assert.equal(event.text, '')
          if ('marks' in event) assert.equal(event.marks.speaker, undefined)
          if (event.type === 'antwoord.given') assert.ok(event.personId.startsWith(ERASED))
        }
        assert.deepEqual(removeWords(left, 'ronde:r-1', 'zout'), left)
      }),
      { numRuns: RUNS },
    )
  })
})

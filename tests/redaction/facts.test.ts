import assert from 'node:assert/strict'
import { ERASED } from '../../bot/domain/personId.ts'
import type { RondeEvent } from '../../bot/domain/ronde/events.ts'
import type { Act } from '../../bot/domain/stream.ts'
import { eraseFromRonde } from '../../bot/redaction/erase.ts'
import { removeWords } from '../../bot/redaction/removeWords.ts'
import { bram, joke, marleen, personIdOf } from '../builders/people.ts'
import { buildRonde } from '../builders/ronde.ts'
import { testRunner } from '../builders/runner.ts'

const token = `${ERASED}${'c'.repeat(20)}`

async function setUp() {
  const { runner } = testRunner()
  const ronde = await buildRonde(runner, { started: true, open: 'groep-2.visie' })
  const note = (text: string, gesprekId = ronde.gesprekId) =>
    ronde.act(bram, 'notitie.add', { gesprekId, text })
  const acts = async () => (await runner.history(ronde.stream, 0)).flatMap((commit) => commit.acts)
  const erase = async (person: { oid: string; name: string }) =>
    (await eraseFromRonde(await acts(), { tokens: new Map([[person.oid, token]]), names: [person.name] }))
      .acts
  return { ronde, note, acts, erase }
}

const texts = (acts: readonly Act<RondeEvent>[]): string[] =>
  acts.flatMap(({ events }) =>
    events.flatMap((event) => ('text' in event && typeof event.text === 'string' ? [event.text] : [])),
  )

describe('Where the short name of an erased person goes', () => {
  it('[X3.f] of a deelnemer in the own gesprek only, of a gespreksleider in every gesprek', async () => {
    const { ronde, note, erase } = await setUp()
    const other = ronde.gesprekken.get('groep-3') ?? ''
    await note('Joke en Marleen')
    await note('Joke en Marleen elders', other)
    assert.deepEqual(texts(await erase(joke)), ['[naam gewist] en Marleen', 'Joke en Marleen elders'])
    assert.deepEqual(texts(await erase(marleen)), ['Joke en [naam gewist]', 'Joke en [naam gewist] elders'])
  })

  it('[X3.f] not where a person who only answered has the same short name', async () => {
    const { ronde, note, erase } = await setUp()
    const namesake = { ...bram, oid: personIdOf('joke-3'), name: 'Joke Zonderling' }
    await ronde.act(namesake, 'antwoord.give', {
      gesprekId: ronde.gesprekId,
      themaId: 'groep-2.visie',
      answers: [{ vraagId: 'groep-2.visie.1', text: 'van een ander' }],
    })
    await note('Joke zei het, Vermeulen niet')
    assert.deepEqual(texts(await erase(joke)), ['van een ander', 'Joke zei het, [naam gewist] niet'])
  })
})

describe('Who did an act', () => {
  it('[X3.d] loses the id also where the event itself does not change, and nothing else is rewritten', async () => {
    const { note, acts } = await setUp()
    await note('niets over personen')
    const before = await acts()
    const erased = { tokens: new Map([[bram.oid, token]]), names: [bram.name] }
    const { acts: after } = await eraseFromRonde(before, erased)
    const added = after.find(({ action }) => action === 'notitie.add')
    assert.equal(added?.by, token)
    assert.equal(added?.requestId, '')
    const opened = before.findIndex(({ action }) => action === 'thema.open')
    assert.equal(after[opened], before[opened], 'an act that does not change is the same object')
  })

  it('[X3.g] keeps the token where an event of the person was dropped, also when the erasure is repeated', async () => {
    const { ronde, acts } = await setUp()
    await ronde.act(joke, 'deelnemer.describe', { personId: joke.oid, functie: 'Mentor', unit: 'Zorg' })
    const erased = { tokens: new Map([[joke.oid, token]]), names: [joke.name] }
    const once = (await eraseFromRonde(await acts(), erased)).acts
    const described = once.find(({ action }) => action === 'deelnemer.describe')
    assert.deepEqual([described?.by, described?.requestId, described?.events], [token, token, []])
    assert.deepEqual((await eraseFromRonde(once, erased)).acts, once)
  })

  it('[X4.c] an anonymous act keeps saying only that it was anonymous after the term', async () => {
    const { ronde, acts } = await setUp()
    const given: RondeEvent = {
      ...{ type: 'antwoord.given', v: 1, antwoordId: 'a-1', gesprekId: ronde.gesprekId },
      ...{ themaId: 'groep-2.visie', vraagId: 'groep-2.visie.1', status: 'geldig' },
      ...{ personId: 'anoniem-1', text: 'woorden' },
    }
    const answered = (by: string): Act<RondeEvent> => ({
      ...{ requestId: 'q', action: 'antwoord.give', by, at: 0, events: [given] },
    })
    const result = removeWords(
      [...(await acts()), answered('anoniem'), answered(joke.oid)],
      ronde.stream,
      'zout',
    )
    assert.equal(result.at(-2)?.by, 'anoniem')
    assert.equal(result.at(-1)?.by.startsWith(ERASED), true)
    assert.deepEqual(texts(result), ['', ''])
  })
})

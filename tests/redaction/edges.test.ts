import assert from 'node:assert/strict'
import { ERASED } from '../../bot/domain/personId.ts'
import type { RondeEvent } from '../../bot/domain/ronde/events.ts'
import type { Act } from '../../bot/domain/stream.ts'
import type { TenantEvent } from '../../bot/domain/tenant/tenant.ts'
import { eraseFromOther, eraseFromRonde } from '../../bot/redaction/erase.ts'
import { removeWords } from '../../bot/redaction/removeWords.ts'
import { bram, joke, karin, marleen, personIdOf } from '../builders/people.ts'
import { buildRonde } from '../builders/ronde.ts'
import { testRunner } from '../builders/runner.ts'

const VISIE = 'groep-2.visie'
const token = `${ERASED}${'c'.repeat(20)}`

describe('The edges of erasure and retention', () => {
  let acts: Act<RondeEvent>[]
  let gesprekId: string

  beforeEach(async () => {
    const { runner } = testRunner()
    const ronde = await buildRonde(runner, { started: true, open: VISIE })
    gesprekId = ronde.gesprekId
    acts = (await runner.history(ronde.stream, 0)).flatMap((commit) => commit.acts)
    await runner.close()
  })

  const act = (by: string, ...events: RondeEvent[]): Act<RondeEvent> => ({
    ...{ requestId: 'q', action: 'a', by, at: 0, events },
  })
  const erase = async (list: Act<RondeEvent>[]) =>
    (await eraseFromRonde(list, { tokens: new Map([[joke.oid, token]]), names: [joke.name] })).acts
  const note = (text: string, speaker?: { personId: string }): RondeEvent => ({
    ...{ type: 'notitie.added', v: 1, notitieId: 'n-00000001', gesprekId, source: 'genoteerd', text },
    ...{ tags: [], marks: { labels: [], ...(speaker === undefined ? {} : { speaker }) } },
  })
  const edit = (text: string, speaker?: { personId: string }): RondeEvent => ({
    ...{ type: 'notitie.edited', v: 1, notitieId: 'n-00000001', text },
    ...{ marks: { labels: [], ...(speaker === undefined ? {} : { speaker }) } },
  })
  const anonymously = (personId: string): RondeEvent => ({
    ...{ type: 'antwoord.given', v: 1, antwoordId: `a-${personId}`, gesprekId, themaId: VISIE },
    ...{ vraagId: `${VISIE}.1`, personId, text: 'anoniem gezegd', status: 'geldig' },
  })
  /** The gesprek with two deelnemers left: Joke and one other. */
  const withTwo = () => {
    const others = ['fatma', 'pieter', 'samira'].map(personIdOf)
    const revoked = others.map((personId) =>
      act(marleen.oid, { type: 'role.revoked', v: 1, personId, role: 'deelnemer', gesprekId }),
    )
    return [...acts, ...revoked]
  }
  const textsOf = (list: readonly Act<RondeEvent>[]) =>
    list.flatMap(({ events }) => events.flatMap((event) => ('text' in event ? [event.text] : [])))

  it('[X3.e] [X9.c] pseudonyms of anonymous answers do not make a gesprek of two people look larger', async () => {
    const answers = ['anoniem-1', 'anoniem-2', 'anoniem-3', 'anoniem-4'].map((id) =>
      act('anoniem', anonymously(id)),
    )
    const left = await erase([
      ...withTwo(),
      ...answers,
      act(bram.oid, note('gezegd', { personId: joke.oid })),
    ])
    assert.equal(textsOf(left).at(-1), '')
  })

  it('[X3.e] [X3.g] an edit that named the speaker takes the former words along, also when it was broken off in between', async () => {
    const list = [
      ...withTwo(),
      act(bram.oid, note('woord-een')),
      act(bram.oid, edit('woord-twee', { personId: joke.oid })),
    ]
    const whole = await erase(list)
    assert.deepEqual(textsOf(whole), ['', ''])
    // Entries are rewritten from the last to the first: only the edit was done before the process ended.
    const half = list.map((one, at) => (at === list.length - 1 ? (whole[at] ?? one) : one))
    assert.deepEqual(textsOf(await erase(half)), ['', ''])
  })

  it('[X4.c] who was marked as heard has no id any more after the term', () => {
    const heard = act(marleen.oid, {
      ...{ type: 'deelnemer.markedHeard', v: 1, gesprekId, themaId: VISIE, personId: joke.oid, heard: true },
    })
    const [left] = removeWords([heard], 'ronde:r-1', 'zout').slice(-1)
    const event = left?.events[0]
    assert.ok(event?.type === 'deelnemer.markedHeard' && event.personId.startsWith(ERASED))
  })

  it('[X3.j] [X3.n] who requested an export loses id and name when erased, and the person it was about keeps the id', async () => {
    const recorded = (askedBy: string, askedByName: string): Act<TenantEvent> => ({
      ...{ requestId: 'q', action: 'export.record', by: 'system:export', at: 0 },
      events: [{ type: 'export.recorded', v: 1, personId: bram.oid, askedBy, askedByName, rondeId: 'r-1' }],
    })
    const erased = { tokens: new Map([[joke.oid, token]]), names: [joke.name] }
    const { acts: left } = await eraseFromOther(
      [recorded(joke.oid, joke.name), recorded(karin.oid, joke.name)],
      erased,
      'w-1',
    )
    assert.deepEqual(
      left.flatMap(({ events }) =>
        events.map(
          (event) => event.type === 'export.recorded' && [event.personId, event.askedBy, event.askedByName],
        ),
      ),
      [
        [bram.oid, token, ''],
        [bram.oid, karin.oid, joke.name],
      ],
    )
  })

  it('[X3.n] an id inside a chat id, a tag or a longer word is left alone; in free text a full id goes, in any case', async () => {
    const chatId = `19:${joke.oid}_${bram.oid}@unq.gbl.spaces`
    const list = [
      act(marleen.oid, { type: 'gesprek.linked', v: 1, gesprekId, chatId, meetingId: null }),
      act(bram.oid, note(`${joke.oid.toUpperCase()} en ${joke.oid}0 en x${joke.oid}`)),
      act(bram.oid, { type: 'bord.tagged', v: 1, itemId: 'n-00000001', tags: [joke.oid] }),
    ]
    const left = (await erase([...acts, ...list])).slice(-3).flatMap(({ events }) => events)
    assert.deepEqual(left[0], list[0]?.events[0])
    assert.deepEqual(left[2], list[2]?.events[0])
    assert.ok(left[1]?.type === 'notitie.added')
    assert.equal(left[1].text, `${token} en ${joke.oid}0 en x${joke.oid}`)
  })

  for (const id of ['text', 'de', 'antwoord.given', 'personId', 'type']) {
    it(`[X3.n] [X3.q] erasing the id "${id}", which an old journal may hold, changes nothing but that id`, async () => {
      const granted: RondeEvent = {
        type: 'role.granted',
        v: 1,
        personId: id,
        name: 'X',
        role: 'deelnemer',
        gesprekId,
      }
      const list = [
        ...acts,
        act(marleen.oid, granted),
        act(bram.oid, note('Wat de text zegt: antwoord.given, personId, type.')),
      ]
      const { acts: left } = await eraseFromRonde(list, { tokens: new Map([[id, token]]), names: [] })
      assert.deepEqual(left.slice(0, -2), list.slice(0, -2))
      assert.deepEqual(left.at(-2)?.events, [{ ...granted, personId: token, name: '' }])
      assert.deepEqual(left.at(-1), list.at(-1))
    })
  }
})

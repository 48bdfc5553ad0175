import assert from 'node:assert/strict'
import { ERASED } from '../../bot/domain/personId.ts'
import type { RondeEvent } from '../../bot/domain/ronde/events.ts'
import type { Act } from '../../bot/domain/stream.ts'
import type { TenantEvent } from '../../bot/domain/tenant/tenant.ts'
import { eraseFromOther, eraseFromRonde } from '../../bot/redaction/erase.ts'
import { bram, deelnemers, joke, marleen, personIdOf, sanne } from '../builders/people.ts'
import { type BuiltRonde, buildRonde } from '../builders/ronde.ts'
import { testRunner } from '../builders/runner.ts'

const VISIE = 'groep-2.visie'
const token = `${ERASED}aaaa`

describe('What is left of a person in a ronde', () => {
  let test: ReturnType<typeof testRunner>
  let ronde: BuiltRonde

  beforeEach(async () => {
    test = testRunner()
    ronde = await buildRonde(test.runner, { started: true, open: VISIE })
  })
  afterEach(() => test.runner.close())

  const acts = async (): Promise<Act<RondeEvent>[]> =>
    (await test.runner.history(ronde.stream, 0)).flatMap((commit) => commit.acts)
  const erased = async (who = joke) =>
    eraseFromRonde(await acts(), { tokens: new Map([[who.oid, token]]), names: [who.name] })
  const answer = (who: typeof joke, text: string) =>
    ronde.act(who, 'antwoord.give', {
      gesprekId: ronde.gesprekId,
      themaId: VISIE,
      answers: [{ vraagId: `${VISIE}.1`, text }],
      edits: true,
    })
  const note = (text: string, speaker?: { personId: string } | { name: string }) =>
    ronde.act(bram, 'notitie.add', { gesprekId: ronde.gesprekId, text, ...(speaker ? { speaker } : {}) })
  const textsOf = (list: readonly Act<RondeEvent>[]) =>
    list.flatMap(({ events }) => events.flatMap((event) => ('text' in event ? [event.text] : [])))

  it('[X3.d] [X3.e] every version of the person’s own answers is emptied, those of others stay, and the number of deelnemers stays', async () => {
    await answer(joke, 'een')
    await answer(joke, 'een, beter')
    await answer(deelnemers[1], 'van Wouter')
    const { acts: left, counts } = await erased()
    assert.deepEqual(textsOf(left), ['', '', 'van Wouter'])
    assert.equal(counts.antwoorden, 1)
    const granted = left.flatMap(({ events }) => events).filter((event) => event.type === 'role.granted')
    const asDeelnemer = granted.filter(({ role }) => role === 'deelnemer')
    assert.equal(asDeelnemer.length, 5)
    assert.deepEqual(asDeelnemer.find(({ personId }) => personId === token)?.name, '')
    const own = left.find(({ by }) => by === token)
    assert.equal(own?.requestId, '', "of a card it is Teams' own number of a press")
  })

  it('[X3.e] [X9.c] what others noted of the person stays without speaker where four or more took part', async () => {
    await note('gezegd', { personId: joke.oid })
    await note('ook gezegd', { name: 'Joke' })
    await note('van een ander', { personId: deelnemers[1].oid })
    const { acts: left, counts } = await erased()
    assert.deepEqual(textsOf(left), ['gezegd', 'ook gezegd', 'van een ander'])
    const speakers = left.flatMap(({ events }) =>
      events.flatMap((event) => (event.type === 'notitie.added' ? [event.marks.speaker] : [])),
    )
    assert.deepEqual(speakers, [undefined, undefined, { personId: deelnemers[1].oid }])
    assert.deepEqual([counts.genoemd, counts.notities], [2, 0])
  })

  it('[X3.e] [X9.c] when fewer than four took part, notes of what the erased person said lose their words too, in every version', async () => {
    for (const { oid: personId } of deelnemers.slice(2)) {
      await ronde.act(marleen, 'role.revoke', { personId, role: 'deelnemer', gesprekId: ronde.gesprekId })
    }
    const { notitieId } = (await note('gezegd', { personId: joke.oid })).result as { notitieId: string }
    await ronde.act(bram, 'notitie.edit', { notitieId, text: 'anders gezegd', speaker: null })
    await note('van een ander', { personId: deelnemers[1].oid })
    const { acts: left, counts } = await erased()
    assert.deepEqual(textsOf(left), ['', '', 'van een ander'])
    assert.equal(counts.notities, 1)
  })

  it('[X3.f] a short name goes where the person took part, unless another person there has it too', async () => {
    const other = { personId: personIdOf('joke-2'), name: 'Joke Willems', role: 'deelnemer' as const }
    await note('Joke en Vermeulen zeiden het, Wouter ook.')
    assert.deepEqual(textsOf((await erased()).acts), [
      '[naam gewist] en [naam gewist] zeiden het, Wouter ook.',
    ])
    await ronde.act(marleen, 'role.grant', { ...other, gesprekId: ronde.gesprekId })
    assert.deepEqual(textsOf((await erased()).acts), ['Joke en [naam gewist] zeiden het, Wouter ook.'])
  })

  it('[X3.f] a person of the same name keeps it, and so does a person with a longer id', async () => {
    const other = { personId: personIdOf('joke-2'), name: joke.name, role: 'gespreksleider' as const }
    await ronde.act(marleen, 'role.grant', other)
    await answer({ ...sanne, name: `${joke.name} Bakker` }, 'van de gang')
    const left = (await erased()).acts.flatMap(({ events }) => events)
    const named = left.flatMap((event) =>
      event.type === 'role.granted' || event.type === 'deelnemer.proposed'
        ? [[event.personId, event.name]]
        : [],
    )
    assert.deepEqual(named.slice(-2), [
      [other.personId, joke.name],
      [sanne.oid, `${joke.name} Bakker`],
    ])
  })

  it('[X3.f] in the directory of the school, another person of the same name keeps it', async () => {
    const asked = (by: string): Act<TenantEvent> => ({
      ...{ requestId: 'r', action: 'erasure.start', by, at: 0 },
      events: [
        {
          ...{ type: 'erasure.started', v: 1, erasureId: `w-${by}`, personId: personIdOf('x') },
          ...{ byName: joke.name, salt: '', until: null },
        },
      ],
    })
    const tokens = new Map([[joke.oid, token]])
    const { acts: left } = await eraseFromOther(
      [asked(joke.oid), asked(personIdOf('een-ander'))],
      { tokens, names: [joke.name] },
      'w-1',
    )
    assert.deepEqual(
      left.map(({ by, events }) => [by, ...events.map((event) => 'byName' in event && event.byName)]),
      [
        [token, ''],
        [personIdOf('een-ander'), joke.name],
      ],
    )
  })

  it('[X3.f] a name with a hyphen is erased like any other', async () => {
    const pieter = deelnemers[3]
    await answer(pieter, 'van Pieter-Jan')
    await note('Pieter-Jan Kuipers zei, en Pieter Jan ook.', { personId: pieter.oid })
    const { acts: left } = await erased(pieter)
    assert.deepEqual(textsOf(left), ['', '[naam gewist] zei, en [naam gewist] [naam gewist] ook.'])
  })

  it('[X3.d] [X3.e] other roles of the person go, and the notes that the person took stay', async () => {
    await note('genoteerd door Bram Schouten zelf')
    const { acts: left } = await erased(bram)
    const granted = left.flatMap(({ events }) => events).filter((event) => event.type === 'role.granted')
    assert.equal(
      granted.some(({ role }) => role === 'verslaggever'),
      false,
    )
    assert.deepEqual(textsOf(left), ['genoteerd door [naam gewist] zelf'])
    assert.equal(JSON.stringify(left).includes(bram.oid), false)
  })

  it('[X3.d] a person who answered without being on the list is found as well, and an id in capitals', async () => {
    await answer(sanne, 'van de gang')
    const { acts: left } = await eraseFromRonde(await acts(), {
      tokens: new Map([[sanne.oid.toUpperCase(), token]]),
      names: [sanne.name],
    })
    assert.equal(
      new RegExp(`${personIdOf('sanne')}|Sanne|van de gang`, 'i').test(JSON.stringify(left)),
      false,
    )
  })

  it('[X3.g] repeating an erasure changes nothing', async () => {
    await answer(joke, 'een')
    await note('Joke Vermeulen zei', { personId: joke.oid })
    const { acts: once } = await erased()
    const { acts: twice } = await eraseFromRonde(once, {
      tokens: new Map([[joke.oid, token]]),
      names: [joke.name],
    })
    assert.deepEqual(twice, once)
  })
})

import assert from 'node:assert/strict'
import { leidraad } from '../../bot/content/index.ts'
import type { RondeState } from '../../bot/domain/ronde/state.ts'
import type { PersonWho } from '../../bot/domain/who.ts'
import {
  beheerRonde,
  chatChoices,
  chatPlace,
  contentView,
  kindsOf,
  rondeLine,
  viewAll,
  viewSome,
} from '../../bot/views/index.ts'
import { bram, joke, marleen, nadia, sanne, wouter } from '../builders/people.ts'
import { buildRonde } from '../builders/ronde.ts'
import { testRunner } from '../builders/runner.ts'

const THEMA = 'groep-2.visie'

async function setUp(options: Parameters<typeof buildRonde>[1] = {}) {
  const { runner } = testRunner()
  const ronde = await buildRonde(runner, options)
  const read = <T>(ask: (state: RondeState) => T) => runner.read(ronde.stream, ask)
  const groep = (sleutel: string): string => ronde.gesprekken.get(sleutel) ?? ''
  const plan = (sleutel: string, start: string) =>
    ronde.act(marleen, 'gesprek.plan', { gesprekId: groep(sleutel), start })
  const next = (who: PersonWho) => read((state) => rondeLine(state, who)?.next ?? null)
  return { ...ronde, read, groep, plan, next }
}

describe('The line of a ronde in the list', () => {
  it('[G1.i] the next gesprek is the earliest planned one, whatever the order of the groepen', async () => {
    const { plan, next, groep, gesprekId } = await setUp()
    assert.equal((await next(marleen))?.gesprekId, gesprekId, 'a gesprek without a plan comes last')
    await plan('groep-4', '2026-12-01T13:00:00+01:00')
    await plan('groep-5', '2026-12-03T13:00:00+01:00')
    const line = await next(marleen)
    assert.deepEqual(line, {
      ...{ gesprekId: groep('groep-4'), groep: 'L&B en BPV', start: '2026-12-01T13:00:00+01:00' },
      ...{ status: 'gepland', work: 'lead' },
    })
  })

  it('[G1.i] the gesprek that is under way goes before one that was planned earlier', async () => {
    const { plan, next, act, gesprekId } = await setUp()
    await plan('groep-1', '2026-12-01T13:00:00+01:00')
    await act(marleen, 'gesprek.start', { gesprekId })
    const line = await next(marleen)
    assert.deepEqual([line?.gesprekId, line?.status], [gesprekId, 'bezig'])
  })

  it('[G1.i] each reader gets the work that they do in the next gesprek', async () => {
    const { next } = await setUp()
    const work = async (who: PersonWho) => (await next(who))?.work
    assert.deepEqual(
      [await work(marleen), await work(bram), await work(joke), await work(nadia)],
      ['lead', 'note', 'answer', 'follow'],
    )
  })

  it('[X1.e] [V2.b] a deelnemer counts only the own gesprek, and nobody a groep that is left out', async () => {
    const { read, act, gesprekId } = await setUp({ started: true })
    const counts = (who: PersonWho) => read((state) => rondeLine(state, who)?.gesprekken)
    assert.deepEqual(await counts(marleen), { total: 5, held: 0 })
    await act(marleen, 'groep.omit', { groepId: 'groep-5', omitted: true })
    await act(marleen, 'gesprek.end', { gesprekId })
    assert.deepEqual(await counts(marleen), { total: 4, held: 1 })
    assert.deepEqual(await counts(joke), { total: 1, held: 1 })
  })

  it('[X1.e] a deelnemer whose gesprek was held has no next gesprek', async () => {
    const { next, act, gesprekId } = await setUp({ started: true })
    await act(marleen, 'gesprek.end', { gesprekId })
    assert.equal(await next(joke), null)
  })
})

describe('The choices for a chat that is not linked', () => {
  it('[G1.a] who leads or notes can choose every gesprek that is still open, and nobody else can choose', async () => {
    const { read, act, groep } = await setUp()
    await act(marleen, 'groep.omit', { groepId: 'groep-5', omitted: true })
    for (const who of [marleen, bram]) {
      const { mayLink, choices, askWhom } = await read((state) => chatChoices(state, who))
      assert.equal(mayLink, true)
      assert.deepEqual(askWhom, [])
      const open = ['groep-1', 'groep-2', 'groep-3', 'groep-4']
      assert.deepEqual(
        choices.map(({ gesprekId }) => gesprekId),
        open.map(groep),
      )
    }
  })

  it('[G1.j] [X1.m] a person without a role may not link and is told no names', async () => {
    const { read } = await setUp()
    assert.deepEqual(await read((state) => chatChoices(state, sanne)), {
      mayLink: false,
      choices: [],
      askWhom: [],
    })
  })

  it('[G1.j] a deelnemer reads whom to ask only while the own gesprek can be linked', async () => {
    const { read, act, gesprekId } = await setUp()
    const choices = () => read((state) => chatChoices(state, joke))
    assert.deepEqual(await choices(), { mayLink: false, choices: [], askWhom: [marleen.name, bram.name] })
    await act(marleen, 'gesprek.link', { gesprekId, chatId: '19:meeting_a@thread.v2' })
    assert.deepEqual(await choices(), { mayLink: false, choices: [], askWhom: [] })
  })
})

describe('What screens load', () => {
  it('[B2.f] each lens holds the kinds that its screen shows', () => {
    const kinds = (...names: Parameters<typeof kindsOf>[0][]) => names.map((one) => [...kindsOf(one)].sort())
    assert.deepEqual(kinds(['ronde'], ['bord'], ['gesprek'], ['verslag']), [
      ['gesprek', 'groep', 'me', 'person', 'ronde', 'run'],
      ['antwoord', 'gesprek', 'groep', 'me', 'notitie', 'ronde'],
      ['antwoord', 'gesprek', 'groep', 'me', 'notitie', 'person', 'ronde', 'run'],
      [
        ...['antwoord', 'correctie', 'gesprek', 'groep', 'me', 'notitie', 'opmerking', 'paragraph', 'person'],
        ...['ronde', 'run', 'verslag'],
      ],
    ])
  })

  it('[B2.f] a change sends only the kinds of the lens', async () => {
    const { read } = await setUp()
    const refs = (['gesprek', 'person', 'run', 'groep'] as const).map((kind) => ({ kind, id: '*' }))
    const kinds = new Set(['groep', 'person'] as const)
    const changes = await read((state) => viewSome(state, marleen, refs, { kinds }))
    assert.deepEqual([...new Set(changes.map(({ kind }) => kind))], ['person', 'groep'])
  })

  it('[V1.b] a ronde shows its reasons, own goals and intended use', async () => {
    const { read, act } = await setUp()
    const use = { forWhom: 'het team', where: 'de studiedag', renewal: 'de nieuwe kwalificatie' }
    await act(marleen, 'ronde.change', { goals: ['Kortere lijnen'], reasons: ['Eigen reden'], use })
    const [ronde] = await read((state) => viewAll(state, nadia, { kinds: new Set(['ronde'] as const) }))
    assert.ok(ronde?.kind === 'ronde' && ronde.value !== null)
    const { goals, reasons, use: shown } = ronde.value
    assert.deepEqual([goals, reasons, shown], [['Kortere lijnen'], ['Eigen reden'], use])
  })

  it('[V2.a] the leidraad names its groepen, each with a full title and a short name', () => {
    const groepen = contentView().groepen.map(({ sleutel, kort }) => [sleutel, kort])
    assert.deepEqual(groepen, [
      ['groep-1', 'Leiding en staf'],
      ['groep-2', 'Eerste lijn'],
      ['groep-3', 'Tweede lijn'],
      ['groep-4', 'L&B en BPV'],
      ['groep-5', 'Teamcoördinatoren'],
      ['studenten', 'Studenten'],
    ])
  })
})

describe('The speaker of a notitie', () => {
  it('[B1.c] [G4.f] a notitie names its speaker: a deelnemer, a person who is only proposed, a typed name, or nobody', async () => {
    const { read, act, gesprekId } = await setUp({ open: THEMA })
    const answers = [{ vraagId: `${THEMA}.1`, text: 'van de gang' }]
    await act(sanne, 'antwoord.give', { gesprekId, themaId: THEMA, answers })
    const speakers = [{ personId: wouter.oid }, { personId: sanne.oid }, { name: 'de conciërge' }, undefined]
    for (const [index, speaker] of speakers.entries()) {
      await act(bram, 'notitie.add', {
        ...{ notitieId: `n-0000000${index}`, gesprekId, text: 'genoteerd' },
        ...(speaker === undefined ? {} : { speaker }),
      })
    }
    const view = await read((state) => viewAll(state, marleen, { kinds: new Set(['notitie'] as const) }))
    const names = view.map((change) => change.kind === 'notitie' && change.value?.speakerName)
    assert.deepEqual(names, [wouter.name, sanne.name, 'de conciërge', null])
  })
})

describe('A link or a change about something that the ronde does not hold', () => {
  it('[B2.d] shows nothing of it, to readers of words as to others', async () => {
    const { read } = await setUp()
    const kinds = ['groep', 'person', 'gesprek', 'run', 'antwoord', 'notitie'] as const
    const refs = kinds.map((kind) => ({ kind, id: 'unknown' }))
    for (const who of [marleen, joke, nadia]) {
      assert.deepEqual(await read((state) => viewSome(state, who, refs)), [])
    }
  })

  it('[G1.i] [X1.m] a chat leads to no gesprek that the ronde does not hold or that the reader may not read', async () => {
    const { read, groep, gesprekId, rondeId } = await setUp()
    const place = (id: string, who: PersonWho) => read((state) => chatPlace(state, id, who))
    assert.deepEqual(await place(gesprekId, joke), { rondeId, gesprekId, work: 'answer' })
    assert.equal(await place(groep('groep-3'), joke), null)
    assert.equal(await place('unknown', marleen), null)
  })
})

describe('The list of rondes of a Beheerder', () => {
  it('[V1.e] counts what stands in the ronde: no withdrawn antwoord, no removed notitie, no groep that is left out', async () => {
    const { read, act, gesprekId, groep } = await setUp({ open: THEMA })
    const give = async (who: PersonWho): Promise<string> => {
      const answers = [{ vraagId: `${THEMA}.1`, text: 'woorden' }]
      const { result } = await act(who, 'antwoord.give', { gesprekId, themaId: THEMA, answers })
      return (result as { antwoordIds: string[] }).antwoordIds[0] ?? ''
    }
    await give(joke)
    await act(wouter, 'antwoord.withdraw', { antwoordId: await give(wouter) })
    for (const notitieId of ['n-00000001', 'n-00000002', 'n-00000003']) {
      await act(bram, 'notitie.add', { notitieId, gesprekId, text: 'genoteerd' })
    }
    await act(bram, 'notitie.remove', { notitieId: 'n-00000002' })
    const twice = { personId: joke.oid, name: joke.name, role: 'deelnemer' } as const
    await act(marleen, 'role.grant', { ...twice, gesprekId: groep('groep-3') })
    await act(marleen, 'groep.omit', { groepId: 'groep-5', omitted: true })
    await act(marleen, 'gesprek.end', { gesprekId })
    const { counts, gesprekken, gespreksleiders, onlyGuestsLead } = await read(beheerRonde)
    assert.deepEqual(counts, { deelnemers: 5, antwoorden: 1, notities: 2 })
    assert.deepEqual(gesprekken, { total: 4, held: 1 })
    assert.deepEqual(gespreksleiders, [{ id: marleen.oid, name: marleen.name, guest: false }])
    assert.equal(onlyGuestsLead, false)
  })

  it('[V1.e] [V8.b] a ronde that only guests lead is shown as such', async () => {
    const { read, act } = await setUp()
    await act(marleen, 'guest.mark', { personId: marleen.oid })
    const line = await read(beheerRonde)
    assert.equal(line.onlyGuestsLead, true)
    assert.deepEqual(line.gespreksleiders, [{ id: marleen.oid, name: marleen.name, guest: true }])
  })
})

describe('The leidraad that screens load', () => {
  it('[V2.a] holds each groep as the leidraad has it, with the number of vragen of each thema', () => {
    const { groepen } = contentView()
    for (const [index, groep] of leidraad.groepen.entries()) {
      const { kort: _kort, ...shown } = groepen[index] ?? assert.fail(groep.sleutel)
      const { sleutel, nummer, titel, samenstelling, grootte, anoniem } = groep
      assert.deepEqual(shown, {
        ...{ sleutel, nummer, titel, samenstelling, anoniem },
        grootte: { min: grootte.min, max: grootte.max },
        optioneel: sleutel === 'studenten',
        themas: groep.themas.map(({ id, titel, minuten, vragen }) => ({
          ...{ id, titel, minuten },
          vragen: vragen.length,
        })),
      })
    }
    assert.equal(groepen.length, leidraad.groepen.length)
  })
})

import assert from 'node:assert/strict'
import { readFileSync, writeFileSync } from 'node:fs'
import { registry } from '../../bot/actions/index.ts'
import type { PersonWho, Who } from '../../bot/domain/who.ts'
import { AppError } from '../../bot/errors/appError.ts'
import type { StreamName } from '../../bot/ports/runner.ts'
import { bram, guest, joke, marleen, personIdOf, sanne, wouter } from '../builders/people.ts'
import { testRunner } from '../builders/runner.ts'
import { ArrayJournal } from '../doubles/arrayJournal.ts'
import { cast, leader, type Stage, setStage, THEMA } from '../rights/cast.ts'
import { examplesFor } from '../rights/examples.ts'

const DECIDED = new URL('./decided.json', import.meta.url)
const APP: Who = { kind: 'system', part: 'meeting' }

interface Case {
  action: string
  stream: StreamName
  input: object
  who: Who
}

/** The examples of the rights table, by the first of its cast who may, and further inputs of the same actions. */
function casesOf(stage: Stage): Map<string, Case[]> {
  const cases = new Map<string, Case[]>()
  for (const [action, { stream, input, own }] of Object.entries(examplesFor(stage))) {
    const by = [...Object.values(cast), { kind: 'system', part: 'clock' } as const]
    const inputFor = (who: Who) => (who.kind === 'person' ? own?.[who.oid] : undefined) ?? input
    cases.set(
      action,
      by.map((who) => ({ action, stream, input: inputFor(who), who })),
    )
  }
  const { ronde, answers } = stage
  const { gesprekId } = ronde
  const groep3 = ronde.gesprekken.get('groep-3')
  const give = (text: string, vraag: number, more: object = {}) => ({
    ...{ gesprekId, themaId: THEMA, answers: [{ vraagId: `${THEMA}.${vraag}`, text }] },
    ...more,
  })
  const further: Record<string, [who: Who, action: string, input: object]> = {
    'an edit of the own answer': [joke, 'antwoord.give', give('anders', 1, { edits: true })],
    'an addition to the own answer': [joke, 'antwoord.give', give('erbij', 1)],
    'an answer of a colleague who was not there': [
      { ...sanne, oid: personIdOf('colleague'), name: 'Collega' } as PersonWho,
      'antwoord.give',
      give('van elders', 1),
    ],
    'an empty answer': [joke, 'antwoord.give', give('', 1)],
    'taking an answer back in': [leader, 'antwoord.setAside', { antwoordId: answers.here, aside: false }],
    'a note with everything': [
      bram,
      'notitie.add',
      {
        ...{ notitieId: 'n-everything', gesprekId, text: 'alles', labels: ['wens'], toWhom: 'directie' },
        ...{ tags: ['groep-2.rollen', THEMA, 'groep-2.rollen'], speaker: { personId: joke.oid } },
      },
    ],
    'a note without a thema': [
      bram,
      'notitie.add',
      { notitieId: 'n-untagged', gesprekId, text: 'los', tags: [] },
    ],
    'an edit of all of a note': [
      bram,
      'notitie.edit',
      { notitieId: 'n-00000001', text: 'anders', labels: ['actie'], speaker: { personId: wouter.oid } },
    ],
    'putting a note back': [bram, 'notitie.remove', { notitieId: 'n-00000001', removed: false }],
    'taking a tag away': [bram, 'bord.tag', { itemIds: ['n-00000001'], remove: [THEMA] }],
    'a samenvatting of another thema': [
      leader,
      'samenvatting.post',
      { notitieId: 'n-summary1', gesprekId, text: 'kort', themaId: 'groep-2.rollen' },
    ],
    'opening a thema with chosen vragen while another is open': [
      leader,
      'thema.open',
      { gesprekId, themaId: 'groep-2.rollen', vragen: ['groep-2.rollen.1'] },
    ],
    'opening a thema of a gesprek that has not begun': [
      leader,
      'thema.open',
      { gesprekId: groep3, themaId: 'groep-3.visie' },
    ],
    'starting a gesprek without a plan by its meeting': [APP, 'gesprek.start', { gesprekId: groep3 }],
    'ending a gesprek with an open thema by its meeting': [APP, 'gesprek.end', { gesprekId }],
    'ending a gesprek that has not begun by its meeting': [APP, 'gesprek.end', { gesprekId: groep3 }],
    'moving a gesprek to another room': [
      bram,
      'gesprek.plan',
      { gesprekId, start: '2026-12-08T13:00:00+01:00', minutes: 60, room: 'A1' },
    ],
    'accepting by name a person who answered': [
      leader,
      'role.grant',
      { personId: sanne.oid, name: sanne.name, role: 'deelnemer', gesprekId },
    ],
    'granting a role to a guest': [
      leader,
      'role.grant',
      { personId: personIdOf('nieuw'), name: 'Nieuw', role: 'opdrachtgever', guest: true },
    ],
    'revoking a role that the person does not have': [
      leader,
      'role.revoke',
      { personId: joke.oid, role: 'opdrachtgever' },
    ],
    'revoking a deelnemer of one gesprek': [
      leader,
      'role.revoke',
      { personId: joke.oid, role: 'deelnemer', gesprekId },
    ],
    'correcting a guest': [leader, 'guest.mark', { personId: guest.oid, guest: false }],
    'a groep of the ronde itself': [leader, 'groep.add', { titel: 'Onze groep', kaarten: false }],
    'a groep that was there before': [leader, 'groep.add', { from: 'groep-2', kort: 'Nog een' }],
    'bringing a groep back': [leader, 'groep.omit', { groepId: 'groep-5', omitted: false }],
    'a groep without cards': [
      leader,
      'groep.change',
      { groepId: 'groep-2', kaarten: false, titel: 'Anders' },
    ],
    'one thema anonymous': [
      leader,
      'anoniem.set',
      { groepId: 'groep-4', themaId: 'afsluiting', anonymous: true },
    ],
    'the whole ronde anonymous': [leader, 'anoniem.set', { groepId: null, themaId: null, anonymous: true }],
    'all of a ronde changed': [
      marleen,
      'ronde.change',
      {
        ...{ title: 'Titel', scope: { kind: 'afdeling', name: 'Techniek' }, goals: ['Kort'], reasons: [] },
        ...{ period: null, use: { forWhom: 'teams', where: 'dag', renewal: '' } },
      },
    ],
    'describing only a level': [bram, 'deelnemer.describe', { personId: joke.oid, level: 3, leerweg: 'bbl' }],
    'a vraag that was not ticked': [
      bram,
      'vraag.tick',
      { gesprekId, themaId: THEMA, vraagId: `${THEMA}.1`, ticked: false },
    ],
    'no longer heard': [
      bram,
      'deelnemer.markHeard',
      { gesprekId, themaId: THEMA, personId: wouter.oid, heard: false },
    ],
  }
  for (const [what, [who, action, input]] of Object.entries(further))
    cases.set(`${action}: ${what}`, [{ action, stream: ronde.stream, input, who }])
  const made = {
    ...{ rondeId: 'r-chosen-groepen', title: 'Nieuw', school: 'ROC', lang: 'en' },
    scope: { kind: 'college', name: 'Noord' },
    groepen: [{ sleutel: 'groep-2', titel: 'Anders', kort: 'A', anoniem: true }, { sleutel: 'studenten' }],
  }
  const maker = { ...guest, appRoles: ['Ronde.Maken'] } as PersonWho
  const create = {
    action: 'ronde.create',
    stream: 'ronde:r-chosen-groepen' as const,
    input: made,
    who: maker,
  }
  cases.set('ronde.create: chosen groepen, by a guest', [create])
  return cases
}

/** Ids that are made anew each time get a number in the order in which they occur. */
function withoutIds(text: string): string {
  const numbers = new Map<string, number>()
  return text.replace(/\b([a-z]+)-[0-9a-f]{8}-[0-9a-f]{4}\b(?!-)/g, (id, prefix: string) => {
    numbers.set(id, numbers.get(id) ?? numbers.size + 1)
    return `${prefix}-#${numbers.get(id)}`
  })
}

/** Leaves out the leidraad, which has tests of its own: of thema's only their ids stay. */
function brief(key: string, value: unknown): unknown {
  const idOf = (one: unknown) => (one as { id: unknown }).id
  if (key === 'afsluiting') return idOf(value)
  return (key === 'themas' || key === 'hoofdthemas') && Array.isArray(value) ? value.map(idOf) : value
}

/** What the first who may decide stores: the events and the reply; or the refusal. */
async function decide(journal: ArrayJournal, cases: readonly Case[]): Promise<object> {
  const test = testRunner(new ArrayJournal(journal))
  let refused = 'not-allowed'
  try {
    for (const { action, stream, input, who } of cases) {
      try {
        const { result, seq } = await test.runner.run({ action, stream, input, who, requestId: 'decided' })
        const stored = (await test.journal.read(stream, 0)).flatMap(({ acts }) => acts)
        const act = stored.find(({ requestId }) => requestId === 'decided')
        return seq === 0 ? { result } : { events: act?.events ?? null, result }
      } catch (error) {
        if (!(error instanceof AppError)) throw error
        if (error.code !== 'not-allowed') refused = error.code
      }
    }
    return { refused }
  } finally {
    await test.runner.close()
  }
}

describe('What the actions decide', () => {
  it('every action stores exactly the events that decided.json says (UPDATE_DECIDED=1 writes it)', async () => {
    const stage = await setStage()
    const cases = casesOf(stage)
    const tried = new Set([...cases.values()].flatMap((some) => some.map(({ action }) => action)))
    const withoutExample = [...registry.keys()].filter((action) => !tried.has(action))
    assert.deepEqual(withoutExample, [], 'every action has an example in tests/rights/examples.ts')
    const decided: Record<string, unknown> = {}
    for (const [what, some] of cases) {
      decided[what] = JSON.parse(withoutIds(JSON.stringify(await decide(stage.journal, some), brief)))
    }
    if (process.env.UPDATE_DECIDED === '1') writeFileSync(DECIDED, `${JSON.stringify(decided, null, 2)}\n`)
    assert.deepEqual(decided, JSON.parse(readFileSync(DECIDED, 'utf8')))
  })
})

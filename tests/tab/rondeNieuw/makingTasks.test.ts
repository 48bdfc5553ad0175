import assert from 'node:assert/strict'
import { makingTasks } from '../../../tab/rondeNieuw/makingTasks.ts'
import { type DraftRole, emptyDraft, type RondeDraft } from '../../../tab/shared/rondeForm/rondeDraft.ts'
import { draftGroep } from '../../builders/rondeDraft.ts'

const groepen = [
  draftGroep('docenten', { titel: 'Team Zorg', kort: 'Z'.repeat(40) }),
  draftGroep('staf', { on: false }),
  draftGroep('studenten', { titel: 'Studenten', kort: 'Studenten', anoniem: true, minors: true }),
]
const grant = (personId: string, role: DraftRole, sleutel: string | null = null) => ({
  personId,
  name: `Naam ${personId}`,
  role,
  sleutel,
})
const slot = (sleutel: string, day: string, start = '09:00') => ({
  sleutel,
  day,
  start,
  minutes: 60,
  room: ' B2.14 ',
})
const full: RondeDraft = {
  ...emptyDraft,
  scope: 'vestiging',
  school: ' ROC ',
  scopeName: ' Oost ',
  reasons: ['visitatie', 'weg'],
  ownReasons: ['Nieuw gebouw'],
  goals: 'Kortere lijnen\n\n  Meer tijd \n',
  forWhom: ' De teams ',
  where: ' Teamdag ',
  renewal: ' LOB 2030 ',
}
const tasksOf = (part: Partial<RondeDraft> = {}, base = full) =>
  makingTasks(
    { ...base, ...part },
    {
      rondeId: 'r-1',
      title: ' Portret ',
      groepen,
      reasonTitles: new Map([['visitatie', 'Visitatie']]),
      lang: 'nl',
      me: 'p-me',
    },
  )

describe('What a finished draft asks of the server', () => {
  it('[V1.b] the ronde gets every answer of the draft, trimmed', () => {
    const { key, name, input } = tasksOf().create
    assert.deepEqual([key, name], ['create', 'ronde.create'])
    assert.deepEqual(input, {
      rondeId: 'r-1',
      title: 'Portret',
      school: 'ROC',
      scope: { kind: 'vestiging', name: 'Oost' },
      reasons: ['Visitatie', 'weg', 'Nieuw gebouw'],
      goals: ['Kortere lijnen', 'Meer tijd'],
      use: { forWhom: 'De teams', where: 'Teamdag', renewal: 'LOB 2030' },
      period: null,
      lang: 'nl',
      vernieuwing: 'LOB 2030',
      groepen: [
        { sleutel: 'docenten', titel: 'Team Zorg', kort: 'Z'.repeat(40), anoniem: false },
        { sleutel: 'studenten', titel: 'Studenten', kort: 'Studenten', anoniem: true },
      ],
    })
  })

  it('[V2.f] the renewal is filled into the vragen whole, and left out when there is none', () => {
    assert.equal(tasksOf({ renewal: ` ${'x'.repeat(100)} ` }).create.input.vernieuwing, 'x'.repeat(100))
    assert.equal('vernieuwing' in tasksOf({ renewal: '  ' }).create.input, false)
  })

  it('[G15.l] the studenten groep is sent as anonymous, and a groep that was left out is not sent', () => {
    assert.deepEqual(
      tasksOf().create.input.groepen?.map(({ sleutel, anoniem }) => [sleutel, anoniem]),
      [
        ['docenten', false],
        ['studenten', true],
      ],
    )
  })

  it('[V3.a] every role is granted once, except to the maker, who leads already', () => {
    const grants = [
      grant('p-me', 'gespreksleider'),
      grant('p-me', 'deelnemer', 'docenten'),
      { ...grant('p-anna', 'gespreksleider'), guest: true as const },
      grant('p-bram', 'verslaggever'),
      grant('p-joke', 'deelnemer', 'staf'),
    ]
    assert.deepEqual(tasksOf({ grants }).roles, [
      {
        key: 'grant/deelnemer/p-me/docenten',
        sleutel: 'docenten',
        input: { personId: 'p-me', name: 'Naam p-me', role: 'deelnemer' },
      },
      {
        key: 'grant/gespreksleider/p-anna/',
        sleutel: null,
        input: { personId: 'p-anna', name: 'Naam p-anna', role: 'gespreksleider', guest: true },
      },
      {
        key: 'grant/verslaggever/p-bram/',
        sleutel: null,
        input: { personId: 'p-bram', name: 'Naam p-bram', role: 'verslaggever' },
      },
    ])
  })

  it('[V4.a] every gesprek with a day and a time is planned, and the period runs from the first to the last day', () => {
    const slots = [
      slot('docenten', '2026-12-09'),
      slot('studenten', '2026-12-08', '13:30'),
      slot('staf', '2026-12-01'),
    ]
    const { create, plans } = tasksOf({ slots })
    assert.deepEqual(create.input.period, { from: '2026-12-08', to: '2026-12-09' })
    assert.deepEqual(plans, [
      {
        key: 'plan/docenten',
        sleutel: 'docenten',
        input: { start: new Date(2026, 11, 9, 9).toISOString(), minutes: 60, room: 'B2.14' },
      },
      {
        key: 'plan/studenten',
        sleutel: 'studenten',
        input: { start: new Date(2026, 11, 8, 13, 30).toISOString(), minutes: 60, room: 'B2.14' },
      },
    ])
    assert.deepEqual(
      tasksOf({ slots: [slot('docenten', '2026-12-09'), slot('studenten', '')] }).plans.map(
        ({ sleutel }) => sleutel,
      ),
      ['docenten'],
    )
  })

  it('[V4.a] a plan that is made later sends no times', () => {
    const { create, plans } = tasksOf({ slots: [slot('docenten', '2026-12-09')], planLater: true })
    assert.equal(create.input.period, null)
    assert.deepEqual(plans, [])
  })
})

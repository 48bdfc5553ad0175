import assert from 'node:assert/strict'
import {
  emptyDraft,
  fits,
  grantOf,
  groepenOf,
  isFilled,
  liveGrants,
  type RondeDraft,
} from '../../../tab/shared/rondeForm/rondeDraft.ts'
import { contentGroep, contentView, draftGroep } from '../../builders/rondeDraft.ts'

const content = contentView({
  groepen: [
    contentGroep('docenten', { titel: 'Docenten', kort: 'Docenten' }),
    contentGroep('studenten', { titel: 'Studenten', kort: 'Studenten', optioneel: true, anoniem: true }),
  ],
})
const draft = (groepen: RondeDraft['groepen'] = {}): RondeDraft => ({ ...emptyDraft, groepen })

describe('The groepen of a ronde in the making', () => {
  it('[V2.a] a new draft takes every groep of the leidraad, and the studenten groep only on request', () => {
    assert.deepEqual(
      groepenOf(content, draft()).map(({ sleutel, on, minors }) => [sleutel, on, minors]),
      [
        ['docenten', true, false],
        ['studenten', false, true],
      ],
    )
  })

  it('[V2.b] a groep is renamed and left out, and an empty name falls back on that of the leidraad', () => {
    const [docenten, studenten] = groepenOf(
      content,
      draft({
        docenten: { on: false, titel: ' Team Zorg ', kort: ' Zorg ' },
        studenten: { on: true, titel: ' ', kort: '' },
      }),
    )
    assert.deepEqual([docenten?.on, docenten?.titel, docenten?.kort], [false, 'Team Zorg', 'Zorg'])
    assert.deepEqual([studenten?.on, studenten?.titel, studenten?.kort], [true, 'Studenten', 'Studenten'])
  })

  it('[G15.l] [G15.g] the studenten groep is always anonymous, also when the draft says otherwise', () => {
    for (const anoniem of [true, false, undefined]) {
      const own = { on: true, titel: '', kort: '', ...(anoniem !== undefined && { anoniem }) }
      const studenten = groepenOf(content, draft({ studenten: own })).at(1)
      assert.equal(studenten?.anoniem, true)
    }
    assert.equal(groepenOf(content, draft()).at(1)?.anoniem, true)
  })

  it('[G15.a] another groep is anonymous only when that was chosen', () => {
    const anonymous = (anoniem?: boolean) =>
      groepenOf(
        content,
        draft({ docenten: { on: true, titel: '', kort: '', ...(anoniem !== undefined && { anoniem }) } }),
      )[0]?.anoniem
    assert.deepEqual([anonymous(true), anonymous(false), anonymous()], [true, false, false])
    assert.equal(groepenOf(content, draft())[0]?.anoniem, false)
  })
})

describe('The steps of a ronde in the making', () => {
  const filled: RondeDraft = { ...emptyDraft, scope: 'vestiging', school: 'ROC', scopeName: 'Oost' }
  const groepen = [draftGroep('docenten')]

  it('[V1.b] the first step asks for a reikwijdte with its name, a school and a title', () => {
    const may = (part: Partial<RondeDraft>, title = 'Portret') =>
      isFilled('waarover', { ...filled, ...part }, title, groepen)
    assert.equal(may({}), true)
    assert.equal(may({ scope: null }), false)
    assert.equal(may({ school: ' ' }), false)
    assert.equal(may({ scopeName: ' ' }), false)
    assert.equal(may({}, ' '), false)
  })

  it('[V2.b] the step of the groepen asks for at least one, and no other step asks anything', () => {
    const left = [draftGroep('docenten', { on: false })]
    assert.equal(isFilled('groepen', emptyDraft, '', left), false)
    assert.equal(isFilled('groepen', emptyDraft, '', [...left, ...groepen]), true)
    for (const step of ['waarom', 'mensen', 'dagschema'] as const)
      assert.equal(isFilled(step, emptyDraft, '', left), true, step)
  })

  it('[V3.a] a chosen person gets the role and groep, and is marked as a guest when known as one', () => {
    const person = { id: 'p-1', name: 'Joke', guest: false, mail: 'joke@school.nl' }
    assert.deepEqual(grantOf('deelnemer', 'docenten')(person), {
      personId: 'p-1',
      name: 'Joke',
      role: 'deelnemer',
      sleutel: 'docenten',
    })
    assert.deepEqual(grantOf('verslaggever', null)({ ...person, guest: true }), {
      personId: 'p-1',
      name: 'Joke',
      role: 'verslaggever',
      sleutel: null,
      guest: true,
    })
  })

  it('[V2.b] deelnemers of a groep that was left out get no role, and the other roles stay', () => {
    const person = { id: 'p-1', name: 'Joke', guest: false, mail: null }
    const grants = [
      grantOf('verslaggever', null)(person),
      grantOf('deelnemer', 'docenten')(person),
      grantOf('deelnemer', 'studenten')(person),
    ]
    const both = [draftGroep('docenten'), draftGroep('studenten', { on: false })]
    assert.deepEqual(liveGrants({ ...emptyDraft, grants }, both), grants.slice(0, 2))
  })
})

describe('Texts of a ronde in the making', () => {
  const slot = (room: string) => ({ sleutel: 'een', day: '', start: '', minutes: 90, room })

  it('[X5.p] a step with a text that the server does not take cannot be left, and one at the bound can', () => {
    const cases: [Parameters<typeof fits>[0], number, (text: string) => Partial<RondeDraft>][] = [
      ['waarover', 200, (school) => ({ school })],
      ['waarover', 200, (scopeName) => ({ scopeName })],
      ['waarom', 400, (forWhom) => ({ forWhom })],
      ['waarom', 400, (where) => ({ where })],
      ['waarom', 100, (renewal) => ({ renewal })],
      ['waarom', 400, (goals) => ({ goals: `kort\n${goals}` })],
      ['dagschema', 200, (room) => ({ slots: [slot(room)] })],
    ]
    for (const [step, max, of] of cases) {
      const at = (length: number) => fits(step, { ...emptyDraft, ...of('x'.repeat(length)) }, '', [])
      assert.deepEqual([at(max), at(max + 1)], [true, false], `${step} ${Object.keys(of(''))}`)
    }
    assert.deepEqual(
      [200, 201].map((length) => fits('waarover', emptyDraft, 'x'.repeat(length), [])),
      [true, false],
    )
    assert.equal(
      fits('dagschema', { ...emptyDraft, planLater: true, slots: [slot('x'.repeat(201))] }, '', []),
      true,
    )
  })

  it('[X5.p] names of a groep are bounded while it takes part', () => {
    const of = (part: Parameters<typeof draftGroep>[1]) =>
      fits('groepen', emptyDraft, '', [draftGroep('een', part)])
    assert.deepEqual([of({ kort: 'k'.repeat(40) }), of({ kort: 'k'.repeat(41) })], [true, false])
    assert.deepEqual([of({ titel: 't'.repeat(200) }), of({ titel: 't'.repeat(201) })], [true, false])
    assert.equal(of({ kort: 'k'.repeat(41), on: false }), true)
  })
})

import assert from 'node:assert/strict'
import { type AboutDraft, aboutOf, changeInput, isPeriod } from '../../../tab/ronde/rondeAbout.ts'
import { contentView } from '../../builders/rondeDraft.ts'
import { rondeView } from '../../builders/views.ts'

const content = contentView({
  redenen: [
    { id: 'visitatie', titel: 'Visitatie', omschrijving: '' },
    { id: 'fusie', titel: 'Fusie', omschrijving: '' },
  ],
})
const view = rondeView({
  reasons: ['Fusie', 'Nieuw gebouw'],
  goals: ['Kortere lijnen', 'Meer tijd', 'Visitatie'],
  use: { forWhom: 'De teams', where: 'Teamdag', renewal: 'LOB 2030' },
  period: { from: '2026-12-08', to: '2026-12-11' },
})
const about = aboutOf(view, content)
const edited = (part: Partial<AboutDraft['draft']>, days: Partial<AboutDraft> = {}) =>
  changeInput({ ...about, ...days, draft: { ...about.draft, ...part } }, content)

describe('Changing what a ronde is about', () => {
  it('[V1.c] opening and storing the form changes nothing', () => {
    const { title, school, scope, reasons, goals, use, period } = view
    assert.deepEqual(changeInput(about, content), { title, school, scope, reasons, goals, use, period })
    const bare = rondeView({ reasons: [], goals: [], period: null })
    assert.equal(changeInput(aboutOf(bare, content), content)?.period, null)
    assert.deepEqual(changeInput(aboutOf(bare, content), content)?.goals, [])
  })

  it('[V1.b] known reasons are ticked, and others are own reasons', () => {
    assert.deepEqual(about.draft.reasons, ['fusie'])
    assert.deepEqual(about.draft.ownReasons, ['Nieuw gebouw'])
    assert.deepEqual(edited({ reasons: ['visitatie', 'weg'], ownReasons: [] })?.reasons, ['Visitatie', 'weg'])
  })

  it('[V1.c] texts are trimmed, and a goal is a line that is not empty', () => {
    const input = edited({ title: ' Oost ', school: ' ROC ', scopeName: ' Locatie ', goals: ' een \n\ntwee' })
    assert.deepEqual([input?.title, input?.school, input?.scope?.name], ['Oost', 'ROC', 'Locatie'])
    assert.deepEqual(input?.goals, ['een', 'twee'])
  })

  it('[V1.b] without title, school, reikwijdte or its name there is nothing to store', () => {
    assert.equal(edited({ title: ' ' }), null)
    assert.equal(edited({ title: null }), null)
    assert.equal(edited({ school: '' }), null)
    assert.equal(edited({ scopeName: ' ' }), null)
    assert.equal(edited({ scope: null }), null)
  })

  it('[V1.b] a period is two days in order, or none', () => {
    const period = (from: string, to: string) => isPeriod({ ...about, from, to })
    assert.equal(period('', ''), true)
    assert.equal(period('2026-12-08', '2026-12-08'), true)
    assert.equal(period('2026-12-08', '2026-12-09'), true)
    assert.equal(period('2026-12-09', '2026-12-08'), false)
    assert.equal(period('2026-12-08', ''), false)
    assert.equal(period('', '2026-12-08'), false)
    assert.equal(edited({}, { from: '2026-12-09', to: '2026-12-08' }), null)
    assert.equal(edited({}, { from: '', to: '' })?.period, null)
  })
})

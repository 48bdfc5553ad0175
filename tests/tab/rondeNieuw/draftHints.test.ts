import assert from 'node:assert/strict'
import { draftHints } from '../../../tab/rondeNieuw/draftHints.ts'
import type { DraftRole } from '../../../tab/shared/rondeForm/rondeDraft.ts'

const me = { id: 'p-me', name: 'Marleen' }
const grant = (personId: string, role: DraftRole, sleutel: string | null = null) => ({
  personId,
  name: `Naam ${personId}`,
  role,
  sleutel,
})

describe('Hints about a ronde in the making', () => {
  it('[V3.c] the maker who is also opdrachtgever or deelnemer gets a hint', () => {
    assert.deepEqual(
      draftHints(me, [grant('p-me', 'deelnemer', 'docenten'), grant('p-me', 'opdrachtgever')]),
      [{ person: me, also: ['opdrachtgever', 'deelnemer'] }],
    )
  })

  it('[V3.c] so does another gespreksleider, under the name that was chosen', () => {
    const grants = [grant('p-anna', 'gespreksleider'), grant('p-anna', 'deelnemer', 'docenten')]
    assert.deepEqual(draftHints(me, grants), [
      { person: { id: 'p-anna', name: 'Naam p-anna' }, also: ['deelnemer'] },
    ])
  })

  it('[V3.c] no hint is given for noting, or for roles that others hold', () => {
    const grants = [
      grant('p-me', 'verslaggever'),
      grant('p-anna', 'gespreksleider'),
      grant('p-joke', 'deelnemer', 'docenten'),
      grant('p-nadia', 'opdrachtgever'),
    ]
    assert.deepEqual(draftHints(me, grants), [])
  })
})

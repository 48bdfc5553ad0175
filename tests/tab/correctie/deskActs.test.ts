import assert from 'node:assert/strict'
import { deskActs, type Left } from '../../../tab/correctie/deskActs.ts'
import type { CorrectieDraft } from '../../../tab/correctie/draft.ts'
import { correctieDraft } from './builders.ts'

const draft = correctieDraft()

function desk() {
  const drafts = new Map<string, CorrectieDraft>()
  const screen: { opened: string | null; left: Left | null; focus: string | null } = {
    ...{ opened: null, left: null, focus: null },
  }
  const acts = deskActs(
    { write: (place, one) => void drafts.set(place, one), clear: (place) => void drafts.delete(place) },
    {
      setOpened: (place) => {
        screen.opened = place
      },
      setLeft: (left) => {
        screen.left = left
      },
      focusWhenClosed: (place) => {
        screen.focus = place
      },
    },
  )
  return { drafts, screen, ...acts }
}

describe('The field of a correctie', () => {
  it('[R2.j] [R2.k] opens with a draft that is kept at once, and keeps it when it is folded', () => {
    const { drafts, screen, open, close } = desk()
    open('p-1', draft)
    assert.deepEqual([screen.opened, drafts.get('p-1')], ['p-1', draft])
    close('p-1', draft)
    assert.deepEqual(screen, { opened: null, left: null, focus: 'p-1' })
    assert.equal(drafts.get('p-1'), draft)
  })

  it('[R2.k] folded without something to send leaves no draft', () => {
    const { drafts, screen, open, close } = desk()
    open('p-1', draft)
    close('p-1', undefined)
    assert.deepEqual([drafts.size, screen.opened, screen.left], [0, null, null])
  })

  it('[R2.k] what a person leaves is removed, offered, and comes back in the open field', () => {
    const { drafts, screen, open, leave, bringBack } = desk()
    open('p-1', draft)
    leave('p-1', draft)
    assert.deepEqual(
      [drafts.size, screen],
      [0, { opened: null, left: { place: 'p-1', draft }, focus: 'p-1' }],
    )
    bringBack({ place: 'p-1', draft })
    assert.deepEqual([drafts.get('p-1'), screen.opened, screen.left], [draft, 'p-1', null])
    leave('p-1', undefined)
    assert.deepEqual([drafts.size, screen.left], [0, null])
  })
})

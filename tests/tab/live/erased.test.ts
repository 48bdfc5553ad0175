import assert from 'node:assert/strict'
import { withNames } from '../../../tab/live/erased.ts'
import { antwoordView, gesprekView, groepView, notitieView } from '../../builders/views.ts'

const gone = { id: 'gewist-1', name: '' }
const joke = { id: 'p-joke', name: 'Joke' }
/** Someone whose name is not known, and who is not erased. */
const unnamed = { id: 'p-2', name: '' }

const person = (ref: { id: string; name: string }) => ({
  ...ref,
  roles: [],
  deelnemerIn: [],
  guest: false,
  about: null,
})

describe('How an erased person is called', () => {
  it('[X3.d] by the word for it, in the language of the reader, wherever a person is named', () => {
    const gesprek = gesprekView({ deelnemers: [gone, joke] })
    for (const [lang, name] of [
      ['nl', 'Gewist'],
      ['en', 'Erased'],
      ['fr', 'Erased'],
    ] as const) {
      const named = { ...gone, name }
      assert.deepEqual(
        withNames({ kind: 'person', id: gone.id, value: person(gone) }, lang).value,
        person(named),
      )
      assert.deepEqual(withNames({ kind: 'gesprek', id: 'g-1', value: gesprek }, lang).value, {
        ...gesprek,
        deelnemers: [named, joke],
      })
      const answer = antwoordView('a-1', { person: gone })
      assert.deepEqual(withNames({ kind: 'antwoord', id: 'a-1', value: answer }, lang).value, {
        ...answer,
        person: named,
      })
      const note = notitieView('n-1', { author: gone })
      assert.deepEqual(withNames({ kind: 'notitie', id: 'n-1', value: note }, lang).value, {
        ...note,
        author: named,
      })
    }
  })

  it('[X3.f] no other person is called so: not one without a name, nor one with a name and such an id', () => {
    for (const ref of [unnamed, joke, { ...gone, name: 'Gewist Persoon' }, { id: 'p-gewist-1', name: '' }])
      assert.deepEqual(withNames({ kind: 'person', id: ref.id, value: person(ref) }, 'nl').value, person(ref))
  })

  it('[G15.b] an anonymous answer stays without a person, and what names no one stays the same', () => {
    const answer = antwoordView('a-1', { person: null })
    assert.deepEqual(withNames({ kind: 'antwoord', id: 'a-1', value: answer }, 'nl').value, answer)
    const groep = { kind: 'groep', id: 'groep-1', value: groepView(1) } as const
    assert.equal(withNames(groep, 'nl'), groep)
    const removed = { kind: 'notitie', id: 'n-1', value: null } as const
    assert.equal(withNames(removed, 'nl'), removed)
  })
})

import assert from 'node:assert/strict'
import { plainText } from '../../../bot/domain/richText.ts'
import { asNoted, mayNameSpeaker } from '../../../tab/live/asNoted.ts'
import {
  antwoordView,
  gesprekView,
  groepView,
  notitieView,
  rondeView,
  themaOf,
} from '../../builders/views.ts'

const themas = [themaOf('visie', 'visie', 'Visie'), themaOf('rollen', 'rollen', 'Rollen')]
const groep = (...anonymousThemas: string[]) => groepView(1, { themas, anonymousThemas })

describe('A paragraph that is laid out from its notes', () => {
  it('[G15.p] a note takes a speaker where none of its thema’s is anonymous, and in an anonymous groep never', () => {
    assert.equal(mayNameSpeaker(groep('visie'), ['rollen']), true)
    assert.equal(mayNameSpeaker(groep('visie'), ['rollen', 'visie']), false)
    assert.equal(mayNameSpeaker(groep('visie', 'rollen', 'afsluiting'), []), false)
    assert.equal(mayNameSpeaker(groep('visie'), []), true)
    assert.equal(mayNameSpeaker(undefined, []), false)
  })

  it('[R1.e] [R1.f] names speakers, says of an answer that it was written, and leaves out what was withdrawn', () => {
    const tables = {
      ronde: new Map([['r-1', rondeView()]]),
      groep: new Map([['groep-1', groep('visie')]]),
      notitie: new Map([
        ['n-1', notitieView('n-1', { text: 'eerst', tags: ['rollen'], speakerName: 'Joke' })],
        ['n-2', notitieView('n-2', { text: 'daarna', tags: ['visie'], speakerName: 'Joke' })],
      ]),
      antwoord: new Map([
        ['a-1', antwoordView('a-1', { text: 'zelf' })],
        ['a-2', antwoordView('a-2', { text: 'weg', withdrawn: true })],
      ]),
    }
    const gesprek = gesprekView({ groepId: 'groep-1' })
    const shown = (...ids: string[]) =>
      plainText(
        asNoted(
          tables,
          gesprek,
          ids.map((id) => ({ kind: id.startsWith('n') ? 'notitie' : 'antwoord', id })),
        ),
      ).replace(/\s+/g, ' ')
    assert.equal(shown('n-1', 'a-1', 'n-2', 'a-2', 'n-9'), 'Joke eerst Geschreven: zelf daarna')
  })
})

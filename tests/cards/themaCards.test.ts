import assert from 'node:assert/strict'
import {
  afsluitingThema,
  themaAnsweredCard,
  themaCard,
  themaClosedCard,
  themaLateCard,
} from '../../bot/cards/index.ts'
import * as example from './example.ts'
import { buttonsOf, fieldsOf, openFieldsOf, textsOf } from './reading.ts'

describe('the card of a thema', () => {
  const id = (number: number) => `vraag:${example.thema.id}.${number}`

  it('[G3.e] the thema card shows the vragen that the gespreksleider chose in their own order; the others fold out', () => {
    const shown = [5, 2].map((number) => `${example.thema.id}.${number}`)
    const card = themaCard({ ...example.open, shown: [...shown, 'onbekend'] })
    assert.deepEqual(openFieldsOf(card), [id(2), id(5)])
    assert.ok(buttonsOf(card).includes('Nog 5 vragen'))
  })

  it('[G3.e] the thema card falls back on the first three vragen when nothing of the choice is left', () => {
    assert.deepEqual(openFieldsOf(themaCard({ ...example.open, shown: ['weg'] })), [id(1), id(2), id(3)])
  })

  it('[G3.e] the thema card has no unfolding button when all vragen are shown', () => {
    const thema = { ...example.thema, vragen: example.thema.vragen.slice(0, 2) }
    assert.deepEqual(buttonsOf(themaCard({ ...example.open, thema })), ['Bewaar', 'Schrijf in de app'])
  })

  it('[G3.d] help for a vraag can be read under its field', () => {
    const vraag = {
      id: 'v',
      tekst: 'Waarin ben je gegroeid?',
      toelichting: 'Denk aan *alles*.',
      deelvragen: ['(weten) wat', 'kiezen'],
    }
    const card = themaCard({ ...example.open, thema: { ...example.thema, vragen: [vraag] } })
    const field = card.body.findIndex((element) => element.type === 'Input.Text')
    const under = card.body
      .slice(field + 1, field + 4)
      .map((element) => (element.type === 'TextBlock' ? element.text : ''))
    assert.deepEqual(under, ['Denk aan \\*alles\\*.', '• \u200B(weten)\u200B wat', '• kiezen'])
  })

  it('[X5.g] the thema card sends people to the app for vragen that do not fit', () => {
    const vragen = Array.from({ length: 20 }, (_, index) => ({ id: `v-${index}`, tekst: 'Hoe?' }))
    const card = themaCard({ ...example.open, thema: { ...example.thema, vragen } })
    assert.equal(fieldsOf(card).length, 12)
    assert.ok(textsOf(card).includes('In de app staan nog 8 vragen.'))
  })

  it('[G14.a] the thema card has no button to the app while there is no address', () => {
    const { appUrl: _, ...withoutApp } = example.open
    assert.deepEqual(buttonsOf(themaCard(withoutApp)), ['Nog 4 vragen', 'Bewaar'])
  })
})

describe('the reply to who answered', () => {
  const one = (text: string) => ({
    ...example.answered,
    answers: [{ vraagId: `${example.thema.id}.1`, text }],
  })

  it('[G4.a] [G4.l] the reply quotes at most 300 characters and gives the whole answer to change', () => {
    const text = `${'a'.repeat(300)} en meer`
    const card = themaAnsweredCard(one(text))
    assert.ok(textsOf(card).includes(`${'a'.repeat(300)}…`))
    assert.equal(fieldsOf(card)[0]?.value, text)
  })

  it('[G4.b] an answer too long for a field is changed in the app, since a field that cuts would lose text', () => {
    const button = 'Wijzig of vul aan'
    assert.ok(buttonsOf(themaAnsweredCard(one('a'.repeat(2000)))).includes(button))
    const card = themaAnsweredCard(one('a'.repeat(2001)))
    assert.deepEqual(buttonsOf(card), ['Bekijk in de app'])
    assert.deepEqual(fieldsOf(card), [])
    assert.ok(textsOf(card).some((text) => text.endsWith('Wijzigen kan in de app, tot het thema sluit.')))
  })

  it('[G4.f] the reply to a person who is not on the list says so, and shows no counts', () => {
    const texts = textsOf(themaAnsweredCard({ ...example.answered, unconfirmed: true })).join('\n')
    assert.match(texts, /Je staat nog niet op de lijst van deze groep\. Je antwoord is bewaard;/)
    assert.doesNotMatch(texts, /van de 5/)
  })

  it('[G15.e] the reply in an anonymous groep says only that one or more people wrote', () => {
    for (const answeredCount of [1, 3]) {
      const card = themaAnsweredCard({ ...example.answered, anonymous: true, answeredCount })
      assert.ok(textsOf(card).some((text) => text.startsWith('Een of meer deelnemers schreven al iets op.')))
    }
  })

  it('[G5.b] an answer to a vraag that was removed is still shown', () => {
    const card = themaAnsweredCard({
      ...example.answered,
      answers: [{ vraagId: 'weg', text: 'Mijn woorden' }],
    })
    assert.ok(textsOf(card).includes('Mijn woorden'))
    assert.ok(textsOf(card).includes('Je tekst'))
  })

  it('[G13.a] the afsluiting is answered, closed and late like a thema', () => {
    const thema = afsluitingThema('nl')
    assert.deepEqual(
      thema.vragen.map(({ id }) => id),
      ['afsluiting.aansprak', 'afsluiting.vervolg'],
    )
    const answers = [{ vraagId: 'afsluiting.vervolg', text: 'Vaker vragen stellen.' }]
    const answered = themaAnsweredCard({ ...example.answered, thema, answers })
    assert.equal(textsOf(answered)[0], 'Afsluiting · 10 minuten')
    assert.ok(buttonsOf(answered).includes('Nog 1 vraag'))
    const closed = themaClosedCard({ ...example.closed, thema })
    assert.equal(textsOf(closed)[0], 'Afsluiting · gesloten om 13.52 uur')
    assert.match(closed.speak, /^De afsluiting is gesloten\./)
    assert.equal(textsOf(themaLateCard({ ...example.late, thema, answers }))[1], 'De afsluiting is gesloten')
  })
})

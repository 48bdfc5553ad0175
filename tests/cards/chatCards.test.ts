import assert from 'node:assert/strict'
import {
  closesSoonMessage,
  helpMessage,
  linkCard,
  linkedCard,
  nothingWrittenMessage,
  openingCard,
  standCard,
  summaryCard,
  themaCard,
} from '../../bot/cards/index.ts'
import * as example from './example.ts'
import { buttonsOf, textsOf } from './reading.ts'

describe('the question which gesprek this is', () => {
  it('[G1.b] the link question offers the five nearest gesprekken, the nearest first and none chosen', () => {
    const gesprekken = [18, 9, 13, 11, 15, 16].map((hour) => ({
      gesprekId: `g-${hour}`,
      groep: { number: hour, title: '*Team*' },
      plannedAt: example.at(`${String(hour).padStart(2, '0')}:00`),
    }))
    const card = linkCard({ lang: 'nl', gesprekken, now: example.at('12:58') })
    const choices = card.body.find((element) => element.type === 'Input.ChoiceSet')
    assert.deepEqual(
      choices?.choices.map(({ value }) => value),
      ['g-13', 'g-11', 'g-15', 'g-16', 'g-9'],
    )
    assert.equal(choices?.choices[0]?.title, 'Groep 13, \u200B\\*Team\\*. Vandaag om 13.00 uur')
    assert.ok(!('value' in (choices ?? {})))
  })

  it('[G1.e] the link question is replaced by its answer, without a button to choose again', () => {
    const card = linkedCard({
      lang: 'nl',
      groep: { number: 2, title: 'Team *Zorg*' },
      linkedAt: example.at('12:58'),
    })
    assert.deepEqual(buttonsOf(card), [])
    assert.ok(textsOf(card).includes('✓ Groep 2, Team \\*Zorg\\*. Gekoppeld om 12.58 uur'))
  })
})

describe('the opening', () => {
  it('[X1.d] the opening names a gespreksleider or verslaggever who is also opdrachtgever', () => {
    const card = openingCard({
      ...example.opening,
      gespreksleider: { name: 'Anneke Visser', isOpdrachtgever: true },
    })
    assert.ok(textsOf(card).includes('Anneke Visser is ook opdrachtgever.'))
    assert.ok(!textsOf(card).some((text) => text.startsWith('Joost Meijer is ook')))
  })

  it('[G15.f] the opening says that anonymous is not really anonymous with fewer than four deelnemers', () => {
    const warning = 'Jullie zijn met weinig: echt anoniem is het niet.'
    const warned = (anonymous: boolean, deelnemerCount: number) =>
      textsOf(openingCard({ ...example.opening, anonymous, deelnemerCount })).includes(warning)
    assert.deepEqual([warned(true, 3), warned(true, 4), warned(false, 3)], [true, false, false])
    const few = textsOf(themaCard({ ...example.open, anonymous: true, deelnemerCount: 3 }))
    assert.ok(few.some((text) => text.endsWith(warning)))
  })

  it('[G2.b] the opening mentions a verslaggever only when there is one', () => {
    const { verslaggever: _, ...alone } = example.opening
    assert.match(openingCard(alone).speak, /Anneke Visser leidt het gesprek\.$/)
  })

  it('[X5.c] a name in the opening stays a name, whatever is in it', () => {
    const name = '[Anneke](https://voorbeeld.nl) {{reikwijdte}} *V*'
    const card = openingCard({ ...example.opening, gespreksleider: { name, isOpdrachtgever: true } })
    const seen = textsOf(card).map((text) => text.replaceAll('\u200B', ''))
    assert.ok(seen.includes('[Anneke](https://voorbeeld.nl) {{reikwijdte}} \\*V\\* is ook opdrachtgever.'))
    assert.ok(textsOf(card).some((text) => text.includes('[\u200BAnneke]\u200B(')))
    assert.ok(card.speak.includes(name))
  })
})

describe('where we are', () => {
  it('[G6.d] the status card says where the gesprek is: before, during and after it', () => {
    const { startedAt: _, ...notStarted } = example.stand
    assert.equal(textsOf(standCard(notStarted))[1], 'Het gesprek is nog niet begonnen')
    assert.equal(textsOf(standCard({ ...example.stand, minutesLeft: -4 }))[1], '4 minuten over de tijd')
    const ended = standCard({ ...example.stand, endedAt: example.at('14:31') })
    assert.deepEqual(textsOf(ended).slice(0, 2), [
      'Groep 2 · afgelopen om 14.31 uur',
      'Het gesprek is afgelopen',
    ])
    const pause = standCard({ ...example.stand, themas: example.stand.themas.slice(0, 2) })
    assert.equal(pause.speak, 'Groep 2. Nog 41 minuten.')
    assert.match(textsOf(pause)[2] ?? '', /^Er is nu geen thema open\./)
    const last = { title: 'Afsluiting', state: 'nu', answeredCount: 0, anonymous: false } as const
    assert.equal(
      standCard({ ...example.stand, themas: [last] }).speak,
      'Groep 2 is bij de afsluiting. Nog 41 minuten.',
    )
  })
})

describe('a summary', () => {
  it('[G12.a] a summary can be about the whole gesprek', () => {
    const { thema: _, ...whole } = example.summary
    const card = summaryCard(whole)
    assert.deepEqual(textsOf(card).slice(0, 2), ['LOB-portret', 'Samenvatting van het gesprek'])
    assert.equal(card.speak, 'Samenvatting van het gesprek, door Anneke Visser.')
  })
})

describe('messages in the chat', () => {
  it('[G4.k] the chat is warned a minute before closing, which wipes what is typed and not saved', () => {
    assert.equal(
      closesSoonMessage('nl', example.thema.id),
      'Dit thema sluit over een minuut. Bewaar wat je schreef.',
    )
    assert.equal(
      closesSoonMessage('nl', 'afsluiting'),
      'De afsluiting sluit over een minuut. Bewaar wat je schreef.',
    )
  })

  it('[G3.b] the help message lists the words that the bot knows', () => {
    assert.match(helpMessage('nl'), /“stand”.*“thema 3”.*“volgende”.*“sluit”/)
    assert.match(helpMessage('en'), /“status”.*“theme 3”.*“next”.*“close”/)
    assert.match(nothingWrittenMessage('nl'), /niets bewaard of veranderd/)
  })
})

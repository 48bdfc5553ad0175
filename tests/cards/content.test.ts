import assert from 'node:assert/strict'
import { openingCard, ownGesprekkenCard, themaCard } from '../../bot/cards/index.ts'
import {
  aanbevelingen,
  cardTexts,
  fill,
  kwaliteitskaart,
  type Lang,
  leidraad,
  type TekstId,
  teksten,
} from '../../bot/content/index.ts'
import * as example from './example.ts'

const languages: Lang[] = ['nl', 'en']
const ids = Object.keys(teksten.nl) as TekstId[]

describe('texts for people', () => {
  it('[X7.b] every text exists in both languages, with the same placeholders and choices', () => {
    const places = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).sort()
    for (const id of ids) {
      const [dutch, english] = [teksten.nl[id], teksten.en[id]]
      assert.equal(english.id, dutch.id)
      assert.notEqual(english.titel, dutch.titel)
      assert.notEqual(english.tekst, dutch.tekst)
      assert.deepEqual(places(english.tekst), places(dutch.tekst), id)
      assert.equal(english.acties?.length, dutch.acties?.length, id)
    }
  })

  it('[X7.a] [G4.m] the opening says who reads an answer, that writing is voluntary, and how long words are kept in this ronde', () => {
    for (const lang of languages) {
      const card = JSON.stringify(openingCard({ ...example.opening, lang, retentionMonths: 3 }))
      const readers = { nl: /gespreksleider en.*verslaggever/, en: /conversation leader and.*note-taker/ }[
        lang
      ]
      assert.match(teksten[lang]['wie-ziet-wat'].tekst, readers)
      const bewaren = teksten[lang].bewaren.tekst.split('{{bewaartermijn}}').map((part) => part.trim())
      const said = [teksten[lang]['wie-ziet-wat'].tekst, teksten[lang].vrijwillig.tekst, ...bewaren]
      for (const text of [...said, cardTexts[lang].opening.retention(3)]) assert.ok(card.includes(text), text)
      const nameless = JSON.stringify(openingCard({ ...example.opening, lang, anonymous: true }))
      assert.ok(nameless.includes(teksten[lang]['wie-ziet-wat-anoniem'].tekst), lang)
    }
  })

  it('[X7.a] every card that asks for words says who reads them, that it is voluntary, and how long they are kept', () => {
    const alone = {
      lang: 'nl',
      now: 0,
      gesprekken: [],
      writes: { reference: 'x', retentionMonths: 3 },
    } as const
    const card = JSON.stringify(ownGesprekkenCard(alone))
    for (const text of ['alleen voor jou', 'vrijwillig', 'drie maanden na publicatie'])
      assert.ok(card.includes(text), text)
    const asks = [themaCard(example.open), themaCard({ ...example.open, anonymous: true })].map((one) =>
      JSON.stringify(one),
    )
    assert.ok(asks[0]?.includes(cardTexts.nl.thema.whoSees))
    assert.ok(asks[1]?.includes(cardTexts.nl.thema.anonymous))
    for (const one of asks) assert.ok(one.includes('Alles mag leeg blijven'))
  })

  it('[X7.b] numbers read as sentences in both languages', () => {
    const sentences = (lang: Lang, answered: number, total: number, anonymous = false) => {
      const wrote = { answered, total, anonymous }
      const texts = cardTexts[lang]
      return [texts.answered.wrote(wrote), texts.closed.wrote(wrote), texts.stand.wrote(wrote)]
    }
    assert.deepEqual(sentences('nl', 1, 5), [
      '1 van de 5 deelnemers schreef al iets op.',
      '1 van de 5 deelnemers schreef iets op.',
      '1 van 5',
    ])
    assert.deepEqual(sentences('en', 2, 5), [
      '2 of the 5 participants have written something.',
      '2 of the 5 participants wrote something.',
      '2 of 5',
    ])
    assert.deepEqual(sentences('nl', 0, 5).slice(0, 2), [
      'Nog niemand schreef iets op.',
      'Niemand schreef iets op.',
    ])
    // More answers than deelnemers on the list: the list was not complete, so it is not counted against.
    assert.equal(sentences('nl', 3, 0)[1], '3 deelnemers schreven iets op.')
    assert.equal(sentences('en', 1, 0)[1], '1 participant wrote something.')
    assert.equal(cardTexts.nl.moreVragen(1), 'Nog 1 vraag')
    assert.equal(cardTexts.en.moreVragen(1), '1 more question')
    assert.deepEqual([41, 1, 0, -1, -4].map(cardTexts.nl.stand.left), [
      'Nog 41 minuten',
      'Nog 1 minuut',
      'De tijd is om',
      '1 minuut over de tijd',
      '4 minuten over de tijd',
    ])
    assert.deepEqual([1, 6, 24].map(cardTexts.nl.opening.retention), [
      'één maand',
      'zes maanden',
      '24 maanden',
    ])
  })

  it('[G15.e] an anonymous count never points to one person', () => {
    for (const lang of languages) {
      const said = [1, 2, 5].map((answered) => {
        const wrote = { answered, total: 5, anonymous: true }
        const texts = cardTexts[lang]
        return [texts.answered.wrote(wrote), texts.closed.wrote(wrote), texts.stand.wrote(wrote)].join()
      })
      assert.equal(new Set(said).size, 1)
      assert.doesNotMatch(said.join(), /\d/)
    }
  })

  it('[X5.c] a filled-in value is never filled in again', () => {
    assert.equal(fill('{{a}} en {{b}}', { a: '{{b}}', b: 'x' }), '{{b}} en x')
    assert.equal(fill('{{a}} {{toString}}', { a: '$&' }), '$& {{toString}}')
  })
})

describe('content', () => {
  it('[V2.a] the leidraad has five groepen and an optional one for studenten, with unique ids', () => {
    assert.deepEqual(
      leidraad.groepen.map(({ sleutel, optioneel }) => [sleutel, optioneel ?? false]),
      [1, 2, 3, 4, 5]
        .map((nummer): [string, boolean] => [`groep-${nummer}`, false])
        .concat([['studenten', true]]),
    )
    const vragen = leidraad.groepen.flatMap(({ themas }) => themas.flatMap(({ vragen }) => vragen))
    assert.equal(new Set(vragen.map(({ id }) => id)).size, vragen.length)
  })

  it('[V2.e] every thema belongs to a hoofdthema, and every hoofdthema to sections of the portret', () => {
    const hoofdthemas = new Set(leidraad.hoofdthemas.map(({ id }) => id))
    const secties = new Set(leidraad.portretsecties.map(({ id }) => id))
    for (const { themas } of leidraad.groepen) {
      for (const { id, hoofdthema } of themas) assert.ok(hoofdthemas.has(hoofdthema), id)
    }
    for (const hoofdthema of leidraad.hoofdthemas) {
      for (const sectie of hoofdthema.secties) assert.ok(secties.has(sectie), hoofdthema.id)
    }
  })

  it('[P7.a] the kwaliteitskaart has 44 indicators, and recommendations name only those that exist', () => {
    const indicatoren = kwaliteitskaart.stappen
      .flatMap(({ aspecten }) => aspecten)
      .flatMap((aspect) => aspect.indicatoren.map(({ id }) => id))
    assert.equal(new Set(indicatoren).size, 44)
    for (const aanbeveling of aanbevelingen.aanbevelingen) {
      for (const indicator of aanbeveling.indicatoren) assert.ok(indicatoren.includes(indicator), indicator)
    }
  })
})

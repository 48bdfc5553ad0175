import assert from 'node:assert/strict'
import { openSqliteJournal } from '../../bot/journal/sqlite.ts'
import { joke } from '../builders/people.ts'
import type { BuiltRonde } from '../builders/ronde.ts'
import { FaultyJournal } from '../doubles/faultyJournal.ts'
import { PROFESSIONALITEIT, TeamsApp } from './app.ts'
import { cardIn, sentenceIn } from './replies.ts'

/** One activity per way through the server: a card press skips botbuilder's turn. */
const kinds = [{ type: 'message' }, { type: 'invoke', name: 'adaptiveCard/action' }]

describe('Bad input from a chat', () => {
  let app: TeamsApp
  let ronde: BuiltRonde
  let journal: FaultyJournal

  beforeEach(async () => {
    journal = new FaultyJournal(openSqliteJournal(':memory:'))
    app = await TeamsApp.start({ journal, patience: 60 })
    ronde = await app.ronde({ started: true, open: PROFESSIONALITEIT })
    await app.settled()
  })

  afterEach(() => app.stop())

  const data = (more: object = {}) => ({
    gesprekId: ronde.gesprekId,
    themaId: PROFESSIONALITEIT,
    [`vraag:${PROFESSIONALITEIT}.1`]: 'Mijn tekst',
    ...more,
  })
  const length = () => app.test.runner.read(ronde.stream, (_state, seq) => seq)

  const cases: [what: string, press: () => { verb?: string; data?: object }, says: RegExp][] = [
    ['an unknown verb', () => ({ verb: 'ronde.erase', data: data() }), /Deze handeling kent de app niet/],
    ['no verb', () => ({ verb: '', data: data() }), /Deze handeling kent de app niet/],
    [
      'a card from another chat',
      () => ({ data: data({ gesprekId: 'g-ander' }) }),
      /een ander gesprek dan deze chat/,
    ],
    [
      'an unknown thema',
      () => ({ data: data({ themaId: 'groep-9.niets' }) }),
      /Dit thema hoort niet bij dit gesprek/,
    ],
    ['no thema', () => ({ data: data({ themaId: 7 }) }), /Dit thema hoort niet bij dit gesprek/],
    [
      'a thema that had no turn yet',
      () => ({ data: data({ themaId: 'groep-2.visie' }) }),
      /nog niet aan de beurt geweest/,
    ],
    ['an unknown vraag', () => ({ data: data({ 'vraag:weg': 'x' }) }), /Deze vraag hoort niet bij dit thema/],
    [
      'a megabyte of text',
      () => ({ data: data({ [`vraag:${PROFESSIONALITEIT}.1`]: 'x'.repeat(1_000_000) }) }),
      /990\.000 tekens te lang.*je tekst staat nog in de kaart/,
    ],
    [
      'a megabyte of emoji',
      () => ({ data: data({ [`vraag:${PROFESSIONALITEIT}.1`]: '🎓'.repeat(250_000) }) }),
      /490\.000 tekens te lang/,
    ],
    [
      'a prototype as data',
      () => ({ data: JSON.parse('{"__proto__":{"themaId":"x"}}') }),
      /Dit thema hoort niet/,
    ],
  ]
  for (const [what, press, says] of cases) {
    it(`[X5.a] ${what}: a clear sentence, and nothing is stored`, async () => {
      const before = await length()
      assert.match(sentenceIn(await app.client.press(joke, press())), says)
      assert.equal(await length(), before)
      assert.deepEqual(app.faults, [])
    })
  }

  it('[X5.a] an action that is no object is answered with a sentence', async () => {
    for (const value of [
      null,
      'x',
      [],
      { action: null },
      { action: 'x' },
      { action: { verb: {}, data: [] } },
    ]) {
      const change = (activity: Record<string, unknown>) => Object.assign(activity, { value })
      assert.match(sentenceIn(await app.client.press(joke, { change })), /kent de app niet/)
    }
  })

  it('[X5.a] a press in a chat that is not linked is answered so, and nothing is stored', async () => {
    const sentence = sentenceIn(await app.client.press(joke, { data: data(), chatId: '19:ander@thread.v2' }))
    assert.match(sentence, /nog niet aan een gesprek gekoppeld/)
  })

  it('[X5.a] a body that is not JSON, or no activity, is refused with a clear sentence', async () => {
    for (const body of ['geen json', '', '[]', '7', 'null', '{}', '{"type":7}']) {
      const { status, body: said } = await app.client.raw(body)
      assert.equal(status, 400)
      assert.equal(said.error?.code, 'bad-request')
      assert.match(said.error?.message ?? '', /Dit verzoek klopt niet/)
    }
    assert.deepEqual(app.faults, [])
  })

  it('[X5.a] an activity whose address is no text is refused, and is no fault of the server', async () => {
    for (const serviceUrl of [7, {}, [], true]) {
      for (const kind of kinds) {
        const activity = { ...kind, serviceUrl, conversation: { id: '19:x@thread.v2' } }
        const { status } = await app.client.raw(JSON.stringify(activity))
        assert.equal(status, 400, JSON.stringify(activity))
      }
    }
    assert.deepEqual(app.faults, [])
  })

  it('[X5.a] a body without end is refused before it fills the memory', async () => {
    for (const kind of kinds) {
      const text = 'x'.repeat(9 * 1024 * 1024)
      const { status, body } = await app.client.raw(JSON.stringify({ ...kind, text }))
      assert.equal(status, 413)
      assert.equal(body.error?.code, 'too-large')
    }
  })

  it('[X5.k] activities that lack everything do no harm', async () => {
    for (const type of ['message', 'event', 'conversationUpdate', 'installationUpdate', 'typing', 'onzin']) {
      assert.equal((await app.client.raw(JSON.stringify({ type }))).status, 200)
    }
    const { status, body } = await app.client.raw(
      JSON.stringify({ type: 'invoke', name: 'adaptiveCard/action' }),
    )
    assert.equal(status, 200)
    assert.match(String(body.value), /Dit verzoek klopt niet/)
    assert.equal((await app.client.raw(JSON.stringify({ type: 'invoke', name: 'task/fetch' }))).status, 501)
    assert.deepEqual(app.faults, [])
  })

  it('[G5.c] a failed store is told in the card, with the typed text still in it', async () => {
    journal.faults.push('failed')
    const card = cardIn(await app.client.press(joke, { data: data({ edits: true }) }))
    assert.match(card.speak, /^Je antwoord is nog niet bewaard/)
    assert.match(card.text, /"value":"Mijn tekst"/)
    assert.match(card.text, /"edits":true/)
    assert.match(cardIn(await app.client.press(joke, { data: data({ edits: true }) })).speak, /^Bewaard/)
  })

  it('[G5.c] [X5.p] where no card can hold what was typed, the card with the words stays', async () => {
    journal.faults.push('failed')
    const fields = [1, 2, 3, 4].map((nr) => [`vraag:${PROFESSIONALITEIT}.${nr}`, 'x'.repeat(9_900)])
    const pressed = await app.client.press(joke, { data: data(Object.fromEntries(fields)) })
    assert.match(sentenceIn(pressed), /Je tekst staat nog in de kaart\.$/)
  })

  it('[G5.d] a store that does not answer in time is called unsure, never failed, and the answer is stored once', async () => {
    let release = (): void => undefined
    const released = new Promise<void>((resolve) => {
      release = resolve
    })
    journal.beforeAppend = () => released
    const press = { data: data(), id: 'f:traag' }
    const card = cardIn(await app.client.press(joke, press))
    assert.match(card.speak, /^Nog niet zeker of het is bewaard/)
    assert.match(card.text, /"value":"Mijn tekst"/)
    release()
    journal.beforeAppend = () => undefined
    assert.match(cardIn(await app.client.press(joke, { data: data() })).speak, /^Bewaard/)
    const texts = await app.test.runner.read(ronde.stream, (state) =>
      [...state.antwoorden.values()].map(({ text }) => text),
    )
    assert.deepEqual(texts, ['Mijn tekst'])
  })

  it('[G5.c] a fault of the server never reaches a person as the text of an exception', async () => {
    journal.beforeAppend = () => {
      throw new TypeError('geheim van binnen')
    }
    const card = cardIn(await app.client.press(joke, { data: data() }))
    assert.doesNotMatch(card.text, /geheim/)
    assert.match(card.text, /"value":"Mijn tekst"/)
    assert.ok(app.faults.length > 0)
  })
})

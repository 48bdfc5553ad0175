// Long, because every card is pressed in the same chat.
import assert from 'node:assert/strict'
import { joke, marleen, wouter } from '../builders/people.ts'
import type { BuiltRonde } from '../builders/ronde.ts'
import { PROFESSIONALITEIT, TeamsApp } from './app.ts'
import { cardIn, sentenceIn } from './replies.ts'

describe('Answering in a card', () => {
  let app: TeamsApp
  let ronde: BuiltRonde

  beforeEach(async () => {
    app = await TeamsApp.start()
    ronde = await app.ronde({ started: true, open: PROFESSIONALITEIT })
    await app.settled()
  })

  afterEach(async () => {
    assert.deepEqual(app.faults, [])
    await app.stop()
  })

  const field = (nr: number): string => `vraag:${PROFESSIONALITEIT}.${nr}`
  const data = (fields: Record<string, string>, more = {}) => ({
    gesprekId: ronde.gesprekId,
    themaId: PROFESSIONALITEIT,
    ...fields,
    ...more,
  })
  const stored = () =>
    app.test.runner.read(ronde.stream, (state) =>
      [...state.antwoorden.values()].map(({ personId, text, status }) => ({ personId, text, status })),
    )

  it('[G4.a] [G4.d] an answer in a card is stored and comes back in the card, with how many wrote', async () => {
    const card = cardIn(
      await app.client.press(joke, { data: data({ [field(1)]: 'Het loopt goed.', [field(2)]: '' }) }),
    )
    assert.match(card.speak, /^Bewaard om 13\.00 uur/)
    assert.match(card.text, /Het loopt goed\./)
    assert.match(card.text, /1 van de 5 deelnemers/)
    assert.deepEqual(await stored(), [{ personId: joke.oid, text: 'Het loopt goed.', status: 'geldig' }])
  })

  it('[G4.c] what was in the field is replaced, and an empty field changes nothing', async () => {
    await app.client.press(joke, { data: data({ [field(1)]: 'Eerst', [field(2)]: 'Blijft' }) })
    const changed = { [field(1)]: 'Nu anders', [field(2)]: '' }
    const card = cardIn(await app.client.press(joke, { data: data(changed, { edits: true }) }))
    assert.match(card.text, /Nu anders/)
    assert.match(card.text, /Blijft/)
    assert.deepEqual(
      (await stored()).map(({ text }) => text),
      ['Nu anders', 'Blijft'],
    )
  })

  it('[G4.c] without the mark of the field new words come below the former ones', async () => {
    await app.client.press(joke, { data: data({ [field(1)]: 'Eerst' }) })
    await app.client.press(joke, { data: data({ [field(1)]: 'Ook dit' }) })
    await app.client.press(joke, { data: data({ [field(1)]: 'Ook dit' }) })
    assert.deepEqual(
      (await stored()).map(({ text }) => text),
      ['Eerst\nOok dit'],
    )
  })

  describe('in a card from before an edit in the app', () => {
    /** What the button "Bewaar" of a reply sends, with these words typed in its fields. */
    const pressAgain = (
      reply: Awaited<ReturnType<typeof app.client.press>>,
      typed: Record<string, string>,
    ) => {
      const found = JSON.stringify(reply.body.value).match(/"base":"([^"]+)"/)
      assert.ok(found, 'the card does not say what stood in its fields')
      return app.client.press(joke, { data: data(typed, { edits: true, base: found[1] }) })
    }
    const inApp = (nr: number, text: string) =>
      ronde.act(joke, 'antwoord.give', {
        gesprekId: ronde.gesprekId,
        themaId: PROFESSIONALITEIT,
        answers: [{ vraagId: `${PROFESSIONALITEIT}.${nr}`, text }],
        edits: true,
      })
    const texts = async () => (await stored()).map(({ text }) => text)

    it('[G5.j] a card from before an edit in the app adds its new words; neither is lost', async () => {
      const reply = await app.client.press(joke, { data: data({ [field(1)]: 'Eerst' }) })
      await inApp(1, 'In de app beter')
      await pressAgain(reply, { [field(1)]: 'Eerst, en in de kaart aangevuld' })
      assert.deepEqual(await texts(), ['In de app beter\nEerst, en in de kaart aangevuld'])
    })

    it('[G5.j] an untouched field of an older card brings back no old or withdrawn words', async () => {
      const first = { [field(1)]: 'Eerst\nop twee regels', [field(2)]: 'Hier ook' }
      const reply = await app.client.press(joke, { data: data(first) })
      await inApp(1, 'In de app beter')
      // Clients send line breaks and spaces as they like.
      const typed = { [field(1)]: 'Eerst\r\nop twee regels ', [field(2)]: 'Hier anders' }
      await pressAgain(reply, typed)
      assert.deepEqual(await texts(), ['In de app beter', 'Hier anders'])
      const [antwoordId = ''] = await app.test.runner.read(ronde.stream, (state) => [
        ...state.antwoorden.keys(),
      ])
      await ronde.act(joke, 'antwoord.withdraw', { antwoordId })
      await pressAgain(reply, typed)
      const [kept] = await app.test.runner.read(ronde.stream, (state) => [...state.antwoorden.values()])
      assert.deepEqual([kept?.withdrawn, kept?.text], [true, 'In de app beter'])
    })

    it('[G4.c] [G5.j] a field unchanged since the card is replaced, and the new card knows the new words', async () => {
      let reply = await app.client.press(joke, { data: data({ [field(1)]: 'Eerst' }) })
      for (const text of ['Toen', 'En nu']) {
        reply = await pressAgain(reply, { [field(1)]: text })
        assert.deepEqual(await texts(), [text])
      }
    })

    it('[G5.j] [G5.b] an untouched field is not stored again as nagekomen when the thema has closed', async () => {
      const reply = await app.client.press(joke, { data: data({ [field(1)]: 'Op tijd', [field(2)]: 'Ook' }) })
      await ronde.act(marleen, 'thema.close', { gesprekId: ronde.gesprekId, themaId: PROFESSIONALITEIT })
      await pressAgain(reply, { [field(1)]: 'Op tijd', [field(2)]: 'Ook, en later meer' })
      const late = (await stored()).filter(({ status }) => status === 'nagekomen')
      assert.deepEqual(
        late.map(({ text }) => text),
        ['Ook, en later meer'],
      )
    })
  })

  it('[G4.d] others see only how many answered', async () => {
    await app.client.press(joke, { data: data({ [field(1)]: 'Alleen van mij' }) })
    const card = cardIn(await app.client.press(wouter, { data: data({ [field(1)]: 'Van Wouter' }) }))
    assert.match(card.text, /2 van de 5 deelnemers/)
    assert.doesNotMatch(card.text, /Alleen van mij/)
    assert.doesNotMatch(JSON.stringify(await app.messages()), /Alleen van mij|Van Wouter/)
  })

  it('[G5.a] the same activity delivered twice stores once and gets the same reply', async () => {
    const press = { data: data({ [field(1)]: 'Een keer' }), id: 'f:1234' }
    const [first, second] = await Promise.all([app.client.press(joke, press), app.client.press(joke, press)])
    const third = await app.client.press(joke, press)
    assert.deepEqual(second, first)
    assert.deepEqual(third, first)
    assert.deepEqual(
      (await stored()).map(({ text }) => text),
      ['Een keer'],
    )
    const acts = (await app.test.runner.history(ronde.stream, 0)).flatMap((commit) => commit.acts)
    assert.equal(acts.filter(({ action }) => action === 'antwoord.give').length, 1)
  })

  it('[G5.a] two people may send activities with the same id', async () => {
    await app.client.press(joke, { data: data({ [field(1)]: 'Joke' }), id: 'f:1' })
    await app.client.press(wouter, { data: data({ [field(1)]: 'Wouter' }), id: 'f:1' })
    assert.equal((await stored()).length, 2)
  })

  it('[G5.a] an activity without an id is stored once', async () => {
    for (const id of [null, null, 'x'.repeat(5_000)]) {
      cardIn(await app.client.press(joke, { data: data({ [field(1)]: 'Zonder nummer' }), id }))
    }
    assert.deepEqual(
      (await stored()).map(({ text }) => text),
      ['Zonder nummer'],
    )
  })

  it('[G5.b] an answer after closing is kept apart as nagekomen, and the sender is told', async () => {
    await ronde.act(marleen, 'thema.close', { gesprekId: ronde.gesprekId, themaId: PROFESSIONALITEIT })
    const card = cardIn(await app.client.press(joke, { data: data({ [field(1)]: 'Net te laat' }) }))
    assert.match(card.speak, /^Dit thema is gesloten\. Je antwoord is bewaard als nagekomen/)
    assert.match(card.text, /Net te laat/)
    assert.deepEqual(await stored(), [{ personId: joke.oid, text: 'Net te laat', status: 'nagekomen' }])
  })

  it('[G4.c] a press without words says so, and nothing is stored', async () => {
    const sentence = sentenceIn(await app.client.press(joke, { data: data({ [field(1)]: ' \n ' }) }))
    assert.match(sentence, /Er is niets bewaard of veranderd/)
    assert.deepEqual(await stored(), [])
  })

  it('[X5.p] an answer that is too long leaves the card as it is, and the sentence says how much is too much', async () => {
    const pasted = 'x'.repeat(11_268)
    const sentence = sentenceIn(await app.client.press(joke, { data: data({ [field(1)]: pasted }) }))
    assert.match(sentence, /1\.268 tekens te lang.*passen er 10\.000.*staat nog in de kaart/)
    assert.deepEqual(await stored(), [])
  })

  it('[G13.a] the closing vragen are answered in the closing card', async () => {
    await ronde.act(marleen, 'thema.open', { gesprekId: ronde.gesprekId, themaId: 'afsluiting' })
    const answers = { 'vraag:afsluiting.vervolg': 'Ik ga meekijken bij een collega.' }
    const card = cardIn(await app.client.press(joke, { data: { ...data(answers), themaId: 'afsluiting' } }))
    assert.match(card.text, /meekijken bij een collega/)
    const labels = await app.test.runner.read(ronde.stream, (state) =>
      [...state.antwoorden.values()].flatMap((antwoord) => antwoord.labels),
    )
    assert.deepEqual(labels, ['actie'])
  })

  it('[G4.i] a client that knows only Action.Submit is answered in the chat, without a word of the answer', async () => {
    const before = (await app.messages()).length
    const { status } = await app.client.submit(joke, { data: data({ [field(1)]: 'Niet voor de chat' }) })
    assert.equal(status, 200)
    const said = (await app.said()).slice(before)
    assert.deepEqual(said, ['✓ Bewaard om 13.00 uur.'])
    assert.deepEqual(
      (await stored()).map(({ text }) => text),
      ['Niet voor de chat'],
    )
  })

  it('[G4.i] an Action.Submit that comes without its data is answered with one sentence that nothing was stored', async () => {
    for (const [n, value] of [null, {}, ''].entries()) {
      const before = (await app.messages()).length
      const change = (activity: Record<string, unknown>) => Object.assign(activity, { value, text: '' })
      const press = { id: `f:${n}`, replyToId: '1700000000002', change }
      await app.client.submit(joke, press)
      await app.client.submit(joke, press)
      const [said = '', ...more] = (await app.said()).slice(before)
      assert.match(said, /^Teams gaf van deze knop niets door, dus er is niets bewaard/)
      assert.deepEqual(more, [])
    }
    assert.deepEqual(await stored(), [])
  })

  it('[G5.a] [G4.i] an Action.Submit delivered twice is stored and answered once', async () => {
    const before = (await app.messages()).length
    const press = { data: data({ [field(1)]: 'Een keer' }), id: '1616990032035' }
    await app.client.submit(joke, press)
    await app.client.submit(joke, press)
    assert.equal((await app.messages()).length, before + 1)
    assert.equal((await stored()).length, 1)
  })

  it('[X5.f] markup, mentions, emoji and right-to-left text are stored as typed', async () => {
    const texts = [
      '<script>alert(1)</script> **vet** [link](http://x) {{DATE(2026-01-01,SHORT)}} <at>Bram</at>',
      '👩‍👩‍👧 شكراً جزيلاً 🎓 é̂',
      '{"type":"AdaptiveCard","body":[]}',
    ]
    const [one = '', two = '', three = ''] = texts
    const card = cardIn(
      await app.client.press(joke, { data: data({ [field(1)]: one, [field(2)]: two, [field(3)]: three }) }),
    )
    assert.deepEqual(
      (await stored()).map(({ text }) => text),
      texts,
    )
    assert.doesNotMatch(card.text, /"text":"[^"]*<script>/)
    assert.match(card.text, /شكراً جزيلاً/)
  })
})

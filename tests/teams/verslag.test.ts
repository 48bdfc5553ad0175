import assert from 'node:assert/strict'
import type { PersonWho } from '../../bot/domain/who.ts'
import { bram, joke, marleen, nadia, TENANT, wouter } from '../builders/people.ts'
import type { BuiltRonde } from '../builders/ronde.ts'
import { CHAT } from '../doubles/teamsClient.ts'
import { cardOf, PROFESSIONALITEIT, TeamsApp } from './app.ts'
import { cardIn, sentenceIn } from './replies.ts'

describe('A verslag in Teams', () => {
  let app: TeamsApp
  let ronde: BuiltRonde

  beforeEach(async () => {
    app = await TeamsApp.start({ appUrl: ({ gesprekId }) => `https://tab/${gesprekId}` })
    ronde = await app.ronde({ started: true, open: PROFESSIONALITEIT })
    const { gesprekId, act } = ronde
    await act(bram, 'notitie.add', { gesprekId, text: 'Genoteerd.' })
    await act(marleen, 'gesprek.end', { gesprekId })
    await act(marleen, 'verslag.send', { gesprekId })
    await app.settled()
  })

  afterEach(async () => {
    assert.deepEqual(app.faults, [])
    await app.stop()
  })

  const data = (more: object = {}) => ({ verslagId: ronde.gesprekId, version: 1, ...more })
  const agree = (who: PersonWho, more: object = {}) =>
    app.client.press(who, { verb: 'verslag.agree', data: data(more) })
  const correct = (who: PersonWho, correctie?: string) =>
    app.client.press(who, {
      verb: 'verslag.correct',
      data: data(correctie === undefined ? {} : { correctie }),
    })
  const correcties = () =>
    app.test.runner.read(ronde.stream, (state) =>
      [...state.correcties.values()].map(({ kind, reason, personId }) => [kind, reason, personId]),
    )

  it('[R2.m] the card is in the chat of the gesprek once it was sent, and an akkoord from it is that of who pressed', async () => {
    const cards = (await app.messages(CHAT)).map(({ activity }) => JSON.stringify(cardOf(activity)))
    assert.equal(cards.filter((one) => one.includes('Klopt het verslag?')).length, 1)
    const { text } = cardIn(await agree(joke))
    assert.match(text, /✓ Akkoord, om/)
    assert.doesNotMatch(text, /verslag\.agree/)
    const agreed = () =>
      app.test.runner.read(ronde.stream, (state) => [
        ...(state.verslagen.get(ronde.gesprekId)?.agreed.keys() ?? []),
      ])
    assert.deepEqual(await agreed(), [joke.oid])
    cardIn(await agree(joke))
    assert.deepEqual(await agreed(), [joke.oid])
  })

  it('[R2.m] a correctie from the card is about the whole verslag; empty is refused, the same again is no second one, and too long is not cut', async () => {
    assert.match(sentenceIn(await correct(joke)), /Schrijf eerst wat er niet klopt/)
    assert.match(sentenceIn(await correct(joke, 'x'.repeat(2_001))), /1 tekens te lang|is 1 tekens/)
    assert.match(
      cardIn(await correct(joke, 'Bij thema 3 ontbreekt de mentor.')).text,
      /✓ Je verbetering is verstuurd/,
    )
    cardIn(await correct(joke, 'Bij thema 3 ontbreekt de mentor.'))
    assert.deepEqual(await correcties(), [['whole', 'Bij thema 3 ontbreekt de mentor.', joke.oid]])
  })

  it('[R2.m] who does not have the verslag, another gesprek in the data, and an older version change nothing', async () => {
    sentenceIn(await agree(nadia))
    sentenceIn(await agree(wouter, { verslagId: 'g-ander' }))
    sentenceIn(await agree(wouter, { version: 2 }))
    const reacted = await app.test.runner.read(
      ronde.stream,
      (state) => state.verslagen.get(ronde.gesprekId)?.agreed.size,
    )
    assert.equal(reacted, 0)
  })

  it('[O7.e] “voor mij” in the personal chat shows what waits for that person, without words of the verslag', async () => {
    const ask = async (who: PersonWho, words: string): Promise<string> => {
      const chatId = `a:${who.oid}`
      await app.client.mention(who, words, {
        chatId,
        change(activity) {
          activity.conversation = { id: chatId, conversationType: 'personal', tenantId: TENANT }
          activity.channelData = { tenant: { id: TENANT } }
        },
      })
      await app.settled()
      const message = (await app.messages(chatId)).at(-1)
      return JSON.stringify(message && cardOf(message.activity))
    }
    const waits = await ask(joke, 'voor mij')
    assert.match(waits, /Lees het verslag van/)
    assert.match(waits, /tot en met/)
    assert.doesNotMatch(waits, /Genoteerd/)
    cardIn(await agree(joke))
    assert.match(await ask(joke, 'Voor jou'), /Er wacht niets op je/)
  })

  it('[R3.c] [X3.x] a reminder goes at its time to the personal chat where the app is installed, nothing is stored of that chat, and the card says when its reader reacted', async () => {
    app.double.chats.installedFor.add(joke.oid)
    const until = await app.test.runner.read(
      ronde.stream,
      (state) => state.verslagen.get(ronde.gesprekId)?.sent?.until,
    )
    assert.equal(until, '2026-12-15')
    const personal = async (who: PersonWho) =>
      (await app.messages(`a:${who.oid}`)).map(({ activity }) => JSON.stringify(cardOf(activity)))
    const lookAt = async (time: string): Promise<void> => {
      app.test.clock.time = Date.parse(time)
      app.followUps.due()
      await app.settled()
    }
    await lookAt('2026-12-11T07:59:00+01:00')
    assert.deepEqual(await personal(joke), [])
    await lookAt('2026-12-14T08:00:00+01:00')
    const [reminder = '', ...others] = await personal(joke)
    assert.match(reminder, /Lees je het verslag nog\?/)
    assert.deepEqual([others, await personal(wouter)], [[], []])
    const streams = await app.test.journal.streams('')
    assert.ok(streams.every((name) => !name.includes('a:')))
    await ronde.act(joke, 'verslag.agree', { gesprekId: ronde.gesprekId })
    await app.settled()
    const [edited = ''] = await personal(joke)
    assert.match(edited, /Je hebt al gereageerd/)
  })
})

import assert from 'node:assert/strict'
import type { PersonWho } from '../../bot/domain/who.ts'
import { bram, joke, marleen, OTHER_TENANT, sanne, TENANT, wouter } from '../builders/people.ts'
import { setPhase } from '../builders/phase.ts'
import type { BuiltRonde } from '../builders/ronde.ts'
import { textOf } from '../doubles/connectorChats.ts'
import type { Press } from '../doubles/teamsClient.ts'
import { cardOf, PROFESSIONALITEIT, TeamsApp } from './app.ts'
import { cardIn, sentenceIn } from './replies.ts'

const HOUR = 3_600_000
const field = (nr: number): string => `vraag:${PROFESSIONALITEIT}.${nr}`

describe('The chat of one person with the bot', () => {
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

  const chatOf = (who: PersonWho) => `a:${who.oid}`
  /** An activity as Teams sends it from the personal chat with the bot. */
  const alone = (who: PersonWho, rest: Press = {}, tenantId = TENANT): Press => ({
    chatId: chatOf(who),
    ...rest,
    change(activity) {
      activity.conversation = { id: chatOf(who), conversationType: 'personal', tenantId }
      activity.channelData = { tenant: { id: tenantId } }
    },
  })
  const say = async (who: PersonWho, words = 'hallo'): Promise<string> => {
    await app.client.mention(who, words, alone(who))
    const message = (await app.messages(chatOf(who))).at(-1)
    assert.ok(message)
    return JSON.stringify(cardOf(message.activity) ?? textOf(message))
  }
  const refIn = (text: string): string => /"ref":"([^"]+)"/.exec(text)?.[1] ?? ''
  const show = (who: PersonWho, ref: string, tenantId = TENANT) =>
    app.client.press(who, alone(who, { verb: 'thema.open', data: { ref } }, tenantId))
  const give = (who: PersonWho, ref: string, text: string, more: Press & { data?: object } = {}) => {
    const data = {
      gesprekId: ronde.gesprekId,
      themaId: PROFESSIONALITEIT,
      ref,
      [field(1)]: text,
      ...more.data,
    }
    return app.client.press(who, alone(who, { ...more, data }))
  }
  it('[X3.x] nothing is stored of a personal chat with the bot, so nothing of it outlives an erasure', async () => {
    const streams = () => app.test.journal.streams('')
    const before = await streams()
    const ref = refIn(await say(joke))
    cardIn(await give(joke, ref, 'Bewaard'))
    for (const how of ['membersAdded', 'membersRemoved'] as const) {
      const rest = alone(joke)
      const change = (activity: Record<string, unknown>) => {
        rest.change?.(activity)
        Object.assign(activity, { type: 'conversationUpdate', [how]: [activity.recipient] })
      }
      await app.client.mention(joke, '', { ...rest, change })
    }
    await app.settled()
    assert.deepEqual(await streams(), before)
    const all = JSON.stringify(await Promise.all(before.map((name) => app.test.journal.read(name, 0, 1_000))))
    assert.ok(!all.includes(chatOf(joke)))
  })

  const stored = () =>
    app.test.runner.read(ronde.stream, (state) =>
      [...state.antwoorden.values()].map(({ personId, text, status }) => ({ personId, text, status })),
    )

  it('[G4.h] the personal chat lists the person’s gesprekken, with a button to answer in the running one', async () => {
    const card = await say(joke)
    assert.match(card, /Jouw gesprekken/)
    assert.match(card, /Loopbaanbegeleiders in de eerste lijn/)
    assert.match(card, /Nu bezig: Professionaliteit van LOB/)
    assert.match(card, /zes maanden na publicatie.*vrijwillig/)
    assert.notEqual(refIn(card), '')
    assert.doesNotMatch(card, new RegExp(`${joke.oid}|${joke.name}|${wouter.name}`))
    const thema = cardIn(await show(joke, refIn(card)))
    assert.match(thema.text, /Professionaliteit van LOB/)
    assert.match(thema.text, /zien je antwoord met je naam/)
    const saved = cardIn(await give(joke, refIn(thema.text), 'In stilte geschreven'))
    assert.match(saved.text, /In stilte geschreven/)
    assert.deepEqual(await stored(), [{ personId: joke.oid, text: 'In stilte geschreven', status: 'geldig' }])
    assert.doesNotMatch(JSON.stringify(await app.messages()), /In stilte/)
  })

  it('[G4.h] the personal chat also shows the person’s answers from the group chat, to change until the thema closes', async () => {
    const data = { gesprekId: ronde.gesprekId, themaId: PROFESSIONALITEIT, [field(1)]: 'Uit de chat' }
    await app.client.press(joke, { data })
    const shown = cardIn(await show(joke, refIn(await say(joke))))
    assert.match(shown.text, /Uit de chat/)
    const base = /"base":"([^"]+)"/.exec(shown.text)?.[1]
    await give(joke, refIn(shown.text), 'Beter gezegd', { data: { edits: true, base } })
    assert.deepEqual(
      (await stored()).map(({ text }) => text),
      ['Beter gezegd'],
    )
  })

  it('[G5.a] [G4.h] the same press in the personal chat stores once; pressed again later, the card still works', async () => {
    const ref = refIn(await say(joke))
    const [first, second] = await Promise.all([
      give(joke, ref, 'Een keer', { id: 'f:1' }),
      give(joke, ref, 'Een keer', { id: 'f:1' }),
    ])
    assert.deepEqual(second, first)
    await give(joke, ref, 'En nog iets', { id: 'f:2' })
    assert.deepEqual(
      (await stored()).map(({ text }) => text),
      ['Een keer\nEn nog iets'],
    )
  })

  it('[X1.k] a card of another person, an altered one and a made-up one are refused with what to do', async () => {
    const ref = refIn(await say(joke))
    const refused = /niet voor jou gemaakt/
    assert.match(sentenceIn(await show(wouter, ref)), refused)
    assert.match(sentenceIn(await give(wouter, ref, 'Onder zijn naam')), refused)
    assert.match(sentenceIn(await give(joke, `${ref.slice(0, -2)}AA`, 'Veranderd')), refused)
    assert.match(sentenceIn(await give(joke, 'k1.1.e30.x', 'Verzonnen')), refused)
    assert.deepEqual(await stored(), [])
  })

  it('[X1.k] [X1.b] the same id in another school is another person', async () => {
    const ref = refIn(await say(joke))
    assert.match(sentenceIn(await show(joke, ref, OTHER_TENANT)), /niet voor jou gemaakt/)
  })

  it('[X1.k] an expired card is refused, and stores nothing', async () => {
    const ref = refIn(await say(joke))
    app.test.clock.time += 12 * HOUR
    assert.match(sentenceIn(await give(joke, ref, 'Te laat op de dag')), /verlopen/)
    assert.deepEqual(await stored(), [])
  })

  it('[X1.k] rights come from who presses: a removed deelnemer gets no card, and an answer waits', async () => {
    const ref = refIn(await say(joke))
    const { gesprekId } = ronde
    await ronde.act(marleen, 'role.revoke', { personId: joke.oid, role: 'deelnemer', gesprekId })
    assert.match(sentenceIn(await show(joke, ref)), /niet op de lijst/)
    await give(joke, ref, 'Toch geschreven')
    assert.deepEqual(
      (await stored()).map(({ status }) => status),
      ['onbevestigd'],
    )
    assert.equal(refIn(await say(joke)), '')
  })

  it('[X1.k] other data in a card changes nothing', async () => {
    const ref = refIn(await say(joke))
    const other = ronde.gesprekken.get('groep-3') ?? ''
    const reply = await give(joke, ref, 'Elders', { data: { gesprekId: other } })
    assert.match(sentenceIn(reply), /hoort bij een ander gesprek/)
    const inChat = {
      gesprekId: ronde.gesprekId,
      themaId: PROFESSIONALITEIT,
      ref: 'k1.1.e30.x',
      [field(1)]: 'Gewoon',
    }
    await app.client.press(wouter, { data: inChat })
    assert.deepEqual(
      (await stored()).map(({ text }) => text),
      ['Gewoon'],
    )
  })

  it('[G5.b] [G4.h] after closing an answer in the personal chat is kept apart, and the card says so', async () => {
    const ref = refIn(await say(joke))
    await ronde.act(marleen, 'thema.close', { gesprekId: ronde.gesprekId, themaId: PROFESSIONALITEIT })
    assert.match(sentenceIn(await show(joke, ref)), /geen thema op tafel/)
    cardIn(await give(joke, ref, 'Nog net niet'))
    assert.deepEqual(
      (await stored()).map(({ status }) => status),
      ['nagekomen'],
    )
  })

  it('[X1.a] [G4.h] the personal chat is for people of the ronde: who leads or notes has no answer button, a stranger sees nothing', async () => {
    for (const who of [marleen, bram]) {
      const card = await say(who)
      assert.match(card, /Nu bezig/)
      assert.equal(refIn(card), '')
    }
    assert.match(await say(sanne), /geen gesprekken waar je bij hoort/)
  })

  it('[G15.b] [G4.h] in an anonymous thema the personal chat keeps no more of the author than the group chat', async () => {
    const themaId = 'groep-2.rollen'
    await ronde.act(marleen, 'anoniem.set', { groepId: 'groep-2', themaId, anonymous: true })
    await ronde.act(marleen, 'thema.open', { gesprekId: ronde.gesprekId, themaId })
    const card = await say(joke)
    const thema = cardIn(await show(joke, refIn(card)))
    assert.match(thema.text, /Dit thema is anoniem/)
    const data = {
      gesprekId: ronde.gesprekId,
      themaId,
      ref: refIn(thema.text),
      [`vraag:${themaId}.1`]: 'Naamloos',
    }
    assert.match(cardIn(await app.client.press(joke, alone(joke, { data }))).text, /Naamloos/)
    const [antwoord, ...others] = await stored()
    assert.deepEqual([antwoord?.text, others], ['Naamloos', []])
    assert.match(antwoord?.personId ?? '', /^anoniem-/)
    // A refreshed card has empty fields: the author of an answer is not looked up to build a card.
    assert.doesNotMatch(cardIn(await show(joke, refIn(card))).text, /Naamloos/)
  })

  it('[V2.d] a groep that works without cards has none in the personal chat either', async () => {
    await ronde.act(marleen, 'groep.change', { groepId: 'groep-2', kaarten: false })
    assert.equal(refIn(await say(joke)), '')
  })

  it('[V8.b] a guest finds nothing in the personal chat once the ronde is published', async () => {
    const ref = refIn(await say(joke))
    await ronde.act(marleen, 'guest.mark', { personId: joke.oid })
    await setPhase(app.test.journal, ronde.stream, 'gepubliceerd')
    assert.match(sentenceIn(await show(joke, ref)), /niet op de lijst/)
    assert.match(await say(joke), /geen gesprekken waar je bij hoort/)
  })

  it('[G4.i] [G4.h] an older client gets the card as a message in the personal chat, where nobody else reads', async () => {
    const ref = refIn(await say(joke))
    await app.client.submit(joke, alone(joke, { verb: 'thema.open', data: { ref } }))
    const message = (await app.messages(chatOf(joke))).at(-1)
    assert.ok(message)
    assert.match(JSON.stringify(cardOf(message.activity)), /Professionaliteit van LOB/)
  })

  it('[G4.h] the word help still gives help in the personal chat', async () => {
    assert.match(await say(joke, 'help'), /Stuur mij hier een bericht.* Noem mij in de chat/)
  })
})

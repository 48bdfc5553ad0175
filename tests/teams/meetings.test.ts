// Long, because every event of a meeting is sent to the same bot.
import assert from 'node:assert/strict'
import type { PersonWho } from '../../bot/domain/who.ts'
import { bram, joke, marleen, OTHER_TENANT, sanne, TENANT } from '../builders/people.ts'
import { type BuiltRonde, buildRonde } from '../builders/ronde.ts'
import { CHAT, MEETING } from '../doubles/teamsClient.ts'
import { cardOf, TeamsApp } from './app.ts'
import { cardIn, sentenceIn } from './replies.ts'

const MINUTE = 60_000

describe('Meetings and their gesprek', () => {
  let app: TeamsApp

  beforeEach(async () => {
    app = await TeamsApp.start()
  })

  afterEach(async () => {
    assert.deepEqual(app.faults, [])
    await app.stop()
  })

  const gesprekOf = (ronde: BuiltRonde, gesprekId = ronde.gesprekId) =>
    app.test.runner.read(ronde.stream, (state) => {
      const gesprek = state.gesprekken.get(gesprekId)
      return { status: gesprek?.status, chatId: gesprek?.chatId, meetingId: gesprek?.meetingId }
    })
  const linkCardIn = async (chatId = CHAT) => {
    const cards = (await app.messages(chatId)).filter(({ activity }) =>
      JSON.stringify(activity).includes('Input.ChoiceSet'),
    )
    return { count: cards.length, id: cards[0]?.id ?? '', text: JSON.stringify(cards[0]?.activity ?? {}) }
  }

  describe('of a linked chat', () => {
    it('[G2.a] [G2.b] the gesprek starts with its meeting, the opening comes, and it ends with the meeting', async () => {
      const ronde = await app.ronde()
      await app.client.meeting('Start')
      assert.equal((await gesprekOf(ronde)).status, 'bezig')
      assert.match((await app.said())[0] ?? '', /^Welkom bij dit gesprek/)
      await app.client.meeting('End')
      assert.equal((await gesprekOf(ronde)).status, 'klaar')
    })

    it('[G2.d] the same event twice, or a second one, changes nothing', async () => {
      const ronde = await app.ronde()
      await app.client.meeting('Start', { id: 'e-1' })
      await app.client.meeting('Start', { id: 'e-1' })
      await app.client.meeting('Start', { id: 'e-2' })
      const acts = (await app.test.runner.history(ronde.stream, 0)).flatMap(({ acts }) => acts)
      const started = acts.flatMap(({ events }) => events).filter(({ type }) => type === 'gesprek.started')
      assert.equal(started.length, 1)
      assert.equal((await app.messages()).length, 1)
    })

    it('[G2.d] meeting events are accepted when fields of their value are missing', async () => {
      const ronde = await app.ronde()
      const change = (activity: Record<string, unknown>) => Object.assign(activity, { value: undefined })
      await app.client.meeting('Start', { change })
      assert.equal((await gesprekOf(ronde)).status, 'bezig')
    })

    it('[G2.e] a start well before the plan is asked about in the chat once, and starts nothing', async () => {
      const ronde = await app.ronde()
      app.test.clock.time -= 45 * MINUTE
      await app.client.meeting('Start')
      await app.client.meeting('Start')
      assert.equal((await gesprekOf(ronde)).status, 'gepland')
      const said = await app.said()
      assert.equal(said.length, 1)
      assert.match(said[0] ?? '', /ruim voor de geplande tijd.*“start”/)
      await app.client.mention(bram, 'start')
      assert.equal((await gesprekOf(ronde)).status, 'bezig')
    })

    it('[G2.f] a meeting that starts again reopens the gesprek, without a second opening', async () => {
      const ronde = await app.ronde()
      await app.client.meeting('Start')
      await app.settled()
      await app.client.meeting('End')
      await app.client.meeting('Start')
      assert.equal((await gesprekOf(ronde)).status, 'bezig')
      assert.equal((await app.messages()).length, 1)
    })

    it('[G2.e] the end of a test call ends no gesprek', async () => {
      const ronde = await app.ronde()
      await app.client.meeting('End')
      assert.equal((await gesprekOf(ronde)).status, 'gepland')
    })
  })

  describe('of a chat that is not linked', () => {
    let ronde: BuiltRonde

    const isThere = ({ oid, name }: PersonWho) => ({
      id: `29:${oid}`,
      name,
      aadObjectId: oid,
      tenantId: TENANT,
    })

    beforeEach(async () => {
      await app.client.bot('add')
      app.double.chats.members.set(CHAT, [marleen, bram].map(isThere))
      ronde = await buildRonde(app.test.runner)
    })

    it('[X1.m] where Teams hides who is in an unlinked meeting, the chat reads of no gesprek until one of them asks', async () => {
      app.double.chats.hidesMembers = true
      await app.client.meeting('Start', { id: 'e-1' })
      await app.client.meeting('Start', { id: 'e-2' })
      const [said, ...more] = await app.said()
      assert.match(said ?? '', /^Hoort deze vergadering bij een gesprek/)
      assert.deepEqual(more, [])
      assert.doesNotMatch(JSON.stringify(await app.messages()), /Groep \d|Input\.ChoiceSet/)
      await app.client.mention(sanne, 'start')
      assert.equal((await linkCardIn()).count, 0)
      await app.client.mention(bram, 'start')
      assert.equal((await linkCardIn()).count, 1)
      const press = { verb: 'gesprek.link', data: { gesprekId: ronde.gesprekId } }
      cardIn(await app.client.press(bram, press))
      assert.match((await app.said())[0] ?? '', /^Dit gesprek is gekoppeld/)
    })

    it('[X1.m] where Teams does not answer who is in an unlinked meeting, the chat reads of no gesprek either', async () => {
      app.double.faults.push({ method: 'GET', status: 502 })
      await app.client.meeting('Start')
      assert.match((await app.said())[0] ?? '', /^Hoort deze vergadering bij een gesprek/)
      assert.equal(app.faults.splice(0).length, 1)
    })

    it('[X1.m] people in an unlinked meeting read of no gesprek that none of them may know', async () => {
      app.double.chats.members.set(CHAT, [isThere(sanne), isThere(joke)])
      await app.client.meeting('Start', { id: 'e-1' })
      await app.settled()
      assert.equal((await linkCardIn()).count, 0)
      app.double.chats.members.set(CHAT, [isThere(sanne), isThere(bram)])
      await app.client.meeting('Start', { id: 'e-2' })
      await app.settled()
      assert.equal((await linkCardIn()).count, 1)
    })

    it('[G1.b] the bot asks once which gesprek this is: nearest first, at most five, none chosen', async () => {
      const far = { gesprekId: ronde.gesprekken.get('groep-1') ?? '', start: '2026-12-10T09:00:00+01:00' }
      await ronde.act(marleen, 'gesprek.plan', far)
      await ronde.act(marleen, 'groep.add', { titel: 'Extra groep' })
      await app.client.meeting('Start', { id: 'e-1' })
      await app.client.meeting('Start', { id: 'e-1' })
      await app.client.meeting('Start', { id: 'e-2' })
      const { count, text } = await linkCardIn()
      assert.equal(count, 1)
      const choices = [...text.matchAll(/"title":"(Groep [^"]+)","value":"([^"]+)"/g)].map(
        (match) => match[1],
      )
      assert.equal(choices.length, 5)
      assert.match(choices[0] ?? '', /^Groep 2, .* Vandaag om 13\.00 uur$/)
      assert.match(choices[1] ?? '', /^Groep 1, .* Donderdag 10 december om 9\.00 uur$/)
      assert.match(choices[2] ?? '', /Nog niet gepland$/)
      assert.doesNotMatch(text, /"value":"g-[^"]*","isRequired/)
    })

    it('[G1.b] [V2.b] a groep that was left out is not offered as a choice', async () => {
      const groep1 = ronde.gesprekken.get('groep-1') ?? ''
      await ronde.act(marleen, 'gesprek.plan', { gesprekId: groep1, start: '2026-12-08T13:05:00+01:00' })
      await ronde.act(marleen, 'groep.omit', { groepId: 'groep-1' })
      await app.client.meeting('Start')
      const { count, text } = await linkCardIn()
      assert.equal(count, 1)
      assert.match(text, /Groep 2/)
      assert.ok(!text.includes(groep1))
    })

    it('[X1.m] a meeting of a school without rondes is left alone', async () => {
      const change = (activity: Record<string, unknown>) =>
        Object.assign(activity, {
          channelData: { tenant: { id: OTHER_TENANT } },
          conversation: { id: CHAT, tenantId: OTHER_TENANT },
        })
      await app.client.meeting('Start', { change })
      assert.deepEqual(await app.messages(), [])
    })

    it('[G1.a] [G1.e] the verslaggever links, the question becomes the answer for everyone, and the gesprek starts', async () => {
      await app.client.meeting('Start')
      const { id } = await linkCardIn()
      const press = {
        verb: 'gesprek.link',
        data: { chat: 'iets-anders', gesprekId: ronde.gesprekId },
        replyToId: id,
      }
      const card = cardIn(await app.client.press(bram, press))
      assert.match(card.speak, /^Dit gesprek is gekoppeld/)
      await app.settled()
      assert.deepEqual(await gesprekOf(ronde), { status: 'bezig', chatId: CHAT, meetingId: MEETING })
      const said = await app.said()
      assert.match(said[0] ?? '', /^Dit gesprek is gekoppeld/)
      assert.match(said[1] ?? '', /^Welkom bij dit gesprek/)
      assert.equal(said.length, 2)
    })

    it('[G2.g] linking in a test call starts nothing', async () => {
      app.test.clock.time -= 24 * 60 * MINUTE
      await app.client.meeting('Start')
      const press = { verb: 'gesprek.link', data: { gesprekId: ronde.gesprekId } }
      cardIn(await app.client.press(marleen, press))
      await app.settled()
      assert.equal((await gesprekOf(ronde)).status, 'gepland')
    })

    for (const [who, name] of [
      [joke, 'a deelnemer'],
      [sanne, 'a colleague without a role'],
    ] as const) {
      it(`[G1.a] ${name} may not link, and reads so`, async () => {
        const press = { verb: 'gesprek.link', data: { gesprekId: ronde.gesprekId } }
        assert.match(sentenceIn(await app.client.press(who, press)), /Dit mag je in deze ronde niet doen/)
        assert.equal((await gesprekOf(ronde)).chatId, null)
      })
    }

    it('[X1.b] [X1.m] a person of another school does not learn whether a gesprek exists', async () => {
      const change = (activity: Record<string, unknown>) =>
        Object.assign(activity, { channelData: { tenant: { id: OTHER_TENANT } }, conversation: { id: CHAT } })
      const press = (gesprekId: string) => ({ verb: 'gesprek.link', data: { gesprekId }, change })
      const real = sentenceIn(await app.client.press(marleen, press(ronde.gesprekId)))
      const none = sentenceIn(await app.client.press(marleen, press('g-bestaat-niet')))
      assert.equal(real, none)
    })

    it('[G1.c] a second link is refused with advice', async () => {
      const link = (gesprekId = '') =>
        app.client.press(marleen, { verb: 'gesprek.link', data: { gesprekId } })
      cardIn(await link(ronde.gesprekId))
      cardIn(await link(ronde.gesprekId))
      const sentence = sentenceIn(await link(ronde.gesprekken.get('groep-3')))
      assert.match(sentence, /hoort al bij een ander gesprek.*geen reeks/)
      const press = {
        verb: 'gesprek.link',
        data: { gesprekId: ronde.gesprekId },
        chatId: '19:tweede@thread.v2',
      }
      assert.match(
        sentenceIn(await app.client.press(marleen, press)),
        /al aan een andere vergadering gekoppeld/,
      )
    })

    it('[G1.b] a press without a choice asks to choose', async () => {
      assert.match(
        sentenceIn(await app.client.press(marleen, { verb: 'gesprek.link' })),
        /Kies eerst een gesprek/,
      )
    })

    it('[G1.d] a link cut off between its two halves is finished when the chat is used', async () => {
      await app.test.runner.run({
        action: 'chat.claim',
        stream: `chat:${CHAT}`,
        input: { rondeId: ronde.rondeId, gesprekId: ronde.gesprekId },
        who: { kind: 'system', part: 'link' },
        requestId: 'halverwege',
      })
      assert.equal((await gesprekOf(ronde)).chatId, null)
      await app.client.meeting('Start')
      assert.deepEqual(await gesprekOf(ronde), { status: 'bezig', chatId: CHAT, meetingId: MEETING })
    })
  })

  it('[X6.e] every card that is sent says what it is without a screen', async () => {
    await app.ronde()
    await app.client.meeting('Start')
    for (const { activity } of await app.messages()) {
      assert.ok(cardOf(activity)?.speak)
      assert.ok(activity.summary)
    }
  })
})

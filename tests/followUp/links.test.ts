// Long, because every way in which a link breaks off is tried on the same chats.
import assert from 'node:assert/strict'
import { createChatLinks } from '../../bot/followUp/links/chatLinks.ts'
import { confirmLinks } from '../../bot/followUp/links/confirmLinks.ts'
import { followLinks } from '../../bot/followUp/links/followLinks.ts'
import { freeFormerChats } from '../../bot/followUp/links/freeFormerChats.ts'
import { recordMissingSignals } from '../../bot/followUp/links/recordMissingSignals.ts'
import { recordQuestions } from '../../bot/followUp/links/recordQuestions.ts'
import { startRunningMeetings } from '../../bot/followUp/links/startRunningMeetings.ts'
import { type ChatMember, MembersHidden, type Membership } from '../../bot/ports/membership.ts'
import { chatStreamName } from '../../bot/ports/runner.ts'
import { bram, marleen, TENANT } from '../builders/people.ts'
import { refusal } from '../builders/refusal.ts'
import { type BuiltRonde, buildRonde, confirmLink } from '../builders/ronde.ts'
import { type TestRunner, testRunner } from '../builders/runner.ts'
import { turns } from '../builders/turns.ts'
import { ArrayJournal } from '../doubles/arrayJournal.ts'
import { FaultyJournal } from '../doubles/faultyJournal.ts'

const CHAT = '19:meeting_a@thread.v2'
const OTHER_CHAT = '19:meeting_b@thread.v2'
const MINUTE = 60_000

describe('Links between chats and gesprekken', () => {
  let journal: FaultyJournal
  let test: TestRunner

  beforeEach(() => {
    journal = new FaultyJournal(new ArrayJournal())
    test = testRunner(journal)
  })

  afterEach(() => test.runner.close())

  const inChat = (action: string, input: object, chatId = CHAT) =>
    test.runner.run({
      action,
      stream: chatStreamName(chatId),
      input,
      who: { kind: 'system', part: 'meeting' },
      requestId: crypto.randomUUID(),
    })
  const claimOf = (chatId = CHAT) => test.runner.read(chatStreamName(chatId), ({ claim }) => claim)
  const gesprekOf = ({ stream, gesprekId }: BuiltRonde) =>
    test.runner.read(stream, (state) => {
      const gesprek = state.gesprekken.get(gesprekId)
      return gesprek === undefined ? null : { ...gesprek }
    })
  const placeOf = ({ rondeId, gesprekId }: BuiltRonde) => ({ rondeId, gesprekId })

  it('[G1.d] a chat that was claimed before a crash is completed to a link', async () => {
    const ronde = await buildRonde(test.runner)
    await inChat('chat.claim', placeOf(ronde))
    assert.equal((await gesprekOf(ronde))?.chatId, null)
    assert.equal(await createChatLinks(test.runner).complete(CHAT, placeOf(ronde), 'meeting-1'), true)
    const gesprek = await gesprekOf(ronde)
    assert.deepEqual([gesprek?.chatId, gesprek?.meetingId], [CHAT, 'meeting-1'])
  })

  it('[G1.d] a chat that was claimed for a gesprek with another chat is freed and may be asked about again', async () => {
    const ronde = await buildRonde(test.runner, { chatId: OTHER_CHAT })
    await inChat('chat.claim', placeOf(ronde))
    assert.equal(await createChatLinks(test.runner).complete(CHAT, placeOf(ronde)), false)
    assert.equal(await claimOf(), null)
    assert.equal((await gesprekOf(ronde))?.chatId, OTHER_CHAT)
  })

  it('[G1.d] a claim that could not be completed for another reason is kept', async () => {
    await inChat('chat.claim', { rondeId: 'r-weg', gesprekId: 'g-weg' })
    const place = { rondeId: 'r-weg', gesprekId: 'g-weg' }
    await assert.rejects(createChatLinks(test.runner).complete(CHAT, place))
    assert.notEqual(await claimOf(), null)
  })

  it('[G1.c] a link with an unknown outcome keeps its claim, so that no other gesprek takes the chat', async () => {
    const ronde = await buildRonde(test.runner)
    const other = await buildRonde(test.runner)
    // The store holds the append of the ronde for longer than the caller waits.
    let release = (): void => undefined
    const held = new Promise<void>((resolve) => {
      release = resolve
    })
    journal.beforeAppend = ({ stream }) => (stream === ronde.stream ? held : undefined)
    const link = test.runner.run({
      action: 'gesprek.link',
      stream: ronde.stream,
      input: { gesprekId: ronde.gesprekId, chatId: CHAT },
      who: bram,
      requestId: 'request-link',
      patience: 20,
    })
    await assert.rejects(link, refusal('unsure'))
    const taken = other.act(marleen, 'gesprek.link', { gesprekId: other.gesprekId, chatId: CHAT })
    await assert.rejects(taken, refusal('chat-claimed'))
    release()
    assert.deepEqual((await claimOf())?.gesprekId, ronde.gesprekId)
    assert.equal((await gesprekOf(ronde))?.chatId, CHAT)
  })

  it('[G1.d] a link that the store failed to write keeps its claim, and the retry completes it', async () => {
    const ronde = await buildRonde(test.runner)
    journal.beforeAppend = ({ stream }) => {
      if (stream === ronde.stream) journal.faults.push('failed')
    }
    const link = () => ronde.act(bram, 'gesprek.link', { gesprekId: ronde.gesprekId, chatId: CHAT })
    await assert.rejects(link(), refusal('store-failed'))
    // A release would follow the refusal in a later turn.
    await turns(20)
    assert.equal((await claimOf())?.gesprekId, ronde.gesprekId)
    journal.beforeAppend = () => undefined
    await link()
    assert.equal((await gesprekOf(ronde))?.chatId, CHAT)
  })

  it('[G2.g] a gesprek starts when it is linked to a meeting that is already running', async () => {
    const ronde = await buildRonde(test.runner, { unconfirmed: true })
    await inChat('chat.recordMeeting', { going: true })
    test.clock.time += MINUTE
    await ronde.act(bram, 'gesprek.link', { gesprekId: ronde.gesprekId, chatId: CHAT })
    await startRunningMeetings(test.runner, test.clock, ronde.rondeId)
    assert.equal((await gesprekOf(ronde))?.status, 'gepland', 'the link is not confirmed')
    await confirmLink(test.runner, ronde.stream, ronde.gesprekId, CHAT)
    await startRunningMeetings(test.runner, test.clock, ronde.rondeId)
    assert.equal((await gesprekOf(ronde))?.status, 'bezig')
  })

  it('[G2.g] a meeting that starts after the link is left to its own start signal', async () => {
    const ronde = await buildRonde(test.runner, { chatId: CHAT })
    test.clock.time += MINUTE
    await inChat('chat.recordMeeting', { going: true })
    await startRunningMeetings(test.runner, test.clock, ronde.rondeId)
    assert.equal((await gesprekOf(ronde))?.status, 'gepland')
  })

  it('[G2.g] a meeting that ended before the link starts no gesprek', async () => {
    const ronde = await buildRonde(test.runner)
    await inChat('chat.recordMeeting', { going: true })
    await inChat('chat.recordMeeting', { going: false })
    await ronde.act(bram, 'gesprek.link', { gesprekId: ronde.gesprekId, chatId: CHAT })
    await startRunningMeetings(test.runner, test.clock, ronde.rondeId)
    assert.equal((await gesprekOf(ronde))?.status, 'gepland')
  })

  it('[G2.g] a gesprek that is linked at the moment its meeting starts, starts', async () => {
    const ronde = await buildRonde(test.runner)
    await inChat('chat.recordMeeting', { going: true })
    await ronde.act(bram, 'gesprek.link', { gesprekId: ronde.gesprekId, chatId: CHAT })
    await startRunningMeetings(test.runner, test.clock, ronde.rondeId)
    assert.equal((await gesprekOf(ronde))?.status, 'bezig')
  })

  it('[G2.g] a gesprek that ended by hand is not started again by its running meeting', async () => {
    const ronde = await buildRonde(test.runner)
    await inChat('chat.recordMeeting', { going: true })
    test.clock.time += MINUTE
    const { gesprekId } = ronde
    await ronde.act(bram, 'gesprek.link', { gesprekId, chatId: CHAT })
    await ronde.act(bram, 'gesprek.start', { gesprekId })
    await ronde.act(bram, 'gesprek.end', { gesprekId })
    const ended = await gesprekOf(ronde)
    await startRunningMeetings(test.runner, test.clock, ronde.rondeId)
    assert.deepEqual(await gesprekOf(ronde), ended)
  })

  it('[G2.g] a gesprek linked while its meeting runs long before the plan is asked about, not started', async () => {
    test.clock.time -= 31 * MINUTE
    const ronde = await buildRonde(test.runner)
    await inChat('chat.recordMeeting', { going: true })
    test.clock.time += 30_000
    await ronde.act(bram, 'gesprek.link', { gesprekId: ronde.gesprekId, chatId: CHAT })
    for (let sweep = 0; sweep < 2; sweep += 1) {
      await startRunningMeetings(test.runner, test.clock, ronde.rondeId)
      const gesprek = await gesprekOf(ronde)
      assert.deepEqual([gesprek?.status, gesprek?.askedEarly], ['gepland', true])
      test.clock.time += 20 * MINUTE
    }
  })

  it('[G2.h] a missing meeting signal is recorded only for a chat that the bot is in', async () => {
    const ronde = await buildRonde(test.runner, { chatId: CHAT, started: true })
    await recordMissingSignals(test.runner, ronde.rondeId)
    assert.deepEqual((await gesprekOf(ronde))?.missingSignals, [])
    const reference = {
      conversationId: CHAT,
      tenantId: TENANT,
      serviceUrl: 'https://teams.test/',
      botId: 'b',
    }
    await inChat('chat.recordReference', reference)
    await recordMissingSignals(test.runner, ronde.rondeId)
    assert.deepEqual((await gesprekOf(ronde))?.missingSignals, ['meeting'])
    await inChat('chat.recordMeeting', { going: true })
    await recordMissingSignals(test.runner, ronde.rondeId)
    assert.deepEqual((await gesprekOf(ronde))?.missingSignals, [])
  })

  it('[G1.e] questions in a chat are recorded for the gesprek that holds its claim, not for a former one', async () => {
    const former = await buildRonde(test.runner, { chatId: CHAT })
    await inChat('chat.release', placeOf(former))
    const current = await buildRonde(test.runner, { chatId: CHAT })
    await inChat('chat.askPost', { activityId: 'message-1' })
    for (const { rondeId } of [former, current]) await recordQuestions(test.runner, rondeId)
    const recorded = ({ stream }: BuiltRonde) =>
      test.runner.read(stream, (state) => [...state.deliveries.values()].map(({ activityId }) => activityId))
    assert.deepEqual(await recorded(former), [])
    assert.deepEqual(await recorded(current), ['message-1'])
  })

  it('[G1.f] chats that gesprekken were unlinked from are free when the work is done, and a chat in use is not', async () => {
    const ronde = await buildRonde(test.runner, { chatId: CHAT })
    const { gesprekId } = ronde
    await ronde.act(marleen, 'gesprek.unlink', { gesprekId })
    await ronde.act(marleen, 'gesprek.link', { gesprekId, chatId: OTHER_CHAT })
    assert.deepEqual((await claimOf())?.gesprekId, gesprekId)
    await freeFormerChats(test.runner, ronde.rondeId)
    assert.equal(test.runner.peek(chatStreamName(CHAT))?.claim, null)
    assert.equal(test.runner.peek(chatStreamName(OTHER_CHAT))?.claim?.gesprekId, gesprekId)
    assert.equal(test.runner.peek(chatStreamName(CHAT))?.asked, false, 'the bot asks again')
  })

  it('[G1.f] a former chat that another gesprek has claimed since stays claimed', async () => {
    const former = await buildRonde(test.runner, { chatId: CHAT })
    await former.act(marleen, 'gesprek.unlink', { gesprekId: former.gesprekId })
    await freeFormerChats(test.runner, former.rondeId)
    const current = await buildRonde(test.runner, { chatId: CHAT })
    await freeFormerChats(test.runner, former.rondeId)
    assert.equal((await claimOf())?.rondeId, current.rondeId)
    const other = current.gesprekken.get('groep-3') ?? ''
    await current.act(marleen, 'gesprek.unlink', { gesprekId: current.gesprekId })
    await freeFormerChats(test.runner, current.rondeId)
    await current.act(marleen, 'gesprek.link', { gesprekId: other, chatId: CHAT })
    await freeFormerChats(test.runner, current.rondeId)
    assert.equal((await claimOf())?.gesprekId, other)
  })

  it('[G1.f] a chat linked again to the gesprek that it was unlinked from keeps its claim', async () => {
    const ronde = await buildRonde(test.runner, { chatId: CHAT })
    const { gesprekId } = ronde
    await ronde.act(marleen, 'gesprek.unlink', { gesprekId })
    await freeFormerChats(test.runner, ronde.rondeId)
    await ronde.act(marleen, 'gesprek.link', { gesprekId, chatId: CHAT })
    await freeFormerChats(test.runner, ronde.rondeId)
    assert.equal((await claimOf())?.gesprekId, gesprekId)
  })

  it('[G5.i] links that the store cannot follow are reported by each part, so that the sweep repeats them', async () => {
    const ronde = await buildRonde(test.runner, { chatId: CHAT })
    await inChat('chat.askPost', { activityId: 'message-1' })
    await inChat('chat.recordMeeting', { going: true })
    const running = await buildRonde(test.runner, { chatId: OTHER_CHAT, started: true })
    await inChat(
      'chat.recordReference',
      {
        ...{ conversationId: OTHER_CHAT, tenantId: TENANT, serviceUrl: 'https://teams.test/', botId: 'b' },
      },
      OTHER_CHAT,
    )
    const unlinked = await buildRonde(test.runner, { chatId: '19:meeting_c@thread.v2' })
    await unlinked.act(marleen, 'gesprek.unlink', { gesprekId: unlinked.gesprekId })
    const failing = async (work: Promise<void>) => {
      await assert.rejects(work, refusal('store-failed'))
    }
    journal.beforeAppend = () => void journal.faults.push('failed')
    await failing(recordQuestions(test.runner, ronde.rondeId))
    await failing(startRunningMeetings(test.runner, test.clock, ronde.rondeId))
    await failing(freeFormerChats(test.runner, unlinked.rondeId))
    await failing(recordMissingSignals(test.runner, running.rondeId))
    await failing(followLinks(test.runner, test.clock, running.rondeId))
    journal.beforeAppend = () => undefined
    for (const { rondeId } of [ronde, running, unlinked]) await followLinks(test.runner, test.clock, rondeId)
    const deliveries = test.runner.peek(ronde.stream)?.deliveries.size
    assert.equal(deliveries, 1)
    assert.equal(test.runner.peek(ronde.stream)?.gesprekken.get(ronde.gesprekId)?.status, 'bezig')
    assert.deepEqual(test.runner.peek(running.stream)?.gesprekken.get(running.gesprekId)?.missingSignals, [
      'meeting',
    ])
    assert.equal(test.runner.peek(chatStreamName('19:meeting_c@thread.v2'))?.claim, null)
  })

  it('[G2.g] a meeting is read by the app as itself, and a sweep starts its gesprek once', async () => {
    const ronde = await buildRonde(test.runner)
    await inChat('chat.recordMeeting', { going: true })
    await ronde.act(bram, 'gesprek.link', { gesprekId: ronde.gesprekId, chatId: CHAT })
    for (let times = 0; times < 2; times += 1)
      await startRunningMeetings(test.runner, test.clock, ronde.rondeId)
    const acts = (await journal.read(ronde.stream, 0)).flatMap((entry) => entry.acts)
    assert.deepEqual(
      acts.filter(({ action }) => action === 'gesprek.start').map(({ by }) => by),
      ['system:meeting'],
    )
  })

  describe('that are not confirmed', () => {
    let ronde: BuiltRonde
    let asked: string[]
    let faults: unknown[]
    let members: () => Promise<ChatMember[]>

    beforeEach(async () => {
      ronde = await buildRonde(test.runner, { chatId: CHAT, unconfirmed: true })
      ;[asked, faults] = [[], []]
      members = async () => [member(bram.oid), member(marleen.oid)]
      await enter(CHAT)
    })

    const member = (oid: string): ChatMember => ({
      ...{ oid, tenantId: TENANT, name: '', anonymous: false, guest: false },
    })
    const enter = (conversationId: string) =>
      inChat(
        'chat.recordReference',
        { conversationId, tenantId: TENANT, serviceUrl: 'https://teams.test/', botId: 'b' },
        conversationId,
      )
    const confirm = (membership: { members: Membership['members'] } | null = { members: ask }) =>
      confirmLinks(
        {
          runner: test.runner,
          log: { fault: (error) => faults.push(error) },
          ...(membership === null ? {} : { membership }),
        },
        ronde.rondeId,
      )
    const ask: Membership['members'] = async ({ conversationId }) => {
      asked.push(conversationId)
      return members()
    }
    const isConfirmed = async () => (await gesprekOf(ronde))?.linkConfirmed

    it('[G1.k] the link is confirmed when Teams shows in the chat who made it', async () => {
      members = async () => [member(bram.oid)]
      await confirm()
      assert.equal(await isConfirmed(), false, 'Bram did not make it')
      members = async () => [member(bram.oid), member(marleen.oid)]
      await confirm()
      assert.equal(await isConfirmed(), true)
      assert.equal(test.runner.peek(chatStreamName(CHAT))?.claim?.confirmed, true)
      await confirm()
      assert.deepEqual(asked, [CHAT, CHAT], 'a confirmed link is not asked about')
    })

    it('[G1.k] Teams is not asked about a chat without the bot, and not about a gesprek that is over', async () => {
      await inChat('chat.leave', {})
      await confirm()
      await enter(CHAT)
      await ronde.act(marleen, 'gesprek.start', { gesprekId: ronde.gesprekId })
      await ronde.act(marleen, 'gesprek.end', { gesprekId: ronde.gesprekId })
      await confirm()
      await confirm(null)
      assert.deepEqual([asked, await isConfirmed()], [[], false])
    })

    it('[G1.k] hidden members are no fault, another failure is, and neither keeps other links from being confirmed', async () => {
      const gesprekId = ronde.gesprekken.get('groep-3') ?? ''
      await ronde.act(marleen, 'gesprek.link', { gesprekId, chatId: OTHER_CHAT })
      await enter(OTHER_CHAT)
      const errors = [new MembersHidden(), null, new Error('Teams is away')]
      members = async () => {
        const error = errors.shift() ?? null
        if (error !== null) throw error
        return [member(marleen.oid)]
      }
      await confirm()
      assert.deepEqual(faults, [])
      const other = () =>
        test.runner.read(ronde.stream, (state) => state.gesprekken.get(gesprekId)?.linkConfirmed)
      assert.deepEqual([asked.length, await isConfirmed(), await other()], [2, false, true])
      await confirm()
      assert.match(String(faults[0]), /Teams is away/)
      assert.equal(await isConfirmed(), false)
    })
  })
})

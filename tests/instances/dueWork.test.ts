import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { deliveryOf } from '../../bot/domain/ronde/deliveryLookup.ts'
import { startFollowUps } from '../../bot/followUp/followUps.ts'
import { openSqliteJournal } from '../../bot/journal/sqlite.ts'
import type { Journal } from '../../bot/ports/journal.ts'
import type { ChatContent, MessageSender } from '../../bot/ports/messageSender.ts'
import { chatStreamName } from '../../bot/ports/runner.ts'
import { marleen, TENANT } from '../builders/people.ts'
import { type BuiltRonde, buildRonde } from '../builders/ronde.ts'
import { GESPREK_TIME, type TestRunner, testRunner } from '../builders/runner.ts'
import { FaultyJournal } from '../doubles/faultyJournal.ts'

const FIRST = 'groep-2.visie'
const SECOND = 'groep-2.professionaliteit'
const RONDES = 100
const DAY = 24 * 60 * 60_000

/** The messages that reached the chats, in order, of all instances. */
interface Reached {
  chatId: string
  what: 'post' | 'edit'
  /** The id of the message for an edit, its text for a post. */
  name: string
}

const nextTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))
const never = new Promise<never>(() => undefined)

describe('Due work over many instances', function () {
  this.timeout(30_000)
  let journal: Journal
  let reached: Reached[]
  let started = 0
  const instances: { test: TestRunner; stop(): Promise<void> }[] = []

  beforeEach(() => {
    journal = openSqliteJournal(':memory:')
    reached = []
  })

  afterEach(async () => {
    for (const { test, stop } of instances.splice(0)) {
      await stop()
      await test.runner.close()
      assert.deepEqual(test.faults, [])
    }
    await journal.close()
  })

  const saysWhat = (content: ChatContent): string => ('text' in content ? content.text : content.summary)

  /** A sender that notes what it sends. @param fate what happens to its instance at the nth message */
  function senderWith(
    fate: (nth: number) => 'done' | 'dies before' | 'dies after' = () => 'done',
  ): MessageSender {
    let count = 0
    const put = async (chatId: string, what: 'post' | 'edit', name: string): Promise<string> => {
      count += 1
      const own = fate(count)
      // Yield before and after each send, so that the instances really run concurrently.
      await nextTurn()
      if (own === 'dies before') await never
      reached.push({ chatId, what, name })
      await nextTurn()
      if (own === 'dies after') await never
      return `m-${randomUUID()}`
    }
    return {
      post: ({ conversationId }, content) => put(conversationId, 'post', saysWhat(content)),
      update: async ({ conversationId }, activityId) => void (await put(conversationId, 'edit', activityId)),
    }
  }

  /** One instance with its own follow-ups, on the shared journal. */
  function instance(messageSender: MessageSender, time: number, own: Journal = journal) {
    const nth = started
    started += 1
    const test = testRunner(own)
    test.clock.time = time
    const { runner, clock } = test
    const log = { fault: (error: unknown) => test.faults.push(error) }
    const rondes = async () => {
      const all = (await own.streams('ronde:')).map((name) => name.slice('ronde:'.length))
      // Each instance starts at another ronde, like instances that started at different moments.
      const from = Math.floor(((nth % 3) * all.length) / 3)
      return [...all.slice(from), ...all.slice(0, from)]
    }
    const followUps = startFollowUps({
      runner,
      clock,
      log,
      rondes,
      messageSender,
      pause: async () => undefined,
    })
    return { test, followUps, stop: () => followUps.stop() }
  }

  function living(time: number) {
    const one = instance(senderWith(), time)
    instances.push(one)
    return one
  }

  const chatOf = (nth: number): string => `19:meeting_${nth}@thread.v2`

  /** A ronde with a running gesprek in a chat that the bot is in; nothing is posted there yet. */
  async function rondeInChat({ runner }: TestRunner, nth: number): Promise<BuiltRonde> {
    const chatId = chatOf(nth)
    const reference = {
      conversationId: chatId,
      tenantId: TENANT,
      serviceUrl: 'http://teams',
      botId: '28:bot',
    }
    await runner.run({
      action: 'chat.recordReference',
      stream: chatStreamName(chatId),
      input: reference,
      who: { kind: 'system', part: 'meeting' },
      requestId: randomUUID(),
    })
    return buildRonde(runner, { chatId, groepen: ['groep-2'], started: true, open: FIRST })
  }

  it('[X8.c] [G5.h] [G5.i] of 200 messages due on three instances, each is posted once, and those in flight at the killed instance at most twice', async () => {
    // Every chat has its opening and its first card. Then the thema changes while no instance runs.
    const first = living(GESPREK_TIME)
    const rondes: BuiltRonde[] = []
    for (let nth = 0; nth < RONDES; nth += 1) rondes.push(await rondeInChat(first.test, nth))
    await first.followUps.idle()
    assert.equal(reached.length, 2 * RONDES)
    await first.followUps.stop()
    for (const { act, gesprekId } of rondes) await act(marleen, 'thema.open', { gesprekId, themaId: SECOND })
    reached = []

    // One of the three instances dies while it sends eight messages: some were sent, some were not.
    let inHand = 0
    const dying = new FaultyJournal(journal)
    dying.beforeAppend = () => (inHand === 8 ? never : undefined)
    const messageSender = senderWith((nth) => {
      if (nth <= 6 || inHand === 8) return 'done'
      inHand += 1
      return nth % 2 === 0 ? 'dies before' : 'dies after'
    })
    const victim = instance(messageSender, GESPREK_TIME, dying)
    const others = [living(GESPREK_TIME), living(GESPREK_TIME)] as const
    void victim.followUps.sweep()
    await Promise.all(others.map(({ followUps }) => followUps.sweep()))
    for (const { followUps } of others) await followUps.idle()
    assert.equal(inHand, 8)

    // Its leases expire, and the other instances take over.
    for (let round = 0; round < 3; round += 1) {
      for (const { test, followUps } of others) {
        test.clock.time += 61_000
        followUps.due()
        await followUps.idle()
      }
      await Promise.all(others.map(({ followUps }) => followUps.sweep()))
      for (const { followUps } of others) await followUps.idle()
    }

    const { runner } = others[0].test
    let again = 0
    for (const [nth, { stream, gesprekId }] of rondes.entries()) {
      const here = reached.filter(({ chatId }) => chatId === chatOf(nth))
      const edits = here.filter(({ what }) => what === 'edit').length
      const posts = here.filter(({ what }) => what === 'post').length
      const { closed, opened } = await runner.read(stream, (state) => ({
        closed: deliveryOf(state, { kind: 'thema', gesprekId, themaId: FIRST }),
        opened: deliveryOf(state, { kind: 'thema', gesprekId, themaId: SECOND }),
      }))
      assert.match(closed?.shows ?? '', /^closed:/)
      assert.match(opened?.shows ?? '', /^open/)
      assert.ok(edits === 1 || edits === 2, `${edits} edits`)
      assert.ok(posts === 1 || posts === 2, `${posts} posts`)
      again += edits + posts - 2
    }
    // Teams cannot be asked what is in a chat, so only messages that the dead instance held may be sent twice.
    assert.ok(again > 0 && again <= inHand, `${again} done again of ${inHand} in hand`)
  })

  it('[X8.c] [G2.i] after a downtime of days everything overdue is done, in order', async () => {
    const { runner, clock } = testRunner(journal)
    const test = { runner, clock, journal, faults: [] }
    const rondes: BuiltRonde[] = []
    for (let nth = 0; nth < 20; nth += 1) rondes.push(await rondeInChat(test, nth))
    for (const { act, gesprekId } of rondes)
      await act(marleen, 'samenvatting.post', { gesprekId, text: 'Kort.' })
    const three = [1, 2, 3].map(() => living(GESPREK_TIME + 3 * DAY))
    await Promise.all(three.map(({ followUps }) => followUps.sweep()))
    for (const { followUps } of three) await followUps.idle()
    for (let nth = 0; nth < rondes.length; nth += 1) {
      const said = reached.filter(({ chatId }) => chatId === chatOf(nth)).map(({ name }) => name)
      assert.equal(said.length, 3)
      assert.match(said[0] ?? '', /^Welkom bij dit gesprek/)
      assert.match(said[1] ?? '', /^Thema 1 van 7/)
      assert.match(said[2] ?? '', /^Samenvatting van het thema/)
    }
    await runner.close()
  })
})

import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { type AddressInfo, connect, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Activity, TeamsInfo, type TurnContext } from 'botbuilder'
import type { Browser } from 'playwright-core'
import { chatUser, type DemoPerson, demoTenantId, otherChatMembers } from '../../bot/local/people.ts'
import { demoPlaces } from '../../bot/local/playground.config.ts'
import { type Playground, startPlayground } from '../../bot/local/playground.ts'
import { fatma, wouter } from '../builders/demoPeople.ts'
import { launchBrowser } from './support/browser.ts'
import { answerAs, postChange, postMeetingEvent } from './support/playgroundHttp.ts'
import { PlaygroundPage } from './support/playgroundPage.ts'
import { referenceTo, replyWithCard, TinyBot, tinyCard } from './support/tinyBot.ts'

const question = 'Wat is jouw rol?'
const save = { type: 'Action.Execute', title: 'Bewaar', verb: 'antwoord.give', data: { themaId: 't1' } }

describe('The local Teams chat', function () {
  this.timeout(30_000)
  let dataDir: string
  let bot: TinyBot
  let playground: Playground
  let browser: Browser
  let chat: PlaygroundPage
  let cardId: string

  before(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'lob-portret-'))
    bot = await TinyBot.start(handle)
    const options = { botUrl: bot.url, port: 0, dataDir, log: (line: string) => assert.fail(line) }
    ;[playground, browser] = await Promise.all([startPlayground(options), launchBrowser()])
    chat = await PlaygroundPage.open(browser, playground.url)
    await chat.goToMeetingChat()
  })

  after(async () => {
    await Promise.all([browser?.close(), playground?.stop(), bot?.stop()])
    await rm(dataDir, { recursive: true })
  })

  async function handle(context: TurnContext): Promise<void> {
    const { type, name, value, from, text } = context.activity
    if (type === 'invoke')
      await replyWithCard(context, tinyCard(`${from.name}: ${value.action.data[question]}`))
    if (type === 'message') await context.sendActivity(`Gehoord: ${text}`)
    if (type !== 'event') return
    await bot.act(referenceTo(context.activity), async (proactive) => {
      if (name?.endsWith('meetingStart')) {
        const sent = await proactive.sendActivity({ attachments: [tinyCard('Thema 1', [question], [save])] })
        cardId = sent?.id ?? ''
      } else {
        await proactive.updateActivity({
          type: 'message',
          id: cardId,
          attachments: [tinyCard('Thema 1 is gesloten')],
        })
      }
    })
  }

  const answerOf = (person: DemoPerson) => (activity: Activity) =>
    activity.type === 'invoke' && activity.from.aadObjectId === person.oid

  it('shows the card that the bot posts by itself when the meeting starts', async () => {
    await postMeetingEvent(playground.url, 'meetingStart', { meetingId: 'm-1', at: '2026-03-02T09:00:00Z' })
    await chat.card('Thema 1')
    assert.equal(await chat.cardId('Thema 1'), cardId)
    const started = await bot.receives(({ name }) => name === 'application/vnd.microsoft.meetingStart')
    assert.equal(started.value.StartTime, '2026-03-02T09:00:00Z')
    assert.equal(started.channelData.meeting.id, 'm-1')
  })

  it('puts the reply in the place of the card that the chat user filled in', async () => {
    const reply = await chat.answer('Thema 1', { [question]: 'Ik ben mentor' }, 'Bewaar')
    assert.equal(reply.type, 'application/vnd.microsoft.card.adaptive')
    await chat.card('Joke Vermeulen: Ik ben mentor')
    assert.deepEqual(await chat.messages(), ['Joke Vermeulen: Ik ben mentor'])
  })

  it('tells the bot who answered, in which chat, of which tenant and on which message', async () => {
    const { from, conversation, channelData, replyToId, value } = await bot.receives(answerOf(chatUser))
    assert.deepEqual(from, { id: chatUser.teamsId, aadObjectId: chatUser.oid, name: chatUser.name })
    assert.equal(conversation.id, demoPlaces.meetingChatId)
    assert.equal(conversation.conversationType, 'groupChat')
    assert.equal(conversation.tenantId, demoTenantId)
    assert.equal(channelData.tenant.id, demoTenantId)
    assert.equal(replyToId, cardId)
    assert.equal(value.action.verb, 'antwoord.give')
    assert.deepEqual(value.action.data, { themaId: 't1', [question]: 'Ik ben mentor' })
  })

  it('lets a person answer who has no page open', async () => {
    const answer = { replyToId: cardId, verb: 'antwoord.give', data: { [question]: 'Instructeur' } }
    const reply = await answerAs(playground.url, wouter, answer)
    assert.match(JSON.stringify(reply.value), /Wouter de Groot: Instructeur/)
    assert.equal((await bot.receives(answerOf(wouter))).conversation.id, demoPlaces.meetingChatId)
    assert.deepEqual(await chat.messages(), ['Joke Vermeulen: Ik ben mentor'], 'the reply is theirs alone')
  })

  it('refuses an answer to a message that is not there, and says so', async () => {
    const answer = { replyToId: 'nergens', verb: 'antwoord.give', data: {} }
    await assert.rejects(answerAs(playground.url, wouter, answer), /Playground answered 4\d\d/)
  })

  it('can be two people at once, each with an answer of their own', async () => {
    const fatmasChat = await PlaygroundPage.open(browser, playground.url, fatma)
    await fatmasChat.goToMeetingChat()
    await postMeetingEvent(playground.url, 'meetingStart')
    await fatmasChat.answer('Thema 1', { [question]: 'Docent Entree' }, 'Bewaar')
    await fatmasChat.card('Fatma Yıldız: Docent Entree')
    assert.equal((await bot.receives(answerOf(fatma))).from.id, fatma.teamsId)
    await chat.card('Thema 1')
    await fatmasChat.close()
  })

  it('shows the card after the bot has edited it', async () => {
    await postMeetingEvent(playground.url, 'meetingEnd')
    await chat.card('Thema 1 is gesloten')
    assert.deepEqual(await chat.messages(), ['Joke Vermeulen: Ik ben mentor', 'Thema 1 is gesloten'])
  })

  it('passes on words that mention the bot', async () => {
    await chat.sayToBot('stand')
    const said = await bot.receives(({ type }) => type === 'message')
    assert.equal(said.from.aadObjectId, chatUser.oid)
    assert.match(said.text, /<at>LOB-portret<\/at>\s*stand/)
    await chat.sees('Gehoord:')
  })

  it('tells the bot that it was removed from the chat', async () => {
    await postChange(playground.url, 'uninstall')
    const removed = await bot.receives(
      ({ type, action }) => type === 'installationUpdate' && action === 'remove',
    )
    assert.equal(removed.conversation.id, demoPlaces.meetingChatId)
    assert.equal(removed.channelData.tenant.id, demoTenantId)
  })

  it('knows the chat user and the five others as members', async () => {
    const started = await bot.receives(({ type }) => type === 'event')
    const oids: (string | undefined)[] = []
    await bot.act(referenceTo(started), async (context) => {
      const { members } = await TeamsInfo.getPagedMembers(context)
      oids.push(...members.map(({ aadObjectId }) => aadObjectId))
    })
    assert.deepEqual(oids.sort(), [chatUser, ...otherChatMembers].map(({ oid }) => oid).sort())
  })

  it('brings a message for one person to the chat of that person', async () => {
    const started = await bot.receives(({ type }) => type === 'event')
    await bot.writeTo(chatUser.teamsId, started, 'Alleen voor jou')
    await chat.goToPersonalChat()
    await chat.sees('Alleen voor jou')
  })

  it('fetches nothing from outside for its page, and could not', async () => {
    const outside: string[] = []
    chat.page.on('request', (request) => {
      if (!request.url().startsWith(playground.url)) outside.push(request.url())
    })
    const refused: string[] = []
    chat.page.on('requestfailed', (request) => {
      if (request.failure()?.errorText === 'csp') refused.push(request.url())
    })
    await chat.page.reload()
    await chat.goToPersonalChat()
    assert.deepEqual(refused.sort(), outside.sort())
    await assert.rejects(chat.page.goto('https://example.com'), /ERR_NAME_NOT_RESOLVED/)
    await assert.rejects(chat.page.goto('http://192.0.2.1'), /ERR_NAME_NOT_RESOLVED/)
  })
})

describe('Starting the local Teams chat', function () {
  this.timeout(30_000)
  let dataDir: string

  before(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'lob-portret-'))
  })

  after(() => rm(dataDir, { recursive: true }))

  const options = () => ({ botUrl: 'http://127.0.0.1:9/api/messages', port: 0, dataDir, log: () => {} })

  it('says in Dutch that its port is taken', async () => {
    const occupied = createServer().listen(0, '127.0.0.1')
    await once(occupied, 'listening')
    const { port } = occupied.address() as AddressInfo
    await assert.rejects(startPlayground({ ...options(), port }), new RegExp(`Poort ${port} .* is al bezet`))
    occupied.close()
  })

  it('listens on the given port, and frees it when it is stopped', async () => {
    const first = await startPlayground(options())
    await first.stop()
    const again = await startPlayground({ ...options(), port: Number(new URL(first.url).port) })
    assert.equal(again.url, first.url)
    await again.stop()
    await again.stop()
    await assert.rejects(fetch(again.url))
  })

  for (const signal of ['SIGINT', 'SIGKILL'] as const) {
    it(`does not outlive a server that gets ${signal}`, async () => {
      const program = `
        import { startPlayground } from ${JSON.stringify(import.meta.resolve('../../bot/local/playground.ts'))}
        const { url } = await startPlayground({ ...${JSON.stringify(options())}, log() {} })
        console.log(url)`
      const server = spawn(process.execPath, ['--input-type=module', '-e', program])
      const [url] = await once(server.stdout, 'data')
      const { port } = new URL(String(url))
      const visitor = connect(Number(port), '127.0.0.1')
      await once(visitor, 'connect')
      visitor.on('error', () => {})
      server.kill(signal)
      await once(visitor, 'close')
      await assert.rejects(fetch(`http://127.0.0.1:${port}`))
    })
  }
})

// Long, because every act on a gesprek is tried on the same ronde.
import assert from 'node:assert/strict'
import { errorMessage } from '../../bot/errors/errorText.ts'
import { chatStreamName } from '../../bot/ports/runner.ts'
import { countEvents } from '../builders/events.ts'
import { bram, joke, marleen } from '../builders/people.ts'
import { refusal } from '../builders/refusal.ts'
import { buildRonde } from '../builders/ronde.ts'
import { testRunner } from '../builders/runner.ts'

const CHAT = '19:meeting_a@thread.v2'
const meeting = { kind: 'system', part: 'meeting' } as const

describe('A gesprek and its chat', () => {
  it('[G1.a] a gesprek is linked by a gespreksleider or verslaggever, and by nobody else', async () => {
    const { runner } = testRunner()
    const ronde = await buildRonde(runner)
    const { gesprekId } = ronde
    await assert.rejects(ronde.act(joke, 'gesprek.link', { gesprekId, chatId: CHAT }), refusal('not-allowed'))
    assert.equal(await runner.read(chatStreamName(CHAT), (chat) => chat.claim), null)
    await ronde.act(bram, 'gesprek.link', { gesprekId, chatId: CHAT })
    assert.equal(await runner.read(ronde.stream, (state) => state.gesprekken.get(gesprekId)?.chatId), CHAT)
    assert.equal(await runner.read(chatStreamName(CHAT), (chat) => chat.claim?.gesprekId), gesprekId)
  })

  it('[G1.c] a second link of a chat or a gesprek is refused with advice', async () => {
    const { runner } = testRunner()
    const ronde = await buildRonde(runner, { chatId: CHAT })
    const { gesprekId } = ronde
    const other = ronde.gesprekken.get('groep-3') ?? ''
    await assert.rejects(
      ronde.act(marleen, 'gesprek.link', { gesprekId: other, chatId: CHAT }),
      refusal('chat-taken'),
    )
    await assert.rejects(
      ronde.act(marleen, 'gesprek.link', { gesprekId, chatId: '19:meeting_b@thread.v2' }),
      refusal('gesprek-linked'),
    )
    await ronde.act(marleen, 'gesprek.link', { gesprekId, chatId: CHAT })
  })

  it('[G1.c] one chat goes to one gesprek, also when two rondes link it with the same request id', async () => {
    const { runner } = testRunner()
    const [one, other] = [await buildRonde(runner), await buildRonde(runner)]
    await one.act(marleen, 'gesprek.link', { gesprekId: one.gesprekId, chatId: CHAT }, 'request-1')
    const second = other.act(
      marleen,
      'gesprek.link',
      { gesprekId: other.gesprekId, chatId: CHAT },
      'request-1',
    )
    await assert.rejects(second, refusal('chat-taken'))
  })

  it('[G1.k] a chat that an unconfirmed link holds is refused with how to take it over', async () => {
    const { runner } = testRunner()
    const ronde = await buildRonde(runner)
    const place = { rondeId: ronde.rondeId, gesprekId: ronde.gesprekId }
    const who = { kind: 'system', part: 'link' } as const
    const claim = { action: 'chat.claim', stream: chatStreamName(CHAT), who }
    await runner.run({ ...claim, input: place, requestId: 'claim-1' })
    const other = { ...place, gesprekId: ronde.gesprekken.get('groep-3') ?? '' }
    await assert.rejects(
      runner.run({ ...claim, input: other, requestId: 'claim-2' }),
      refusal('chat-claimed'),
    )
    assert.match(errorMessage('chat-claimed', 'nl'), /nog niet bevestigd.*Wie in de chat zit, gaat voor/)
  })

  it('[G1.d] an interrupted link is finished by repeating it', async () => {
    const { runner } = testRunner()
    const ronde = await buildRonde(runner)
    const { gesprekId, rondeId } = ronde
    const input = { rondeId, gesprekId }
    const stream = chatStreamName(CHAT)
    const who = { kind: 'system', part: 'link' } as const
    await runner.run({ action: 'chat.claim', stream, input, who, requestId: 'half' })
    await ronde.act(marleen, 'gesprek.link', { gesprekId, chatId: CHAT })
    assert.equal(await runner.read(ronde.stream, (state) => state.gesprekken.get(gesprekId)?.chatId), CHAT)
  })
})

describe('Two chats for one gesprek at the same moment', () => {
  it('[G1.c] of two chats linked to one gesprek at the same moment one gets it, and the other stays free', async () => {
    const { runner, faults } = testRunner()
    const ronde = await buildRonde(runner)
    const { gesprekId } = ronde
    const chats = ['19:meeting_a@thread.v2', '19:meeting_b@thread.v2']
    const links = await Promise.allSettled(
      chats.map((chatId) => ronde.act(marleen, 'gesprek.link', { gesprekId, chatId })),
    )
    const lost = links.findIndex((link) => link.status === 'rejected')
    assert.notEqual(lost, -1)
    const free = chats[lost] ?? ''
    const other = ronde.gesprekken.get('groep-3') ?? ''
    let claim = await runner.read(chatStreamName(free), (chat) => chat.claim)
    while (claim !== null) claim = await runner.read(chatStreamName(free), (chat) => chat.claim)
    await ronde.act(marleen, 'gesprek.link', { gesprekId: other, chatId: free })
    assert.deepEqual(faults, [])
  })
})

describe('The start and the end of a gesprek', () => {
  const start = async (offsetMinutes: number) => {
    const built = testRunner()
    const ronde = await buildRonde(built.runner, { chatId: CHAT })
    built.clock.time += offsetMinutes * 60_000
    const event = (action: string, requestId: string) =>
      built.runner.run({
        action,
        stream: ronde.stream,
        who: meeting,
        requestId,
        input: { gesprekId: ronde.gesprekId },
      })
    const gesprek = () => built.runner.read(ronde.stream, (state) => state.gesprekken.get(ronde.gesprekId))
    return { ...built, ronde, event, gesprek }
  }

  it('[G2.a] [G2.d] the gesprek starts and ends with its meeting, and the same event twice changes nothing', async () => {
    const { event, gesprek, runner, ronde } = await start(-5)
    await event('gesprek.start', 'a')
    const before = await countEvents(runner, ronde.stream)
    await event('gesprek.start', 'a')
    await event('gesprek.start', 'b')
    assert.equal(await countEvents(runner, ronde.stream), before)
    assert.equal((await gesprek())?.status, 'bezig')
    await event('gesprek.end', 'c')
    await event('gesprek.end', 'd')
    assert.equal((await gesprek())?.status, 'klaar')
  })

  it('[G2.e] a meeting that starts more than 30 minutes early is asked about once, and starts nothing', async () => {
    const { event, gesprek } = await start(-31)
    assert.deepEqual((await event('gesprek.start', 'a')).result, { askedEarly: true })
    assert.deepEqual((await event('gesprek.start', 'b')).result, { askedEarly: false })
    assert.equal((await gesprek())?.status, 'gepland')
    await event('gesprek.end', 'c')
    assert.equal((await gesprek())?.status, 'gepland')
  })

  it('[G2.j] a person who starts early by a word is asked once, and the second word starts', async () => {
    const { ronde, gesprek } = await start(-300)
    const word = { gesprekId: ronde.gesprekId, ask: true }
    assert.deepEqual((await ronde.act(bram, 'gesprek.start', word)).result, { askedEarly: true })
    assert.equal((await gesprek())?.status, 'gepland')
    assert.deepEqual((await ronde.act(bram, 'gesprek.start', word)).result, { askedEarly: false })
    assert.equal((await gesprek())?.status, 'bezig')
  })

  it('[G2.j] a word beside a running gesprek is asked about, and a meeting near its plan starts in any case', async () => {
    const { ronde, event, gesprek } = await start(0)
    await ronde.act(marleen, 'gesprek.start', { gesprekId: ronde.gesprekken.get('groep-3') ?? '' })
    const word = { gesprekId: ronde.gesprekId, ask: true }
    assert.deepEqual((await ronde.act(marleen, 'gesprek.start', word)).result, { askedEarly: true })
    assert.equal((await gesprek())?.status, 'gepland')
    await event('gesprek.start', 'a')
    assert.equal((await gesprek())?.status, 'bezig')
  })

  it('[G2.c] a gesprek can be started manually at any time, also when Teams delivers no event', async () => {
    const { ronde, gesprek } = await start(-300)
    await ronde.act(marleen, 'gesprek.start', { gesprekId: ronde.gesprekId })
    assert.equal((await gesprek())?.status, 'bezig')
    await ronde.act(bram, 'gesprek.end', { gesprekId: ronde.gesprekId })
    assert.equal((await gesprek())?.status, 'klaar')
  })

  it('[G2.c] a gesprek that ended hours ago is reopened at once by hand, while its meeting is asked about', async () => {
    const { ronde, event, gesprek, clock } = await start(0)
    await event('gesprek.start', 'a')
    await event('gesprek.end', 'b')
    clock.time += 5 * 3_600_000
    await event('gesprek.start', 'c')
    assert.equal((await gesprek())?.status, 'klaar')
    await ronde.act(marleen, 'gesprek.start', { gesprekId: ronde.gesprekId })
    assert.equal((await gesprek())?.status, 'bezig')
  })

  it('[G2.f] a meeting that starts again reopens the gesprek, which keeps when it first began', async () => {
    const { event, gesprek, clock } = await start(0)
    await event('gesprek.start', 'a')
    const began = (await gesprek())?.startedAt
    await event('gesprek.end', 'b')
    clock.time += 600_000
    await event('gesprek.start', 'c')
    assert.equal((await gesprek())?.status, 'bezig')
    assert.equal((await gesprek())?.startedAt, began)
    assert.equal((await gesprek())?.endedAt, null)
  })

  it('[G3.f] the end of the gesprek closes the thema on the table', async () => {
    const { event, gesprek, ronde, runner } = await start(0)
    await ronde.act(marleen, 'thema.open', { gesprekId: ronde.gesprekId, themaId: 'groep-2.visie' })
    await event('gesprek.end', 'a')
    assert.equal((await gesprek())?.openThemaId, null)
    const run = await runner.read(ronde.stream, (state) => state.runs.get(`${ronde.gesprekId}/groep-2.visie`))
    assert.equal(run?.status, 'gesloten')
  })
})

describe('Thema’s on the table', () => {
  it('[G3.f] [G3.g] opening a thema closes the former one, and a closed thema can be reopened', async () => {
    const { runner } = testRunner()
    const ronde = await buildRonde(runner, { open: 'groep-2.visie' })
    const { gesprekId } = ronde
    const statuses = () =>
      runner.read(ronde.stream, (state) =>
        ['groep-2.visie', 'groep-2.rollen'].map((id) => state.runs.get(`${gesprekId}/${id}`)?.status),
      )
    await ronde.act(marleen, 'thema.open', { gesprekId, themaId: 'groep-2.rollen' })
    assert.deepEqual(await statuses(), ['gesloten', 'open'])
    await ronde.act(marleen, 'thema.open', { gesprekId, themaId: 'groep-2.visie' })
    assert.deepEqual(await statuses(), ['open', 'gesloten'])
    await ronde.act(marleen, 'thema.close', { gesprekId, themaId: 'groep-2.visie' })
    assert.deepEqual(await statuses(), ['gesloten', 'gesloten'])
  })

  it('[G14.a] opening a thema starts a gesprek that runs from the tab alone', async () => {
    const { runner } = testRunner()
    const ronde = await buildRonde(runner)
    const { gesprekId } = ronde
    await ronde.act(marleen, 'thema.open', { gesprekId, themaId: 'groep-2.visie' })
    const gesprek = await runner.read(ronde.stream, (state) => state.gesprekken.get(gesprekId))
    assert.equal(gesprek?.status, 'bezig')
    assert.equal(gesprek?.chatId, null)
  })

  it('[G3.j] a thema of another groep and a vraag of another thema are refused', async () => {
    const { runner } = testRunner()
    const ronde = await buildRonde(runner, { started: true })
    const { gesprekId } = ronde
    const open = (themaId: string, vragen?: string[]) =>
      ronde.act(
        marleen,
        'thema.open',
        vragen === undefined ? { gesprekId, themaId } : { gesprekId, themaId, vragen },
      )
    await assert.rejects(open('groep-1.wensen'), refusal('unknown-thema'))
    await assert.rejects(open('groep-2.visie', ['groep-2.rollen.1']), refusal('unknown-vraag'))
    await open('groep-2.visie', ['groep-2.visie.2'])
    const run = await runner.read(ronde.stream, (state) => state.runs.get(`${gesprekId}/groep-2.visie`))
    assert.deepEqual(run?.shown, ['groep-2.visie.2'])
  })

  it('[G3.j] after the end no thema can be opened until the gesprek starts again', async () => {
    const { runner } = testRunner()
    const ronde = await buildRonde(runner, { open: 'groep-2.visie' })
    const { gesprekId } = ronde
    await ronde.act(marleen, 'gesprek.end', { gesprekId })
    const open = () => ronde.act(marleen, 'thema.open', { gesprekId, themaId: 'groep-2.rollen' })
    await assert.rejects(open(), refusal('gesprek-ended'))
    await ronde.act(marleen, 'gesprek.start', { gesprekId })
    await open()
  })

  it('[G2.c] a gesprek that never started cannot be ended manually; the end of a test call changes nothing', async () => {
    const { runner } = testRunner()
    const ronde = await buildRonde(runner)
    const { gesprekId } = ronde
    await assert.rejects(ronde.act(marleen, 'gesprek.end', { gesprekId }), refusal('gesprek-not-started'))
    const command = {
      action: 'gesprek.end',
      stream: ronde.stream,
      input: { gesprekId },
      requestId: 'test-call',
    }
    await runner.run({ ...command, who: meeting })
    assert.equal(
      await runner.read(ronde.stream, (state) => state.gesprekken.get(gesprekId)?.status),
      'gepland',
    )
  })
})

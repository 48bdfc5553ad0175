import assert from 'node:assert/strict'
import type { PersonWho } from '../../bot/domain/who.ts'
import { chatStreamName } from '../../bot/ports/runner.ts'
import type { ChatView } from '../../bot/protocol/chat.ts'
import { bram, joke, marleen, nadia, personIdOf, sanne } from '../builders/people.ts'
import { type BuiltRonde, buildRonde, confirmLink } from '../builders/ronde.ts'
import { type Refused, type TestServer, testServer } from './testServer.ts'

const CHAT = '19:meeting_ZGl0IGlzIGVlbiBsYW5nZSBuYWFtIHZhbiBlZW4gdmVyZ2FkZXJpbmc=/a+b@thread.v2'

describe('Which gesprek a chat is', () => {
  let server: TestServer
  let ronde: BuiltRonde

  beforeEach(async () => {
    server = await testServer()
    ronde = await buildRonde(server.runner)
  })
  afterEach(() => server.stop())

  const ask = async (who: PersonWho, chatId = CHAT) => {
    const { status, body } = await server.get<ChatView>(who, `/api/chats/${encodeURIComponent(chatId)}`)
    assert.equal(status, 200)
    return body
  }
  const unlinked = async (who: PersonWho) => {
    const view = await ask(who)
    assert.ok(!view.linked)
    return view
  }
  const link = async (gesprekId = ronde.gesprekId, chatId = CHAT) => {
    await ronde.act(bram, 'gesprek.link', { gesprekId, chatId })
  }

  it('[G1.i] a linked chat tells each reader its gesprek and what they do in it', async () => {
    await link()
    const place = { rondeId: ronde.rondeId, gesprekId: ronde.gesprekId }
    for (const [who, work] of [
      [marleen, 'lead'],
      [bram, 'note'],
      [joke, 'answer'],
      [nadia, 'follow'],
    ] as const) {
      assert.deepEqual(await ask(who), { linked: true, place: { ...place, work } })
    }
  })

  it('[X3.j] the ronde stores who linked it, and not the name that the chat gives', async () => {
    const bramAsWritten = { ...bram, name: 'Schouten, B. (Bram)' }
    await ronde.act(bramAsWritten, 'gesprek.link', { gesprekId: ronde.gesprekId, chatId: CHAT })
    const kept = JSON.stringify(await server.journal.read(chatStreamName(CHAT), 0))
    assert.match(kept, /chat\.claimed/)
    assert.doesNotMatch(kept, new RegExp(`Bram|Schouten|${personIdOf('bram')}`))
  })

  it('[G1.i] a person who leads and takes part opens the screen of who leads', async () => {
    const { gesprekId } = ronde
    await ronde.act(marleen, 'role.grant', {
      personId: marleen.oid,
      name: marleen.name,
      role: 'deelnemer',
      gesprekId,
    })
    await link()
    const view = await ask(marleen)
    assert.equal(view.linked && view.place?.work, 'lead')
  })

  it('[X1.m] a reader who may not see the gesprek reads that the chat is linked, and nothing more', async () => {
    await link(ronde.gesprekken.get('groep-3'))
    for (const who of [joke, sanne]) {
      assert.deepEqual(await ask(who), { linked: true, place: null })
    }
  })

  it('[G1.a] an unlinked chat lists the gesprekken that it may be, the nearest plan first', async () => {
    const gesprekOf = (groep: string) => ronde.gesprekken.get(groep) ?? ''
    const plan = (groep: string, start: string) =>
      ronde.act(marleen, 'gesprek.plan', { gesprekId: gesprekOf(groep), start })
    await plan('groep-1', '2026-12-08T09:00:00+01:00')
    await plan('groep-3', '2026-12-10T09:00:00+01:00')
    await ronde.act(marleen, 'gesprek.start', { gesprekId: gesprekOf('groep-4') })
    await ronde.act(marleen, 'gesprek.end', { gesprekId: gesprekOf('groep-4') })
    const { choices, mayLink } = await unlinked(bram)
    assert.equal(mayLink, true)
    assert.deepEqual(
      choices.map(({ groep }) => groep.nummer),
      [2, 1, 3, 5],
    )
    assert.deepEqual(choices[0], {
      rondeId: ronde.rondeId,
      gesprekId: ronde.gesprekId,
      groep: { nummer: 2, titel: choices[0]?.groep.titel ?? '', kort: choices[0]?.groep.kort ?? '' },
      start: '2026-12-08T13:00:00+01:00',
      room: 'lokaal B2.14',
      ronde: 'LOB-portret Zorg en Welzijn',
    })
    await link(ronde.gesprekId, '19:elders@thread.v2')
    assert.equal((await unlinked(bram)).choices.length, 3)
  })

  it('[G1.a] the choices for a chat come from all rondes that the reader leads or notes, in one order', async () => {
    await buildRonde(server.runner, { start: '2026-12-08T13:10:00+01:00' })
    const { choices } = await unlinked(marleen)
    assert.equal(choices.length, 10)
    assert.equal(choices[0]?.rondeId, ronde.rondeId)
    assert.notEqual(choices[1]?.rondeId, ronde.rondeId)
  })

  it('[G1.j] [X1.m] a person who may not link gets no choices, and is told whom to ask only for their own gesprek', async () => {
    const may = { linked: false, mayLink: false, choices: [] }
    for (const who of [joke, nadia]) {
      assert.deepEqual(await ask(who), { ...may, askWhom: [marleen.name, bram.name] })
    }
    assert.deepEqual(await ask(sanne), { ...may, askWhom: [] })
  })

  it('[G1.d] an interrupted link is finished when a person opens the tab', async () => {
    const { rondeId, gesprekId } = ronde
    await server.runner.run({
      action: 'chat.claim',
      stream: chatStreamName(CHAT),
      input: { rondeId, gesprekId },
      who: { kind: 'system', part: 'link' },
      requestId: 'half-way-1',
    })
    const view = await ask(bram)
    assert.equal(view.linked && view.place?.gesprekId, gesprekId)
    assert.equal(
      await server.runner.read(ronde.stream, (state) => state.gesprekken.get(gesprekId)?.chatId),
      CHAT,
    )
  })

  it('[G1.l] a person outside an unconfirmed link may still link the chat from the tab, until the link is confirmed', async () => {
    const outside = await buildRonde(server.runner, { unconfirmed: true })
    const gesprekId = outside.gesprekken.get('groep-3') ?? ''
    await outside.act(marleen, 'gesprek.link', { gesprekId, chatId: CHAT })
    await ronde.act(marleen, 'role.grant', { personId: sanne.oid, name: sanne.name, role: 'verslaggever' })
    const { mayLink, choices } = await unlinked(sanne)
    assert.equal(mayLink, true)
    assert.ok(choices.length > 0 && choices.every(({ rondeId }) => rondeId === ronde.rondeId))
    assert.deepEqual(await ask(joke), { linked: true, place: null })
    await confirmLink(server.runner, outside.stream, gesprekId, CHAT)
    assert.deepEqual(await ask(sanne), { linked: true, place: null })
  })

  it('[X5.a] an impossible chat id is refused, and so is a caller who is not signed in', async () => {
    for (const path of ['/api/chats/', '/api/chats/a%20b', `/api/chats/${'x'.repeat(401)}`]) {
      const { status, body } = await server.get<Refused>(marleen, path)
      assert.deepEqual([status, body.error.code], [400, 'bad-request'], path)
    }
    assert.equal((await ask(marleen, 'x'.repeat(400))).linked, false)
    assert.equal((await server.get(null, '/api/chats/x')).status, 401)
  })
})

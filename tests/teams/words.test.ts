// Long, because every word is said to the same bot.
import assert from 'node:assert/strict'
import { readChatWord } from '../../bot/teams/chatWords/readChatWord.ts'
import { bram, joke, marleen, sanne, TENANT } from '../builders/people.ts'
import { type BuiltRonde, buildRonde } from '../builders/ronde.ts'
import { BOT, CHAT } from '../doubles/teamsClient.ts'
import { PROFESSIONALITEIT, TeamsApp } from './app.ts'

describe('Words to the bot', () => {
  let app: TeamsApp

  beforeEach(async () => {
    app = await TeamsApp.start()
  })

  afterEach(async () => {
    assert.deepEqual(app.faults, [])
    await app.stop()
  })

  const openThema = (ronde: BuiltRonde) =>
    app.test.runner.read(ronde.stream, (state) => state.gesprekken.get(ronde.gesprekId)?.openThemaId)
  /** What came in the chat after a word. */
  const answersTo = async (what: () => Promise<unknown>): Promise<string[]> => {
    const before = (await app.messages()).length
    await what()
    return (await app.said()).slice(before)
  }

  it('[G3.b] "volgende" opens the next thema, and its card comes', async () => {
    const ronde = await app.ronde({ started: true })
    const said = await answersTo(() => app.client.mention(marleen, 'Volgende!'))
    assert.equal(said.length, 1)
    assert.match(said[0] ?? '', /^Thema 1 van 7/)
    await app.client.mention(marleen, 'next')
    assert.match((await app.said()).at(-1) ?? '', /^Thema 2 van 7/)
    assert.equal(await openThema(ronde), 'groep-2.rollen')
  })

  it('[G3.b] words are understood as people type and paste them', () => {
    const A = `<at>${BOT.name}</at>`
    const read = (text: string) =>
      readChatWord({ text, recipient: BOT, entities: [{ type: 'mention', mentioned: BOT }] }, false)
    const next = [
      ...[
        `${A} volgende`,
        `${A}&nbsp;volgende`,
        `${A} volgende\u00a0`,
        `${A} volgende&nbsp;`,
        `${A}&#160;volgende`,
      ],
      ...[
        `<p>${A} volgende</p>`,
        `<div><div>${A} volgende</div></div>\n`,
        `${A}<br>volgende`,
        `${A} <b>volgende</b>`,
      ],
      ...[
        `${A}\u200b volgende`,
        `${A} volgende\u200b`,
        `${A} vol\u2060gende\u200e`,
        `\ufeff${A} volgende\ufeff`,
      ],
      ...[
        `${A}, volgende`,
        `${A}: volgende`,
        `${A} - volgende.`,
        `${A} VOLGENDE!`,
        `${A} volgende…`,
        `${A} **volgende**`,
      ],
      ...[
        `${A} “volgende”`,
        `${A} "volgende"`,
        `${A} 'volgende'`,
        `${A} ‘volgende’.`,
        `${A} «volgende»`,
        `${A} „volgende”,`,
      ],
      ...[`volgende ${A}`, `<at>LOB</at> <at>portret</at> volgende`, `${A} volgende <at>Fatma</at>`],
      ...[
        `${A} volgende 👍`,
        `${A} volgende<emoji id="smile" alt="🙂"></emoji>`,
        `<at id="0">LOB</at> volgende`,
      ],
    ]
    for (const text of next) assert.deepEqual(read(text), { kind: 'next' }, JSON.stringify(text))
    const third = [
      'thema 3',
      'thema&nbsp; 3',
      'thema  3.',
      'thema\u202f3',
      '“thema 3”',
      'thema #3',
      'Thema 3!',
      'thema\u200b 3',
    ]
    for (const text of third)
      assert.deepEqual(read(`${A} ${text}`), { kind: 'thema', number: 3 }, JSON.stringify(text))
    for (const text of [
      '',
      '“”',
      'volgend',
      'niet volgende',
      'volgende volgende',
      'thema',
      'thema 3 4',
      'thema -3',
      '3',
    ])
      assert.deepEqual(read(`${A} ${text}`), { kind: 'unknown' }, JSON.stringify(text))
  })

  it('[G3.b] [G5.a] a word delivered twice acts once and is answered once', async () => {
    const ronde = await app.ronde({ started: true })
    const said = await answersTo(async () => {
      await app.client.mention(marleen, 'volgende', { id: 'm-1' })
      await app.client.mention(marleen, 'volgende', { id: 'm-1' })
      await app.client.mention(marleen, 'stand', { id: 'm-2' })
      await app.client.mention(marleen, 'stand', { id: 'm-2' })
    })
    assert.equal(said.length, 2)
    assert.equal(await openThema(ronde), 'groep-2.visie')
  })

  it('[G5.z] a word that is delivered again to another instance is answered once', async () => {
    await app.ronde({ started: true })
    await app.client.mention(marleen, 'stand', { id: 'm-3' })
    await app.settled()
    const { journal } = app.test
    const other = await TeamsApp.start({ journal, keys: app.keys, double: app.double })
    other.test.clock.time = app.test.clock.time
    const said = await answersTo(async () => {
      await other.client.mention(marleen, 'stand', { id: 'm-3' })
      await other.settled()
    })
    assert.deepEqual(said, [])
    await other.client.mention(marleen, 'stand', { id: 'm-4' })
    await other.settled()
    assert.equal((await app.said()).length > 0, true)
    await other.end()
  })

  it('[G3.b] "thema 3" opens that thema, "sluit" closes it', async () => {
    const ronde = await app.ronde({ started: true })
    await app.client.mention(marleen, 'thema 3')
    assert.equal(await openThema(ronde), PROFESSIONALITEIT)
    await app.settled()
    await app.client.mention(marleen, 'sluit')
    assert.equal(await openThema(ronde), null)
    assert.match((await app.said()).at(-1) ?? '', /is gesloten/)
    const said = await answersTo(() => app.client.mention(marleen, 'sluit'))
    assert.match(said[0] ?? '', /ligt niet op tafel/)
    assert.match(
      (await answersTo(() => app.client.mention(marleen, 'thema 12')))[0] ?? '',
      /hoort niet bij dit gesprek/,
    )
  })

  it('[X2.a] [G3.b] a chat word of a person who may not act is refused with a message', async () => {
    const ronde = await app.ronde({ started: true })
    for (const who of [joke, bram]) {
      const said = await answersTo(() => app.client.mention(who, 'volgende'))
      assert.match(said[0] ?? '', /Dit mag je in deze ronde niet doen/)
    }
    assert.equal(await openThema(ronde), null)
  })

  it('[G2.c] "start" and "stop" begin and end the gesprek', async () => {
    const ronde = await app.ronde()
    const status = () =>
      app.test.runner.read(ronde.stream, (state) => state.gesprekken.get(ronde.gesprekId)?.status)
    const said = await answersTo(() => app.client.mention(bram, 'start'))
    assert.deepEqual([...said].sort()[0], 'Het gesprek is begonnen.')
    assert.equal(await status(), 'bezig')
    assert.deepEqual(await answersTo(() => app.client.mention(bram, 'stop')), ['Het gesprek is afgelopen.'])
    assert.equal(await status(), 'klaar')
  })

  it('[G2.j] "start" hours early, or beside a running gesprek, asks in the chat once; the second one starts', async () => {
    const ronde = await app.ronde()
    const status = () =>
      app.test.runner.read(ronde.stream, (state) => state.gesprekken.get(ronde.gesprekId)?.status)
    app.test.clock.time -= 3 * 3_600_000
    const said = await answersTo(() => app.client.mention(marleen, 'start'))
    assert.equal(said.length, 1)
    assert.match(said[0] ?? '', /ruim voor de geplande tijd.*nog niet gestart.*“start”/)
    assert.equal(await status(), 'gepland')
    assert.ok(
      (await answersTo(() => app.client.mention(marleen, 'start'))).includes('Het gesprek is begonnen.'),
    )
    assert.equal(await status(), 'bezig')
  })

  it('[G2.j] [X1.m] "start" beside a running gesprek asks without naming that gesprek', async () => {
    const ronde = await app.ronde()
    await ronde.act(marleen, 'gesprek.start', { gesprekId: ronde.gesprekken.get('groep-3') ?? '' })
    const said = await answersTo(() => app.client.mention(marleen, 'start'))
    assert.equal(said.length, 1)
    assert.match(said[0] ?? '', /loopt nog een ander gesprek van deze ronde/)
    assert.doesNotMatch(said[0] ?? '', /[Gg]roep/)
  })

  it('[G6.d] [G4.d] "stand" shows where the gesprek is, with counts and never an answer', async () => {
    const ronde = await app.ronde({ started: true, open: PROFESSIONALITEIT })
    const answer = { [`vraag:${PROFESSIONALITEIT}.1`]: 'Geheim' }
    await app.client.press(joke, {
      data: { gesprekId: ronde.gesprekId, themaId: PROFESSIONALITEIT, ...answer },
    })
    const said = await answersTo(() => app.client.mention(joke, 'status'))
    assert.match(said[0] ?? '', /^Groep 2 is bij thema 3, Professionaliteit van LOB\. Nog 90 minuten/)
    const card = JSON.stringify((await app.messages()).at(-1)?.activity)
    assert.match(card, /nu · 1 van 5/)
    assert.doesNotMatch(card, /Geheim/)
  })

  it('[X1.a] "stand" is refused to a person without a role in the ronde', async () => {
    await app.ronde({ started: true })
    app.double.chats.members.set(CHAT, [
      { id: `29:${sanne.oid}`, name: 'Sanne', aadObjectId: sanne.oid, tenantId: TENANT },
    ])
    const said = await answersTo(() => app.client.mention(sanne, 'stand'))
    assert.match(said[0] ?? '', /Dit mag je in deze ronde niet doen/)
  })

  it('[G3.b] an unknown word gets the words that the bot knows', async () => {
    await app.ronde({ started: true })
    for (const words of ['', 'doe eens wat', 'x'.repeat(1_000_000)]) {
      const said = await answersTo(() => app.client.mention(joke, words))
      assert.match(said[0] ?? '', /“stand”.*“volgende”.*“sluit”.*“start”.*“stop”/)
    }
  })

  it('stays silent when it is not spoken to', async () => {
    await app.ronde({ started: true })
    assert.deepEqual(await answersTo(() => app.client.say(joke, 'volgende')), [])
  })

  it('[G1.j] in a chat that is not linked the bot says so, and asks who may link', async () => {
    await app.client.bot('add')
    await buildRonde(app.test.runner)
    assert.match(
      (await answersTo(() => app.client.mention(joke, 'volgende')))[0] ?? '',
      /nog niet aan een gesprek gekoppeld/,
    )
    assert.match(
      (await answersTo(() => app.client.mention(bram, 'volgende')))[0] ?? '',
      /Welk gesprek is deze vergadering/,
    )
    assert.match((await answersTo(() => app.client.mention(joke, 'help')))[0] ?? '', /^Noem mij in de chat/)
  })

  it('[V2.d] in a groep without cards a sentence says which thema is open', async () => {
    const ronde = await app.ronde({ started: true })
    await ronde.act(marleen, 'groep.change', { groepId: 'groep-2', kaarten: false })
    const said = await answersTo(() => app.client.mention(marleen, 'volgende'))
    assert.deepEqual(said, ['Op tafel: Visie op LOB.'])
  })

  describe('are read', () => {
    const mention = (text: string, id = BOT.id) => ({
      text,
      recipient: BOT,
      entities: [{ type: 'clientInfo' }, { type: 'mention', mentioned: { id }, text: '<at>x</at>' }],
    })

    it('in both languages, ignoring case, spaces and a full stop', () => {
      for (const text of [
        '<at>LOB-portret</at> volgende',
        'NEXT.',
        ' <at>x</at>&nbsp;volgende \u00a0 !',
        'volgende <at>x</at>',
      ]) {
        assert.deepEqual(readChatWord(mention(text), false), { kind: 'next' })
      }
      assert.deepEqual(readChatWord(mention('<at>x</at> theme 4'), false), { kind: 'thema', number: 4 })
      assert.deepEqual(readChatWord(mention('thema vier'), false), { kind: 'unknown' })
    })

    it('only with the name of the bot itself, or in its own chat', () => {
      assert.equal(readChatWord(mention('<at>Joke</at> volgende', '29:joke'), false), null)
      assert.equal(readChatWord({ text: 'volgende' }, false), null)
      assert.equal(readChatWord({ text: 'volgende', entities: [null, 7, 'x'], recipient: BOT }, false), null)
      assert.deepEqual(readChatWord({ text: 'help' }, true), { kind: 'help' })
    })
  })
})

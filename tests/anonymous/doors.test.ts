import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { pseudonymsOf } from '../../bot/anonymous/pseudonymsOf.ts'
import type { Antwoord, RondeState } from '../../bot/domain/ronde/state.ts'
import type { PersonWho } from '../../bot/domain/who.ts'
import { openSqliteKeys } from '../../bot/journal/sqliteKeys.ts'
import type { Entities, EntityKind, RondeSnapshot } from '../../bot/protocol/view.ts'
import { ChangeReader } from '../api/changeReader.ts'
import { type Refused, type TestServer, testServer } from '../api/testServer.ts'
import { bram, deelnemers, joke, marleen, nadia, sanne, TENANT, wouter } from '../builders/people.ts'
import { type BuiltRonde, buildRonde } from '../builders/ronde.ts'
import { ConnectorDouble } from '../doubles/connector.ts'
import type { Member } from '../doubles/connectorChats.ts'
import { CHAT, TeamsClient } from '../doubles/teamsClient.ts'
import { cardIn, sentenceIn } from '../teams/replies.ts'

const VISIE = 'groep-2.visie'
const ROLLEN = 'groep-2.rollen'
const NAMES = /Joke|Wouter|Sanne|oid-(joke|wouter|sanne)/

describe('Answering an anonymous thema', () => {
  let double: ConnectorDouble
  let server: TestServer
  let client: TeamsClient
  let ronde: BuiltRonde
  let gesprekId: string
  const readers: ChangeReader[] = []

  beforeEach(async () => {
    double = await ConnectorDouble.start()
    server = await testServer()
    client = new TeamsClient(`${server.url}/api/messages`, double.url, TENANT)
    await client.bot('add')
    ronde = await buildRonde(server.runner, { chatId: CHAT })
    gesprekId = ronde.gesprekId
    await ronde.act(marleen, 'anoniem.set', { groepId: 'groep-2', themaId: null, anonymous: true })
    await ronde.act(marleen, 'thema.open', { gesprekId, themaId: VISIE })
  })
  afterEach(async () => {
    for (const reader of readers.splice(0)) reader.close()
    const faults = server.lines.filter((line) => line.includes('"fault"'))
    await server.stop()
    await double.stop()
    assert.deepEqual(faults, [])
  })

  const member = (who: PersonWho): Member => ({
    id: `29:${who.oid}`,
    name: who.name,
    aadObjectId: who.oid,
    tenantId: TENANT,
  })
  const press = (
    who: PersonWho,
    text: string,
    { themaId = VISIE, ...more }: { themaId?: string; edits?: true } = {},
    id?: string,
  ) =>
    client.press(who, {
      data: { gesprekId, themaId, [`vraag:${themaId}.1`]: text, ...more },
      ...(id === undefined ? {} : { id }),
    })
  const write = (who: PersonWho, text: string, requestId = randomUUID(), themaId = VISIE, at = server) =>
    at.act<{ result: { status: string; antwoordIds: string[] } } & Refused>(
      who,
      'antwoord.give',
      ronde.rondeId,
      { gesprekId, themaId, answers: [{ vraagId: `${themaId}.1`, text }], edits: true },
      requestId,
    )
  const read = <T>(use: (state: RondeState) => T) => server.runner.read(ronde.stream, use)
  const stored = (): Promise<Antwoord[]> => read((state) => [...state.antwoorden.values()])
  const texts = async () => (await stored()).map(({ text }) => text)
  const end = () => ronde.act(marleen, 'gesprek.end', { gesprekId })
  const open = (themaId: string) => ronde.act(marleen, 'thema.open', { gesprekId, themaId })
  async function see<K extends EntityKind>(who: PersonWho, kind: K, at = server) {
    const { body } = await at.get<RondeSnapshot>(who, `/api/rondes/${ronde.rondeId}`)
    const values = body.entities.filter((entity) => entity.kind === kind).map(({ value }) => value)
    // Kind and value belong together; the filter above cannot tell the compiler so.
    return values as Entities[K][]
  }
  const mine = async (who: PersonWho) =>
    (await see(who, 'antwoord')).filter((antwoord) => antwoord.mine).map(({ text }) => text)

  it('[G15] in a card: one answer, with the own words back in it and nobody’s name; the other door changes it', async () => {
    const card = cardIn(await press(joke, 'Op de kaart.'))
    assert.match(card.text, /Op de kaart\./)
    assert.match(card.text, /Een of meer deelnemers schreven al iets op\./)
    assert.doesNotMatch(card.text, NAMES)
    const { body } = await write(joke, 'In de app.')
    assert.equal(body.result.status, 'geldig')
    assert.deepEqual(await texts(), ['In de app.'])
    cardIn(await press(wouter, 'Van Wouter.'))
    assert.equal((await stored()).length, 2)
    assert.equal(await read((state) => state.runs.get(`${gesprekId}/${VISIE}`)?.answered), 2)
  })

  it('[G15] the time in the card is that of the clock, and stands nowhere else', async () => {
    server.clock.time += 11 * 60_000
    assert.match(cardIn(await press(joke, 'Om elf over.')).speak, /^Bewaard om 13\.11 uur/)
    const opened = await read((state) => state.runs.get(`${gesprekId}/${VISIE}`)?.openedAt)
    assert.deepEqual(
      (await stored()).map(({ at, changedAt }) => [at, changedAt]),
      [[opened, opened]],
    )
  })

  it('[G15] [G5] the same activity twice, and the same request twice, store once; two people may use one id', async () => {
    await Promise.all([press(joke, 'Een keer.', {}, 'f:1'), press(joke, 'Een keer.', {}, 'f:1')])
    await press(wouter, 'Ook een keer.', {}, 'f:1')
    const requestId = randomUUID()
    await Promise.all([write(deelnemers[2], 'App.', requestId), write(deelnemers[2], 'App.', requestId)])
    assert.deepEqual((await texts()).toSorted(), ['App.', 'Een keer.', 'Ook een keer.'])
    const acts = (await server.runner.history(ronde.stream, 0)).flatMap((commit) => commit.acts)
    assert.equal(acts.filter(({ action }) => action === 'antwoord.give').length, 3)
  })

  it('[G15] what one person writes in two thema’s cannot be laid together', async () => {
    await press(joke, 'Eerste thema.')
    await open(ROLLEN)
    await press(joke, 'Tweede thema.', { themaId: ROLLEN })
    const [first, second] = await stored()
    assert.match(first?.personId ?? '', /^anoniem-[0-9a-f]{40}$/)
    assert.match(second?.personId ?? '', /^anoniem-[0-9a-f]{40}$/)
    assert.notEqual(first?.personId, second?.personId)
  })

  it('[G15] whoever leads or notes reads the words without a name; only the author knows the own', async () => {
    await press(joke, 'Van mij.')
    await press(wouter, 'Van een ander.')
    for (const who of [marleen, bram]) {
      const antwoorden = await see(who, 'antwoord')
      assert.deepEqual(
        antwoorden.map(({ text, person, mine }) => [text, person, mine]),
        [
          ['Van mij.', null, false],
          ['Van een ander.', null, false],
        ],
      )
      assert.equal((await see(who, 'run'))[0]?.answered, 2)
    }
    assert.deepEqual(await mine(joke), ['Van mij.'])
    assert.equal((await see(joke, 'antwoord')).length, 1)
    for (const who of [joke, nadia]) assert.equal((await see(who, 'run'))[0]?.answered, null)
  })

  it('[G15] others read niemand, or een of meer, and never how many', async () => {
    assert.equal((await see(wouter, 'run'))[0]?.answered, 0)
    await press(joke, 'Een.')
    assert.equal((await see(wouter, 'run'))[0]?.answered, null)
    await press(wouter, 'Twee.')
    const [view] = (await see(nadia, 'run')).map((run) => JSON.stringify(run))
    assert.doesNotMatch(view ?? '', /"answered":[1-9]/)
  })

  it('[G15] a second answer of another is not noticed on the stream; one’s own is, also from another device', async () => {
    const from = await server.runner.read(ronde.stream, (_state, seq) => seq)
    const watching = async (who: PersonWho) => {
      const reader = await ChangeReader.open(server, who, ronde.rondeId, from)
      readers.push(reader)
      return reader
    }
    const [own, other, board] = [await watching(joke), await watching(wouter), await watching(bram)]
    await press(joke, 'Een.')
    await press(deelnemers[2], 'Twee.')
    await press(joke, 'Een, beter.', { edits: true })
    await press(deelnemers[2], 'Twee, beter.', { edits: true })
    await ronde.act(marleen, 'thema.warn', { gesprekId, themaId: VISIE })
    const warned = (reader: ChangeReader) =>
      reader.changes.some(({ kind, value }) => kind === 'run' && value !== null && value.warnedAt !== null)
    for (const reader of [own, other, board]) await reader.until(warned)
    const told = other.changes.map(({ kind, value }) => [
      kind,
      value !== null && 'answered' in value && value.answered,
    ])
    assert.deepEqual(told, [
      ['run', null],
      ['run', null],
    ])
    const written = own.changes.flatMap(({ kind, value }) => (kind === 'antwoord' ? [value?.text] : []))
    assert.equal(written.at(-1), 'Een, beter.')
    assert.ok(!JSON.stringify(own.messages).includes('Twee'))
    assert.ok(!JSON.stringify(board.messages).match(/anoniem-[0-9a-f]/))
    assert.ok(JSON.stringify(board.messages).includes('Twee, beter.'))
  })

  it('[G15] a thema that opens while somebody looks on is recognised as the own too', async () => {
    const from = await server.runner.read(ronde.stream, (_state, seq) => seq)
    const reader = await ChangeReader.open(server, joke, ronde.rondeId, from)
    readers.push(reader)
    await open(ROLLEN)
    await write(joke, 'Nieuw thema.', randomUUID(), ROLLEN)
    await reader.until(({ changes }) =>
      changes.some(({ kind, value }) => kind === 'antwoord' && value?.text === 'Nieuw thema.' && value.mine),
    )
  })

  it('[G15] when the gesprek ends the key goes, and with it who wrote what: nobody has an own answer any more', async () => {
    await press(joke, 'In het gesprek.')
    const keys = server.keys
    const [sitting = ''] = await keys.sittings()
    const known = () => read((state) => pseudonymsOf(state, keys, joke))
    assert.equal((await known()).length, 1)
    const reader = await ChangeReader.open(server, joke, ronde.rondeId, 0)
    readers.push(reader)
    await reader.until(({ changes }) => changes.some(({ kind }) => kind === 'antwoord'))
    await end()
    await reader.until(({ messages }) => {
      const last = messages.findLast(({ reset }) => reset)
      return last?.changes.every(({ kind }) => kind !== 'antwoord') ?? false
    })
    while ((await keys.peek(sitting)) !== null) await new Promise((resolve) => setImmediate(resolve))
    assert.deepEqual(await keys.sittings(), [])
    assert.deepEqual(await mine(joke), [])
    assert.deepEqual(await known(), [])
    const antwoordId = (await stored())[0]?.id
    const refused = await server.act<Refused>(joke, 'antwoord.withdraw', ronde.rondeId, { antwoordId })
    assert.equal(refused.body.error.code, 'nobody-knows-whose')
    assert.equal((await stored())[0]?.withdrawn, false)
  })

  it('[G15] who comes back to the stream after the end is not left with own answers either', async () => {
    await press(joke, 'In het gesprek.')
    const from = await server.runner.read(ronde.stream, (_state, seq) => seq)
    await end()
    const reader = await ChangeReader.open(server, joke, ronde.rondeId, from)
    readers.push(reader)
    await reader.until(({ messages }) => messages.length > 0)
    assert.equal(reader.messages[0]?.reset, true)
    assert.ok(reader.changes.every(({ kind }) => kind !== 'antwoord'))
  })

  it('[G15] [G5] an answer after the end is kept as nagekomen, once, and its writer reads that it is nobody’s', async () => {
    await press(joke, 'In het gesprek.')
    await end()
    const first = cardIn(await press(joke, 'Nog iets.', {}, 'f:9'))
    assert.match(first.text, /bewaard als nagekomen/)
    assert.match(first.text, /niemand kan nog nagaan dat dit van jou is/)
    await press(joke, 'Nog iets.', {}, 'f:9')
    assert.equal((await write(wouter, 'Ook nog.')).body.result.status, 'nagekomen')
    assert.deepEqual(await texts(), ['In het gesprek.', 'Nog iets.', 'Ook nog.'])
    const late = (await stored()).filter(({ status }) => status === 'nagekomen')
    assert.equal(late.length, 2)
    await ronde.act(marleen, 'antwoord.include', { antwoordId: late[0]?.id ?? '' })
    await server.resume()
    assert.deepEqual(await server.keys.sittings(), [], 'the key for what came late goes with the next sweep')
  })

  it('[G17] [G15] its author withdraws it while the gesprek goes on, and nobody else can', async () => {
    await press(joke, 'Toch niet.')
    const antwoordId = (await stored())[0]?.id
    const taken = await server.act<Refused>(wouter, 'antwoord.withdraw', ronde.rondeId, { antwoordId })
    assert.equal(taken.body.error.code, 'unknown-antwoord')
    const { status } = await server.act(joke, 'antwoord.withdraw', ronde.rondeId, { antwoordId })
    assert.equal(status, 200)
    assert.equal((await stored())[0]?.withdrawn, true)
    assert.deepEqual(await see(marleen, 'antwoord'), [])
  })

  it('[G15] [G4] somebody of the school who is not on the list is kept as onbevestigd, and presented to nobody', async () => {
    double.chats.members.set(CHAT, [member(sanne)])
    const card = cardIn(await press(sanne, 'Van de gang.'))
    assert.match(card.text, /Je staat nog niet op de lijst/)
    assert.equal((await write(sanne, 'Van de gang, beter.')).body.result.status, 'onbevestigd')
    const [antwoord] = await stored()
    assert.deepEqual([antwoord?.text, antwoord?.status], ['Van de gang, beter.', 'onbevestigd'])
    assert.deepEqual((await see(marleen, 'gesprek')).find(({ id }) => id === gesprekId)?.presented, [])
    await ronde.act(marleen, 'antwoord.include', { antwoordId: antwoord?.id ?? '' })
    assert.equal((await stored())[0]?.status, 'geldig')
  })

  it('[G15] [G4] people of elsewhere are refused as ever', async () => {
    const refused = await client.press(sanne, {
      data: { gesprekId, themaId: VISIE, [`vraag:${VISIE}.1`]: 'x' },
      change: (activity) => Object.assign(activity.from as object, { tenantId: randomUUID() }),
    })
    assert.match(cardIn(refused).text, /account van buiten deze school/)
    assert.deepEqual(await stored(), [])
  })

  it('[G15] in a groep where nobody is listed everybody of the school in its chat takes part, once confirmed by Teams', async () => {
    for (const { oid: personId } of deelnemers) {
      await ronde.act(marleen, 'ronde.revoke', { personId, role: 'deelnemer', gesprekId })
    }
    double.chats.members.set(CHAT, [member(sanne)])
    const card = cardIn(await press(sanne, 'Ik was erbij.'))
    assert.match(card.text, /Een of meer deelnemers schreven al iets op/)
    assert.doesNotMatch(card.text, /"Action\.OpenUrl"/)
    assert.equal((await stored())[0]?.status, 'geldig')
    // Through the other door nobody says that somebody is in the chat.
    assert.equal((await write(joke, 'Van buiten.')).body.result.status, 'onbevestigd')
  })

  it('[G15] an Action.Submit is answered in the chat without a word that tells who or what', async () => {
    await client.submit(joke, {
      data: { gesprekId, themaId: VISIE, [`vraag:${VISIE}.1`]: 'Niet voor de chat' },
    })
    const said = () => double.chats.standing(CHAT).map(({ activity }) => JSON.stringify(activity))
    while (!said().some((text) => text.includes('Bewaard om')))
      await new Promise((resolve) => setImmediate(resolve))
    assert.ok(said().every((text) => !/Niet voor de chat|Joke/.test(text)))
    assert.deepEqual(await texts(), ['Niet voor de chat'])
  })

  it('[G15] [X8] two instances on one store: one answer per person per vraag, and the end is the end on both', async () => {
    const other = await testServer({ journal: server.journal, keys: server.keys })
    const elsewhere = new TeamsClient(`${other.url}/api/messages`, double.url, TENANT)
    await press(joke, 'Op de ene.')
    await write(joke, 'Op de andere.', randomUUID(), VISIE, other)
    assert.deepEqual(await texts(), ['Op de andere.'])
    assert.equal((await see(joke, 'antwoord', other))[0]?.mine, true)
    const requestId = randomUUID()
    await Promise.all([
      write(wouter, 'Tegelijk.', requestId),
      write(wouter, 'Tegelijk.', requestId, VISIE, other),
    ])
    assert.deepEqual(await texts(), ['Op de andere.', 'Tegelijk.'])
    await end()
    const data = { gesprekId, themaId: VISIE, [`vraag:${VISIE}.1`]: 'Na het einde.' }
    assert.match(cardIn(await elsewhere.press(joke, { data })).text, /bewaard als nagekomen/)
    assert.deepEqual(await see(joke, 'antwoord', other), [])
    await other.close()
  })

  it('[G15] where the key cannot be had nothing is stored, and the text stands in the card still', async () => {
    const gone = openSqliteKeys(':memory:')
    await gone.close()
    const other = await testServer({ journal: server.journal, keys: gone })
    const elsewhere = new TeamsClient(`${other.url}/api/messages`, double.url, TENANT)
    const data = { gesprekId, themaId: VISIE, [`vraag:${VISIE}.1`]: 'Blijft staan' }
    const card = cardIn(await elsewhere.press(joke, { data }))
    assert.match(card.text, /Je antwoord is nog niet bewaard/)
    assert.match(card.text, /"value":"Blijft staan"/)
    assert.equal((await write(joke, 'x', randomUUID(), VISIE, other)).body.error.code, 'store-failed')
    assert.deepEqual(await stored(), [])
    assert.doesNotMatch(other.lines.join('\n'), NAMES)
    await other.close()
  })

  it('[G15] an empty card, a thema that is not open and a groep without cards say what they always said', async () => {
    assert.match(sentenceIn(await press(joke, ' ')), /niets opgeschreven/)
    const { body } = await write(joke, 'x', randomUUID(), ROLLEN)
    assert.equal(body.error.code, 'thema-not-opened')
    await ronde.act(marleen, 'groep.change', { groepId: 'groep-2', kaarten: false })
    assert.equal((await write(joke, 'x')).body.error.code, 'no-cards')
  })
})

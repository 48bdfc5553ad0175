import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { openSqliteKeys } from '../../bot/journal/sqliteKeys.ts'
import { type Refused, testServer } from '../api/testServer.ts'
import { bram, deelnemers, joke, marleen, personIdOf, sanne, TENANT, wouter } from '../builders/people.ts'
import { CHAT, TeamsClient } from '../doubles/teamsClient.ts'
import { cardIn, sentenceIn } from '../teams/replies.ts'
import { AnonymousStage, ROLLEN, VISIE } from './stage.ts'

const NAMES = new RegExp(
  `Joke|Wouter|Sanne|${personIdOf('joke')}|${personIdOf('wouter')}|${personIdOf('sanne')}`,
)

describe('Answering an anonymous thema', () => {
  let stage: AnonymousStage

  beforeEach(async () => {
    stage = await AnonymousStage.start()
  })
  afterEach(() => stage.stop())

  it('[G15.b] [G15.c] an anonymous answer in a card comes back without a name, and the tab changes the same answer', async () => {
    const card = cardIn(await stage.press(joke, 'Op de kaart.'))
    assert.match(card.text, /Op de kaart\./)
    assert.match(card.text, /Een of meer deelnemers schreven al iets op\./)
    assert.doesNotMatch(card.text, NAMES)
    const { body } = await stage.write(joke, 'In de app.')
    assert.equal(body.result.status, 'geldig')
    assert.deepEqual(await stage.texts(), ['In de app.'])
    cardIn(await stage.press(wouter, 'Van Wouter.'))
    assert.equal((await stage.stored()).length, 2)
    assert.equal(await stage.read((state) => state.runs.get(`${stage.gesprekId}/${VISIE}`)?.answered), 2)
  })

  it('[G15.b] the time in an anonymous card is that of the clock, and is stored nowhere', async () => {
    stage.server.clock.time += 11 * 60_000
    assert.match(cardIn(await stage.press(joke, 'Om elf over.')).speak, /^Bewaard om 13\.11 uur/)
    const opened = await stage.read((state) => state.runs.get(`${stage.gesprekId}/${VISIE}`)?.openedAt)
    assert.deepEqual(
      (await stage.stored()).map(({ at, changedAt }) => [at, changedAt]),
      [[opened, opened]],
    )
  })

  it('[G15.m] [G5.a] the same anonymous activity or request twice stores once, and two people may use one id', async () => {
    await Promise.all([
      stage.press(joke, 'Een keer.', { id: 'f:1' }),
      stage.press(joke, 'Een keer.', { id: 'f:1' }),
    ])
    await stage.press(wouter, 'Ook een keer.', { id: 'f:1' })
    const requestId = randomUUID()
    await Promise.all([
      stage.write(deelnemers[2], 'App.', { requestId }),
      stage.write(deelnemers[2], 'App.', { requestId }),
    ])
    assert.deepEqual((await stage.texts()).toSorted(), ['App.', 'Een keer.', 'Ook een keer.'])
    const acts = (await stage.server.runner.history(stage.ronde.stream, 0)).flatMap((commit) => commit.acts)
    assert.equal(acts.filter(({ action }) => action === 'antwoord.give').length, 3)
  })

  it('[G15.o] an anonymous answer that is delivered again after the end of the gesprek is stored once', async () => {
    const requestId = randomUUID()
    await stage.press(joke, 'Op de kaart.', { id: 'f:na' })
    await stage.press(joke, 'En erbij.', { id: 'f:erbij' })
    await stage.press(joke, 'Op de kaart, beter.', { edits: true })
    await stage.write(wouter, 'In de app.', { requestId })
    await stage.press(deelnemers[2], 'In de app.')
    await stage.end()
    await stage.server.resume()
    for (let times = 0; times < 2; times += 1) {
      await stage.press(joke, 'Op de kaart.', { id: 'f:na' })
      await stage.press(joke, 'En erbij.', { id: 'f:erbij' })
      assert.equal((await stage.write(wouter, 'In de app.', { requestId })).status, 200)
    }
    assert.deepEqual((await stage.texts()).toSorted(), ['In de app.', 'In de app.', 'Op de kaart, beter.'])
    await stage.press(joke, 'Iets anders.')
    assert.equal((await stage.stored()).length, 4)
  })

  it('[G15.h] answers of one person in two anonymous thema’s cannot be recognised as one author’s', async () => {
    await stage.press(joke, 'Eerste thema.')
    await stage.open(ROLLEN)
    await stage.press(joke, 'Tweede thema.', { themaId: ROLLEN })
    const [first, second] = await stage.stored()
    assert.match(first?.personId ?? '', /^anoniem-[0-9a-f]{40}$/)
    assert.match(second?.personId ?? '', /^anoniem-[0-9a-f]{40}$/)
    assert.notEqual(first?.personId, second?.personId)
  })

  it('[G17.c] [G15.c] only the author withdraws an anonymous answer, while the gesprek goes on', async () => {
    await stage.press(joke, 'Toch niet.')
    const antwoordId = (await stage.stored())[0]?.id
    const taken = await stage.server.act<Refused>(wouter, 'antwoord.withdraw', stage.ronde.rondeId, {
      antwoordId,
    })
    assert.equal(taken.body.error.code, 'unknown-antwoord')
    const { status } = await stage.server.act(joke, 'antwoord.withdraw', stage.ronde.rondeId, { antwoordId })
    assert.equal(status, 200)
    assert.equal((await stage.stored())[0]?.withdrawn, true)
    assert.deepEqual(await stage.see(marleen, 'antwoord'), [])
  })

  it('[G15.n] an anonymous answer of a colleague in the chat who is not on the list counts like those of others', async () => {
    stage.inChat(sanne)
    const card = cardIn(await stage.press(sanne, 'Van de gang.'))
    assert.doesNotMatch(card.text, /Je staat nog niet op de lijst/)
    assert.equal((await stage.write(sanne, 'Van de gang, beter.')).body.result.status, 'geldig')
    const [antwoord] = await stage.stored()
    assert.deepEqual([antwoord?.text, antwoord?.status], ['Van de gang, beter.', 'geldig'])
    assert.deepEqual(
      (await stage.see(marleen, 'gesprek')).find(({ id }) => id === stage.gesprekId)?.proposed,
      [],
    )
  })

  it('[G15.n] changing the list of deelnemers between and during anonymous thema’s shows in no answer', async () => {
    const { ronde, gesprekId } = stage
    const onList = { role: 'deelnemer', gesprekId } as const
    for (const who of deelnemers) await stage.press(who, `Eerste, ${who.oid}`)
    const [first, ...others] = deelnemers
    for (const { oid: personId } of others) await ronde.act(marleen, 'role.revoke', { personId, ...onList })
    for (const who of deelnemers) await stage.press(who, `Beter, ${who.oid}`, { edits: true })
    await stage.open(ROLLEN)
    for (const who of deelnemers) await stage.press(who, `Tweede, ${who.oid}`, { themaId: ROLLEN })
    await ronde.act(marleen, 'role.revoke', { personId: first.oid, ...onList })
    for (const who of deelnemers)
      await stage.press(who, `Tweede, beter, ${who.oid}`, { themaId: ROLLEN, edits: true })
    const stored = await stage.stored()
    assert.equal(stored.length, 2 * deelnemers.length)
    assert.deepEqual([...new Set(stored.map(({ status }) => status))], ['geldig'])
    const acts = (await stage.server.runner.history(ronde.stream, 0)).flatMap((commit) => commit.acts)
    const given = acts.flatMap(({ events }) => events.filter((event) => event.type === 'antwoord.given'))
    assert.deepEqual([...new Set(given.map((event) => 'status' in event && event.status))], ['geldig'])
    assert.equal(given.length, 4 * deelnemers.length)
  })

  it('[G15.n] a person added while an anonymous thema is open counts from the next thema on, outside the chat', async () => {
    const { gesprekId } = stage
    await stage.ronde.act(marleen, 'role.grant', {
      ...{ personId: sanne.oid, name: sanne.name, role: 'deelnemer', gesprekId },
    })
    assert.equal((await stage.write(sanne, 'Nu al.')).body.error.code, 'not-deelnemer')
    await stage.open(ROLLEN)
    assert.equal((await stage.write(sanne, 'Nu wel.', { themaId: ROLLEN })).body.result.status, 'geldig')
    assert.deepEqual(await stage.texts(), ['Nu wel.'])
  })

  it('[G15.n] when Teams does not say who sends an anonymous answer it is not stored, and the text is still there', async () => {
    stage.double.faults.push({ method: 'GET', status: 403 })
    const card = cardIn(await stage.press(sanne, 'Misschien erbij.'))
    assert.match(card.text, /Teams zegt nu niet of je bij deze school hoort/)
    assert.match(card.text, /Misschien erbij\./)
    assert.deepEqual(await stage.stored(), [])
  })

  it('[G4.g] people from elsewhere are refused in an anonymous thema as well', async () => {
    const refused = await stage.client.press(sanne, {
      data: stage.data('x'),
      change: (activity) => Object.assign(activity.from as object, { tenantId: randomUUID() }),
    })
    assert.match(cardIn(refused).text, /account van buiten deze school/)
    assert.deepEqual(await stage.stored(), [])
  })

  it('[G15.j] in a groep without a list everybody of the school in its chat takes part, once confirmed by Teams', async () => {
    for (const { oid: personId } of deelnemers) {
      await stage.ronde.act(marleen, 'role.revoke', {
        personId,
        role: 'deelnemer',
        gesprekId: stage.gesprekId,
      })
    }
    stage.inChat(sanne)
    const card = cardIn(await stage.press(sanne, 'Ik was erbij.'))
    assert.match(card.text, /Een of meer deelnemers schreven al iets op/)
    assert.doesNotMatch(card.text, /"Action\.OpenUrl"/)
    assert.equal((await stage.stored())[0]?.status, 'geldig')
    // Through the other door nothing confirms that a person is in the chat.
    assert.equal((await stage.write(bram, 'Van buiten.')).body.error.code, 'not-deelnemer')
  })

  it('[G15.b] [G4.i] an anonymous Action.Submit is answered in the chat without a word that tells who or what', async () => {
    await stage.client.submit(joke, {
      data: stage.data('Niet voor de chat'),
    })
    const said = () => stage.double.chats.shownIn(CHAT).map(({ activity }) => JSON.stringify(activity))
    while (!said().some((text) => text.includes('Bewaard om')))
      await new Promise((resolve) => setImmediate(resolve))
    assert.ok(said().every((text) => !/Niet voor de chat|Joke/.test(text)))
    assert.deepEqual(await stage.texts(), ['Niet voor de chat'])
  })

  it('[G15.i] [G5.c] where the key cannot be had nothing is stored, and the text is still in the card', async () => {
    const gone = openSqliteKeys(':memory:')
    await gone.close()
    const other = await testServer({ journal: stage.server.journal, keys: gone })
    const elsewhere = new TeamsClient(`${other.url}/api/messages`, stage.double.url, TENANT)
    const data = stage.data('Blijft staan')
    const card = cardIn(await elsewhere.press(joke, { data }))
    assert.match(card.text, /Je antwoord is nog niet bewaard/)
    assert.match(card.text, /"value":"Blijft staan"/)
    assert.equal((await stage.write(joke, 'x', { at: other })).body.error.code, 'store-failed')
    assert.deepEqual(await stage.stored(), [])
    assert.doesNotMatch(other.lines.join('\n'), NAMES)
    await other.close()
  })

  it('[G15.c] an empty anonymous card, a closed thema and a groep without cards give the usual answers', async () => {
    assert.match(sentenceIn(await stage.press(joke, ' ')), /niets opgeschreven/)
    const { body } = await stage.write(joke, 'x', { themaId: ROLLEN })
    assert.equal(body.error.code, 'thema-not-opened')
    await stage.ronde.act(marleen, 'groep.change', { groepId: 'groep-2', kaarten: false })
    assert.equal((await stage.write(joke, 'x')).body.error.code, 'no-cards')
  })
})

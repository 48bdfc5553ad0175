import assert from 'node:assert/strict'
import type { PersonWho } from '../../../bot/domain/who.ts'
import { joke, marleen, OTHER_TENANT, personIdOf, TENANT } from '../../builders/people.ts'
import { setPhase } from '../../builders/phase.ts'
import { type BuiltRonde, buildRonde } from '../../builders/ronde.ts'
import { CHAT } from '../../doubles/teamsClient.ts'
import { PROFESSIONALITEIT, TeamsApp } from '../app.ts'
import { cardIn, sentenceIn } from '../replies.ts'

type Change = (activity: Record<string, unknown>) => void

/** A guest from another school: an account in this tenant, with the name of the home tenant. */
const guest: PersonWho = {
  ...{ kind: 'person', tid: TENANT, oid: personIdOf('gast-hier'), name: 'Gerda Gast (gast)', appRoles: [] },
}
/** The same Gerda in her own school: another id, another tenant. */
const gerdaAtHome = { oid: personIdOf('gerda-thuis'), name: 'Gerda Gast' }

const from =
  (sender: object): Change =>
  (activity) => {
    activity.from = sender
  }
const federated = from({
  ...{ id: `29:${gerdaAtHome.oid}`, aadObjectId: gerdaAtHome.oid, name: gerdaAtHome.name },
  tenantId: OTHER_TENANT,
})
/** As Teams has it: a name that was typed, and no account. */
const anonymous = from({ id: '29:3f1c-zonder-account', name: 'Iemand (gast)' })

describe('Guests, a person in two schools, and who comes in without an account', () => {
  let app: TeamsApp
  let ronde: BuiltRonde

  beforeEach(async () => {
    app = await TeamsApp.start()
    ronde = await app.ronde({ started: true, open: PROFESSIONALITEIT })
    app.double.chats.members.set(CHAT, [
      {
        id: `29:${guest.oid}`,
        name: guest.name,
        aadObjectId: guest.oid,
        tenantId: TENANT,
        userRole: 'guest',
      },
      { id: `29:${gerdaAtHome.oid}`, ...gerdaAtHome, aadObjectId: gerdaAtHome.oid, tenantId: OTHER_TENANT },
      { id: '29:3f1c-zonder-account', name: 'Iemand (gast)', tenantId: TENANT, userRole: 'anonymous' },
    ])
  })

  afterEach(async () => {
    assert.deepEqual(app.faults, [])
    await app.stop()
  })

  const data = (text: string) => ({
    gesprekId: ronde.gesprekId,
    themaId: PROFESSIONALITEIT,
    [`vraag:${PROFESSIONALITEIT}.1`]: text,
  })
  const answers = () =>
    app.test.runner.read(ronde.stream, (state) =>
      [...state.antwoorden.values()].map(({ personId, status }) => ({ personId, status })),
    )
  const seq = () => app.test.runner.read(ronde.stream, (_state, at) => at)
  const grant = (personId: string, name: string) =>
    ronde.act(marleen, 'role.grant', { personId, name, role: 'deelnemer', gesprekId: ronde.gesprekId })

  it('[V3.a] a guest who is deelnemer answers like any other', async () => {
    await grant(guest.oid, guest.name)
    cardIn(await app.client.press(guest, { data: data('Bij ons gaat het anders') }))
    assert.deepEqual(await answers(), [{ personId: guest.oid, status: 'geldig' }])
    assert.equal(app.double.callsOf('GET', '/members/').length, 0, 'who is known is not asked about')
  })

  it('[G4.f] a guest who is not on the list waits for the gespreksleider, like a colleague', async () => {
    const card = cardIn(await app.client.press(guest, { data: data('Mag ik ook?') }))
    assert.match(card.text, /Je staat nog niet op de lijst van deze groep/)
    await ronde.act(marleen, 'deelnemer.accept', { gesprekId: ronde.gesprekId, personId: guest.oid })
    assert.deepEqual(await answers(), [{ personId: guest.oid, status: 'geldig' }])
  })

  it('[V8.b] [V8.d] a guest known only to Teams writes nothing more once the ronde is published', async () => {
    await setPhase(app.test.journal, ronde.stream, 'gepubliceerd')
    const before = await seq()
    assert.match(cardIn(await app.client.press(guest, { data: data('Nog iets') })).speak, /niet bewaard/)
    assert.equal(await seq(), before)
  })

  it('[V8.b] a guest with a role whom no one marked as guest writes nothing more by card once the ronde is published', async () => {
    await grant(guest.oid, guest.name)
    cardIn(await app.client.press(guest, { data: data('Nu nog wel') }))
    await setPhase(app.test.journal, ronde.stream, 'gepubliceerd')
    const before = await seq()
    assert.match(cardIn(await app.client.press(guest, { data: data('Nog iets') })).speak, /niet bewaard/)
    assert.equal(await seq(), before)
  })

  it('[V8.b] after publication a guest answers no anonymous card either', async () => {
    const other = await TeamsApp.start()
    const its = await other.ronde()
    const { gesprekId } = its
    await its.act(marleen, 'anoniem.set', { groepId: 'groep-2', themaId: PROFESSIONALITEIT, anonymous: true })
    await its.act(marleen, 'gesprek.start', { gesprekId })
    await its.act(marleen, 'thema.open', { gesprekId, themaId: PROFESSIONALITEIT })
    other.double.chats.members.set(CHAT, app.double.chats.members.get(CHAT) ?? [])
    const press = (text: string) => other.client.press(guest, { data: { ...data(text), gesprekId } })
    assert.match(cardIn(await press('Nu nog wel')).speak, /^Bewaard/)
    await setPhase(other.test.journal, its.stream, 'gepubliceerd')
    const texts = () =>
      other.test.runner.read(its.stream, ({ antwoorden }) => [...antwoorden.values()].map(({ text }) => text))
    assert.match(cardIn(await press('Nog iets')).speak, /niet bewaard/)
    assert.deepEqual(await texts(), ['Nu nog wel'])
    await other.stop()
  })

  it('[X1.b] the same person is two people in two schools: as a guest she takes part, from her own school she is refused', async () => {
    await grant(guest.oid, guest.name)
    cardIn(await app.client.press(guest, { data: data('Als gast') }))
    const before = await seq()
    const refused = cardIn(
      await app.client.press(guest, { data: data('Vanuit mijn school'), change: federated }),
    )
    assert.match(refused.speak, /^Je tekst is niet bewaard/)
    assert.match(refused.text, /account van buiten deze school/)
    assert.match(refused.text, /als gast toe te voegen/)
    assert.match(refused.text, /"value":"Vanuit mijn school"/)
    assert.equal(await seq(), before)
    assert.deepEqual(await answers(), [{ personId: guest.oid, status: 'geldig' }])
  })

  it('[X1.b] the exact id of a deelnemer from another school is refused', async () => {
    const change = from({
      id: `29:${joke.oid}`,
      aadObjectId: joke.oid,
      name: joke.name,
      tenantId: OTHER_TENANT,
    })
    const before = await seq()
    assert.match(
      cardIn(await app.client.press(joke, { data: data('Ik ben Joke'), change })).speak,
      /niet bewaard/,
    )
    assert.equal(await seq(), before)
  })

  it('[G4.g] a federated person is recognised from the chat’s member list when the activity does not show it', async () => {
    const change = from({ id: `29:${gerdaAtHome.oid}`, aadObjectId: gerdaAtHome.oid, name: gerdaAtHome.name })
    const before = await seq()
    const card = cardIn(await app.client.press(guest, { data: data('Stilletjes'), change }))
    assert.match(card.text, /account van buiten deze school/)
    assert.equal(await seq(), before)
  })

  for (const [who, change, reason] of [
    ['a federated person', federated, /account van buiten deze school/],
    ['who came in without an account', anonymous, /geen schoolaccount/],
  ] as const) {
    it(`[G4.g] ${who} gets a clear refusal in the card, with their text still in it, and nothing is stored`, async () => {
      const before = await seq()
      const card = cardIn(await app.client.press(guest, { data: data('Mijn woorden'), change }))
      assert.match(card.text, reason)
      assert.match(card.text, /Mijn woorden/)
      assert.equal(await seq(), before)
    })

    it(`[G4.g] [G4.i] ${who} with an older client gets the refusal in the chat, without their text`, async () => {
      await app.client.submit(guest, { data: data('Mijn woorden'), change })
      const said = (await app.said()).at(-1) ?? ''
      assert.match(said, reason)
      assert.doesNotMatch(said, /Mijn woorden/)
      assert.deepEqual(await answers(), [])
    })

    it(`[X2.a] ${who} may run no action by a chat word`, async () => {
      const before = await seq()
      for (const word of ['start', 'volgende', 'stop', 'stand']) {
        await app.client.mention(guest, word, { change })
        assert.match((await app.said()).at(-1) ?? '', reason)
      }
      assert.equal(await seq(), before)
    })

    it(`[X1.m] ${who} links nothing, and learns of no gesprek`, async () => {
      const chatId = '19:meeting_ongekoppeld@thread.v2'
      await app.client.bot('add', chatId)
      await buildRonde(app.test.runner)
      const press = { verb: 'gesprek.link', data: { gesprekId: ronde.gesprekId }, chatId, change }
      const sentence = sentenceIn(await app.client.press(marleen, press))
      assert.match(sentence, /Dit mag je in deze ronde niet doen|account van buiten|geen schoolaccount/)
      await app.client.mention(marleen, 'start', { chatId, change })
      assert.doesNotMatch(JSON.stringify(await app.messages(chatId)), /Input\.ChoiceSet|Groep 2/)
      assert.equal(await app.test.runner.read(`chat:${chatId}`, ({ claim }) => claim), null)
    })
  }

  it('[X1.m] [X1.b] the exact id of the gespreksleider from another school is not even asked which gesprek a chat is', async () => {
    const chatId = '19:meeting_ongekoppeld@thread.v2'
    await app.client.bot('add', chatId)
    const { oid, name } = marleen
    const change = from({ id: `29:${oid}`, aadObjectId: oid, name, tenantId: OTHER_TENANT })
    await app.client.mention(marleen, 'start', { chatId, change })
    assert.match((await app.said(chatId)).at(-1) ?? '', /nog niet aan een gesprek gekoppeld/)
    assert.doesNotMatch(JSON.stringify(await app.messages(chatId)), /Input\.ChoiceSet/)
  })
})

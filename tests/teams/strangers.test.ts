import assert from 'node:assert/strict'
import { joke, marleen, OTHER_TENANT, personIdOf, sanne, TENANT } from '../builders/people.ts'
import type { BuiltRonde } from '../builders/ronde.ts'
import { CHAT } from '../doubles/teamsClient.ts'
import { PROFESSIONALITEIT, TeamsApp } from './app.ts'
import { cardIn } from './replies.ts'

describe('Who may answer in a card', () => {
  let app: TeamsApp
  let ronde: BuiltRonde

  beforeEach(async () => {
    app = await TeamsApp.start()
    ronde = await app.ronde({ started: true, open: PROFESSIONALITEIT })
    await app.settled()
    const member = { id: `29:${sanne.oid}`, name: sanne.name, aadObjectId: sanne.oid, tenantId: TENANT }
    app.double.chats.members.set(CHAT, [member])
  })

  afterEach(() => app.stop())

  const data = (text: string) => ({
    gesprekId: ronde.gesprekId,
    themaId: PROFESSIONALITEIT,
    [`vraag:${PROFESSIONALITEIT}.1`]: text,
  })
  const stored = () => app.test.runner.read(ronde.stream, (state) => [...state.antwoorden.values()])
  const membersAsked = () => app.double.callsOf('GET', '/members/').length

  it('[G4.a] a known deelnemer costs no question to Teams', async () => {
    await app.client.press(joke, { data: data('Ja') })
    assert.equal(membersAsked(), 0)
  })

  it('[G4.f] a colleague who is no deelnemer is kept as onbevestigd, sees nothing, and counts once accepted', async () => {
    const card = cardIn(await app.client.press(sanne, { data: data('Ik hoor hier eigenlijk ook') }))
    assert.match(card.text, /Je staat nog niet op de lijst van deze groep/)
    assert.doesNotMatch(card.text, /van de 5/)
    assert.equal((await stored())[0]?.status, 'onbevestigd')
    assert.equal(membersAsked(), 1)
    cardIn(await app.client.press(sanne, { data: data('En nog iets') }))
    assert.equal(membersAsked(), 1, 'who was asked about once is known')

    await ronde.act(marleen, 'deelnemer.accept', { gesprekId: ronde.gesprekId, personId: sanne.oid })
    assert.equal((await stored())[0]?.status, 'geldig')
    const accepted = cardIn(await app.client.press(sanne, { data: data('Nu hoor ik erbij') }))
    assert.match(accepted.text, /1 van de 6 deelnemers/)
    assert.deepEqual(app.faults, [])
  })

  const refusals: [what: string, change: (activity: Record<string, unknown>) => void, reason: RegExp][] = [
    [
      'of another tenant by the sender',
      (activity) => Object.assign(activity.from as object, { tenantId: OTHER_TENANT }),
      /account van buiten deze school/,
    ],
    [
      'of another tenant by the channel data',
      (activity) => Object.assign(activity, { channelData: { tenant: { id: OTHER_TENANT } } }),
      /account van buiten deze school/,
    ],
    [
      'of no tenant at all',
      (activity) => Object.assign(activity, { channelData: null, conversation: { id: CHAT } }),
      /account van buiten deze school/,
    ],
    [
      'without a school account',
      (activity) => Object.assign(activity, { from: { id: '29:anoniem', name: 'Gast' } }),
      /Teams gaf geen schoolaccount door/,
    ],
    [
      'without any sender',
      (activity) => Object.assign(activity, { from: undefined }),
      /Teams gaf geen schoolaccount door/,
    ],
  ]
  for (const [what, change, reason] of refusals) {
    it(`[G4.g] a sender ${what} gets a clear refusal, with their text still in the card`, async () => {
      const card = cardIn(await app.client.press(joke, { data: data('Mijn moeite waard'), change }))
      assert.match(card.speak, /^Je tekst is niet bewaard/)
      assert.match(card.text, reason)
      assert.match(card.text, /"value":"Mijn moeite waard"/)
      assert.deepEqual(await stored(), [])
    })
  }

  const members: [what: string, member: object | null, reason: RegExp][] = [
    [
      'is of another school',
      { aadObjectId: sanne.oid, tenantId: OTHER_TENANT },
      /account van buiten deze school/,
    ],
    ['came in without an account', { aadObjectId: sanne.oid, userRole: 'anonymous' }, /geen schoolaccount/],
    ['is somebody else', { aadObjectId: personIdOf('other'), tenantId: TENANT }, /geen schoolaccount/],
    ['is not in the chat', null, /geen schoolaccount/],
  ]
  for (const [what, member, reason] of members) {
    it(`[G4.g] an unknown sender who ${what} according to Teams reads a clear no`, async () => {
      const known = { id: `29:${sanne.oid}`, name: 'Sanne' }
      app.double.chats.members.set(CHAT, member === null ? [] : [{ ...known, ...member }])
      const card = cardIn(await app.client.press(sanne, { data: data('Niet voor mij?') }))
      assert.match(card.text, reason)
      assert.match(card.text, /Niet voor mij\?/)
      assert.deepEqual(await stored(), [])
    })
  }

  it('[V3.j] the name that Teams gives is stored as one line, without characters that are not shown', async () => {
    const name = '\u202eSan\u200bne\nWillems\u2028'
    await app.client.press({ ...sanne, name }, { data: data('Ik ook') })
    const names = await app.test.runner.read(ronde.stream, (state) => [
      ...(state.gesprekken.get(ronde.gesprekId)?.proposed.values() ?? []),
    ])
    assert.deepEqual(names, ['Sanne Willems'])
  })

  it('[G4.f] when Teams cannot say who a person is, the answer waits for the gespreksleider and is not lost', async () => {
    app.double.faults.push({ method: 'GET', status: 502 })
    cardIn(await app.client.press(sanne, { data: data('Toch bewaard') }))
    assert.equal((await stored())[0]?.status, 'onbevestigd')
  })
})

// Long, because every setting of a school is started once.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { base64url } from 'jose'
import type { RondeSnapshot, RondesView } from '../../bot/protocol/view.ts'
import { ChangeReader } from '../api/changeReader.ts'
import { bram, joke, marleen, OTHER_TENANT, outsider, sanne, TENANT } from '../builders/people.ts'
import { channelKey } from '../doubles/channelIssuer.ts'
import { CHAT, TeamsClient } from '../doubles/teamsClient.ts'
import { cardIn } from '../teams/replies.ts'
import { Caller } from './support/caller.ts'
import { Deployed } from './support/deployed.ts'
import { IDENTITY, openSchool, type School, SERVICE_URL } from './support/school.ts'

const VISIE = 'groep-2.visie'
const WORDS = 'Wij delen onze visie nog te weinig'

describe('The server of a school, started as it is deployed', function () {
  this.timeout(30_000)
  let school: School
  let one: Deployed
  let other: Deployed
  let client: TeamsClient
  let caller: Caller
  let rondeId: string
  let gesprekId: string

  before(async () => {
    school = await openSchool()
    caller = new Caller(school)
    ;[one, other] = await Promise.all([Deployed.start(school), Deployed.start(school)])
    client = new TeamsClient(`${one.url}/api/messages`, SERVICE_URL, TENANT)
    client.bearer = () => school.channel.bearer()
  })
  after(async () => {
    await Promise.all([one?.stop(), other?.stop()])
    await school.close()
  })

  const data = (text: string) => ({ gesprekId, themaId: VISIE, [`vraag:${VISIE}.1`]: text })

  it('the server gets the settings of the template, without a secret', () => {
    const template = readFileSync(join(import.meta.dirname, '../../infra/app.bicep'), 'utf8')
    const always = template.slice(template.indexOf('var settings'), template.indexOf('var secretSettings'))
    const set = [...always.matchAll(/\{ name: '([A-Z_]+)', value:/g)].map(([, name]) => name ?? '')
    const forAppService = /^(WEBSITE|SCM)/
    assert.deepEqual(
      Object.keys(school.settings).sort(),
      set.filter((name) => !forAppService.test(name)).sort(),
    )
  })

  it('[X8.h] a server does not start when its database does not exist, and names what is missing and the setting to check', async () => {
    const starting = Deployed.start(school, { env: { COSMOS_DATABASE: 'elders' } })
    await assert.rejects(
      starting,
      /database elders\).*de container \w+ of de database is er niet.*COSMOS_DATABASE/,
    )
  })

  it('[X1.g] [V1.a] a person signed in at the school is known, and makes a ronde', async () => {
    const { me, rondes } = await caller.get<RondesView>(one, marleen, '/api/rondes')
    assert.deepEqual(rondes, [])
    assert.deepEqual([me.id, me.name], [marleen.oid, marleen.name])
    assert.ok(me.acts.includes('ronde.create'))
    const made = await caller.act<{ rondeId: string; gesprekken: { id: string; groepId: string }[] }>(
      one,
      marleen,
      'ronde.create',
      null,
      { title: 'Zorg en Welzijn', school: 'ROC De Waterlinie', scope: { kind: 'college', name: 'Zuid' } },
    )
    rondeId = made.rondeId
    gesprekId = made.gesprekken.find(({ groepId }) => groepId === 'groep-2')?.id ?? ''
    const grant = { personId: bram.oid, name: bram.name, role: 'verslaggever' }
    await caller.act(one, marleen, 'role.grant', rondeId, grant)
    const part = { personId: joke.oid, name: joke.name, role: 'deelnemer', gesprekId }
    await caller.act(other, marleen, 'role.grant', rondeId, part)
  })

  it('[G1.b] [G2.b] [G3.d] a meeting is linked and the bot itself posts the cards in its chat', async () => {
    await client.bot('add')
    await client.meeting('Start')
    const { id: replyToId } = await school.teams.chats.message(CHAT, /gesprek/)
    const pressed = { verb: 'gesprek.link', data: { chat: 'deze', gesprekId }, replyToId }
    assert.equal((await client.press(marleen, pressed)).status, 200)
    await school.teams.chats.message(CHAT, /^Welkom bij dit gesprek/)
    await caller.act(other, marleen, 'thema.open', rondeId, { gesprekId, themaId: VISIE })
    await school.teams.chats.message(CHAT, /^Thema 1 van 7/)
    assert.ok(school.teams.calls.length >= 3)
    for (const { authorization } of school.teams.calls)
      assert.match(authorization ?? '', /^Bearer bot-token-\d$/)
    for (const { client_assertion } of school.login.asked)
      assert.match(client_assertion ?? '', /^identity-token-/)
  })

  it('[G4.a] [B2.a] [X8.b] an answer given in the card is on a board that is open at the other server', async () => {
    const { seq } = await caller.get<RondeSnapshot>(other, bram, `/api/rondes/${rondeId}`)
    const token = await school.token(bram)
    const board = await ChangeReader.open(other, bram, rondeId, seq, { token })
    assert.match(cardIn(await client.press(joke, { data: data(WORDS) })).speak, /^Bewaard om/)
    await board.until(({ messages }) => JSON.stringify(messages).includes(WORDS))
    board.close()
    const texts = (await caller.see(other, marleen, rondeId, 'antwoord')).map(({ text }) => text)
    assert.deepEqual(texts, [WORDS])
  })

  it('[X1.g] the API refuses requests without a token, or with a token for another audience', async () => {
    const now = Math.floor(Date.now() / 1000)
    const stranger = await channelKey('entra-1')
    const own = await school.token(bram)
    const [header = '', body = '', signature = ''] = own.split('.')
    const none = base64url.encode(JSON.stringify({ alg: 'none', kid: 'entra-1' }))
    const login = 'https://login.microsoftonline.com'
    const wrong: Record<string, string | null> = {
      'no token': null,
      'no bearer': own,
      'alg none': `Bearer ${none}.${body}.`,
      'a signature cut off': `Bearer ${header}.${body}.${signature.slice(2)}`,
      'another key': `Bearer ${await school.token(bram, {}, stranger)}`,
      'a token of Teams': await school.channel.bearer(),
    }
    const spoilt: Record<string, Record<string, unknown>> = {
      'another app': { aud: 'api://een-andere-app' },
      'an older issuer': { iss: `https://sts.windows.net/${TENANT}/` },
      'the issuer of another school': { iss: `${login}/${OTHER_TENANT}/v2.0` },
      expired: { exp: now - 60 },
      'not yet': { nbf: now + 120 },
      'no scope': { scp: undefined },
      'an app by itself': { scp: undefined, roles: ['access_as_user'] },
      'nobody in it': { oid: undefined },
    }
    for (const [what, claims] of Object.entries(spoilt))
      wrong[what] = `Bearer ${await school.token(bram, claims)}`
    for (const [what, authorization] of Object.entries(wrong)) {
      for (const path of ['/api/rondes', `/api/rondes/${rondeId}`, `/api/rondes/${rondeId}/changes`]) {
        const { status, text } = await caller.call(one, path, authorization)
        assert.equal(status, 401, `${what}: ${path}`)
        assert.ok(!text.includes(WORDS))
      }
      const body = { ronde: rondeId, requestId: 'aanvaller-1', input: { gesprekId, text: 'Van buiten' } }
      assert.equal(
        (await caller.call(one, '/api/actions/notitie.add', authorization, body)).status,
        401,
        what,
      )
    }
    assert.deepEqual(await caller.see(one, bram, rondeId, 'notitie'), [])
  })

  it('[X1.a] [X1.b] another school, and a colleague without a role, see nothing of the ronde', async () => {
    const other = await caller.call(one, '/api/rondes', await caller.bearer(outsider))
    assert.equal(other.status, 403)
    const colleague = await caller.call(one, `/api/rondes/${rondeId}`, await caller.bearer(sanne))
    assert.equal(colleague.status, 404)
    const makes = {
      requestId: 'sanne-maakt-1',
      input: { title: 'T', school: 'S', scope: { kind: 'college', name: 'C' } },
    }
    assert.equal(
      (await caller.call(one, '/api/actions/ronde.create', await caller.bearer(sanne), makes)).status,
      403,
    )
  })

  it('[X1.h] the bot refuses activities that are unsigned, signed by others, or sent on to another address', async () => {
    const now = Math.floor(Date.now() / 1000)
    const stranger = await channelKey('teams-1')
    const bearers: Record<string, (() => Promise<string>) | null> = {
      unsigned: null,
      'another key': () => school.channel.bearer({}, stranger),
      'another bot': () => school.channel.bearer({ aud: IDENTITY }),
      'another issuer': () => school.channel.bearer({ iss: 'https://api.botframework.us' }),
      expired: () => school.channel.bearer({ exp: now - 600 }),
      'another address': () => school.channel.bearer({ serviceurl: 'https://aanvaller.example/' }),
      'a token of a person': () => caller.bearer(joke),
    }
    for (const [what, bearer] of Object.entries(bearers)) {
      client.bearer = bearer
      const answer = await client.press(joke, { data: data('Van buiten') })
      assert.deepEqual([answer.status, answer.body], [401, {}], what)
    }
    client.bearer = () => school.channel.bearer()
    const texts = (await caller.see(one, marleen, rondeId, 'antwoord')).map(({ text }) => text)
    assert.deepEqual(texts, [WORDS])
  })

  it('[X1.i] a school’s server does not offer the demo sign-in', async () => {
    for (const path of ['/local/people', '/local/token', `/local/token?person=${marleen.oid}`])
      for (const body of [undefined, { person: marleen.oid }])
        assert.equal((await caller.call(one, path, null, body)).status, 404, path)
  })

  it('[X5.o] every answer carries security headers and asks for https only', async () => {
    const { headers } = await caller.call(one, '/api/rondes', null)
    assert.equal(headers.get('strict-transport-security'), 'max-age=31536000')
    const policy = headers.get('content-security-policy') ?? ''
    assert.match(policy, /default-src 'none'; script-src 'self';/)
    assert.match(policy, /connect-src 'self';/)
    assert.match(policy, /frame-ancestors https:\/\/\*\.cloud\.microsoft https:\/\/teams\.microsoft\.com /)
    assert.equal(headers.get('x-content-type-options'), 'nosniff')
    assert.match(headers.get('x-request-id') ?? '', /^[0-9a-f-]{36}$/)
  })

  it('[X5.h] a caller far faster than a person is slowed down, and others are not', async () => {
    const authorization = await caller.bearer(sanne)
    const answers = await Promise.all(
      Array.from({ length: 80 }, () => caller.call(one, '/api/rondes', authorization)),
    )
    const held = answers.filter(({ status }) => status === 429)
    assert.ok(held.length > 0 && held.length < 80, `${held.length} of 80`)
    assert.equal(held[0]?.headers.get('retry-after'), '1')
    await caller.get(one, bram, '/api/rondes')
  })

  it('[G5.k] the server ends in order when App Service stops it, and sends its last measurements', async () => {
    assert.deepEqual(await Promise.all([one.stop(), other.stop()]), [0, 0])
    assert.equal(school.ingestion.of('act.stored', 'antwoord.give').count, 1)
    assert.ok(school.ingestion.of('delivery.delay', 'post').count >= 2)
    assert.ok(school.ingestion.of('journal.charge', 'append').value > 5)
    assert.ok(school.ingestion.of('rate.limited', 'reads').value > 0)
  })

  it('[X5.n] [X1.j] the server called only the school’s own services, each with its own identity', () => {
    assert.deepEqual(school.outside.strangers, [])
    const shown = (name: RegExp) =>
      new Set(
        school.outside.calls
          .filter((call) => name.test(call.name))
          .map(({ authorization }) => authorization.replace(/\d+$/, '')),
      )
    assert.deepEqual(shown(/documents\.azure\.com$/), new Set(['type=aad&ver=1.0&sig=identity-token-']))
    assert.deepEqual(shown(/applicationinsights/), new Set(['Bearer identity-token-']))
    for (const { clientId } of school.identity.asked) assert.equal(clientId, IDENTITY)
  })

  it('[X5.i] no word, name or token is in logs, output or telemetry', async () => {
    const all = [one.said, one.logged, other.said, other.logged, ...school.ingestion.received].join('\n')
    for (const { said } of [one, other]) assert.match(said, /^LOB-portret luistert op http:\S+\n$/)
    for (const { logged } of [one, other])
      for (const line of logged.split('\n').filter((line) => line !== '')) {
        const { level, event } = JSON.parse(line)
        assert.deepEqual([level, event], ['info', 'charge'])
      }
    const told = [marleen, bram, joke, sanne].flatMap(({ oid, name }) => [oid, ...name.split(' ')])
    for (const word of [...told, WORDS, 'visie', 'eyJ', 'bot-token', rondeId, gesprekId, CHAT, hostname()])
      assert.ok(!all.includes(word), word)
  })
})

import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import type { PersonWho } from '../../bot/domain/who.ts'
import { type Journal, JournalFailed } from '../../bot/ports/journal.ts'
import { bram, joke, marleen, personIdOf, TENANT } from '../builders/people.ts'
import { buildRonde } from '../builders/ronde.ts'
import { ArrayJournal } from '../doubles/arrayJournal.ts'
import { ConnectorDouble } from '../doubles/connector.ts'
import { CHAT, TeamsClient } from '../doubles/teamsClient.ts'
import { type TestServer, testServer, tokenFor } from './testServer.ts'

const WORD = 'GEHEIMWOORD'
const THEMA = 'groep-2.visie'

/** A store whose errors quote the data it was given, as real stores do. */
class TalkativeJournal extends ArrayJournal {
  mood: 'well' | 'refuses' | 'breaks' = 'well'

  override async append(...[after, entry]: Parameters<Journal['append']>): Promise<void> {
    const quote = `${JSON.stringify(entry)}\n    at ${WORD} (/srv/${WORD}.ts:1:1)`
    if (this.mood === 'refuses') throw new JournalFailed(new Error(quote))
    if (this.mood === 'breaks') throw new TypeError(quote)
    return super.append(after, entry)
  }
}

describe('The server’s own log', () => {
  let server: TestServer
  let journal: TalkativeJournal
  let teams: ConnectorDouble

  before(async () => {
    journal = new TalkativeJournal()
    teams = await ConnectorDouble.start()
    const directory = { find: () => Promise.reject(new Error(`kan ${WORD} niet vinden`)) }
    server = await testServer({ journal, directory })
  })
  after(async () => {
    await server.stop()
    await teams.stop()
  })

  it('[X5.i] the server’s log holds no words of people and no token, also when requests fail', async () => {
    const ronde = await buildRonde(server.runner, { open: THEMA, chatId: CHAT })
    const { gesprekId, rondeId } = ronde
    const client = new TeamsClient(`${server.url}/api/messages`, teams.url, TENANT)

    async function everything(round: string): Promise<void> {
      const text = `${WORD} van Joke, ${round}`
      const note = { gesprekId, text }
      const answer = { gesprekId, themaId: THEMA, answers: [{ vraagId: `${THEMA}.1`, text }] }
      await server.act(bram, 'notitie.add', rondeId, note)
      await server.act(joke, 'antwoord.give', rondeId, answer)
      await server.act(marleen, 'samenvatting.post', rondeId, note)
      await server.act(marleen, 'gesprek.plan', rondeId, {
        gesprekId,
        start: '2026-12-09T13:00:00Z',
        room: text,
      })
      await server.act(joke, 'notitie.add', rondeId, note)
      await server.act(bram, 'notitie.add', rondeId, { ...note, [WORD]: 1 })
      await server.act(bram, WORD, rondeId, note)
      await server.post(bram, '/api/actions/notitie.add', `{"${WORD}": ${WORD}`)
      await server.get(marleen, '/api/people')
      await server.get(bram, `/api/rondes/${WORD}?after=${WORD}`)
      await server.get(bram, `/tab/${WORD}.js`)
      await server.get(bram, `/api/chats/${WORD}`)
      const data = { gesprekId, themaId: THEMA, [`vraag:${THEMA}.1`]: `kaart ${text}` }
      await client.press({ ...joke, name: WORD }, { data })
      await client.press({ ...joke, oid: personIdOf('vreemd'), name: WORD }, { data })
      await client.press(joke, { verb: WORD, data })
      await client.mention(marleen, WORD)
      await client.say({ ...marleen, name: WORD }, text)
      await client.raw(`{"type": "message", "text": "${WORD}`)
      await client.raw(`{"type": "${WORD}", "text": "${WORD}"}`)
    }

    await everything('goed')
    for (const mood of ['refuses', 'breaks'] as const) {
      journal.mood = mood
      await everything(mood)
    }
    journal.mood = 'well'
    await withTokens(joke)
    const log = server.lines.join('\n')
    assert.ok(server.lines.length >= 7, `only ${server.lines.length} lines: little was tried`)
    assert.match(log, /"where":"antwoord.give"/)
    assert.match(log, /"requestId":"[0-9a-f-]{36}"/)
    for (const line of server.lines) JSON.parse(line)
    for (const word of [WORD, 'van Joke', 'Joke Vermeulen', 'Bearer', 'eyJ']) {
      assert.ok(!log.includes(word), `${word}: ${server.lines.find((line) => line.includes(word))}`)
    }
  })

  /** Valid and invalid tokens, also in places where no token belongs. */
  async function withTokens(who: PersonWho): Promise<void> {
    const token = await tokenFor(who)
    const forged = await tokenFor(who, { aud: WORD })
    for (const authorization of [`Bearer ${token}`, `Bearer ${forged}`, `Bearer ${token}x`, token, WORD]) {
      await server.call(null, '/api/people', { headers: { authorization } })
      await server.call(null, `/api/messages?token=${token}`, {
        method: 'POST',
        headers: { authorization, 'content-type': 'application/json' },
        body: JSON.stringify({ type: 'message', text: WORD }),
      })
      await server.call(null, `/api/${createHash('sha256').update(token).digest('hex')}/${token}`)
    }
  }
})

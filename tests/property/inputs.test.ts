import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { Agent, request } from 'node:http'
import fc from 'fast-check'
import { openActions } from '../../bot/actions/index.ts'
import type { PersonWho } from '../../bot/domain/who.ts'
import { ERRORS } from '../../bot/errors.ts'
import { type Refused, type TestServer, testServer, tokenFor } from '../api/testServer.ts'
import { bram, joke, marleen } from '../builders/people.ts'
import { ArrayJournal } from '../doubles/arrayJournal.ts'
import { cast, leader, type Stage, setStage, THEMA } from '../rights/cast.ts'
import { awayFrom, fromSchema, type Known, type Schema } from './fromSchema.ts'

const INPUTS = 10_000
const people = [
  ...Array(6).fill(marleen),
  ...Array(3).fill(leader),
  bram,
  joke,
  cast['no role'],
] as PersonWho[]

describe('Any input at all', () => {
  let stage: Stage
  let server: TestServer
  let journal: ArrayJournal
  let agent: Agent
  const tokens = new Map<string, string>()

  before(async () => {
    stage = await setStage()
    journal = new ArrayJournal(stage.journal)
    server = await testServer({ journal, teams: null })
    agent = new Agent({ keepAlive: true, maxSockets: 1 })
    for (const who of people) tokens.set(who.oid, await tokenFor(who))
  })
  after(async () => {
    agent.destroy()
    await server.stop()
  })

  function post(who: PersonWho, path: string, body: string): Promise<{ status: number; text: string }> {
    return new Promise((resolve, reject) => {
      const headers = {
        authorization: `Bearer ${tokens.get(who.oid)}`,
        'content-type': 'application/json',
        'content-length': Buffer.byteLength(body),
      }
      const asked = request({ host: '127.0.0.1', port: server.port, path, method: 'POST', agent, headers })
      asked.once('error', reject)
      asked.once('response', (response) => {
        let text = ''
        response.setEncoding('utf8')
        response.on('data', (part) => {
          text += part
        })
        response.on('end', () => resolve({ status: response.statusCode ?? 0, text }))
      })
      asked.end(body)
    })
  }

  const tally = { done: 0, refused: 0 }

  /** The schemas are those that everybody reads at `GET /api/actions`. */
  async function schemas(): Promise<Map<string, Schema>> {
    const { body } = await server.get<{ actions: { name: string; input: Schema }[] }>(leader, '/api/actions')
    return new Map(body.actions.map(({ name, input }) => [name, input]))
  }

  function knownIds(): Known {
    const { ronde, answers } = stage
    const themas = [THEMA, 'groep-2.rollen', 'afsluiting']
    const vragen = themas.flatMap((id) => [`${id}.1`, `${id}.2`])
    const groepen = [...ronde.gesprekken.keys()]
    const words = [...Object.values(answers), 'n-00000001']
    return {
      gesprekId: [ronde.gesprekId, ronde.gesprekId, ronde.gesprekId, ...ronde.gesprekken.values()],
      groepId: groepen,
      from: [...groepen, 'studenten'],
      sleutel: [...groepen, 'studenten'],
      themaId: themas,
      tags: themas,
      add: themas,
      remove: themas,
      vraagId: vragen,
      vragen: [`${THEMA}.1`, `${THEMA}.2`],
      antwoordId: Object.values(answers),
      notitieId: ['n-00000001'],
      notitieIds: words,
      personId: people.map(({ oid }) => oid),
    }
  }

  it('[X5] 10,000 inputs, right and wrong, at every action: no fault, and a refused act changes nothing', async function () {
    this.timeout(60_000)
    const bySchema = await schemas()
    // What ends everybody's access comes last, and taking roles back at the very end: nothing could be done any more.
    const last = ['person.erase', 'ronde.advance', 'ronde.revoke']
    const names = [...Object.keys(openActions).filter((name) => !last.includes(name)), ...last]
    const known = knownIds()
    for (const name of names) {
      const schema = bySchema.get(name)
      assert.ok(schema, `${name} says nothing of its input`)
      const input = fc.oneof(
        { arbitrary: fromSchema(schema, known), weight: 3 },
        { arbitrary: awayFrom(schema, known), weight: 2 },
      )
      const once = fc.asyncProperty(input, fc.constantFrom(...people), async (input, who) => {
        const ronde = name === 'ronde.create' ? null : stage.ronde.rondeId
        const before = journal.appends
        const body = JSON.stringify({ ronde, requestId: randomUUID(), input })
        const { status, text } = await post(who, `/api/actions/${name}`, body)
        if (status === 200) {
          tally.done += 1
          return
        }
        tally.refused += 1
        const { error }: Refused = JSON.parse(text)
        assert.ok(status >= 400 && status < 500, `${status} ${text}`)
        assert.ok(Object.hasOwn(ERRORS, error.code), text)
        assert.equal(journal.appends, before, `refused (${error.code}), and yet something was stored`)
      })
      await fc.assert(once, { numRuns: Math.ceil(INPUTS / names.length) })
    }
    assert.deepEqual(server.lines, [], 'nothing of it was a fault of ours')
    assert.ok(tally.done > INPUTS / 20, `only ${tally.done} inputs were good enough to be done`)
    console.log(`      ${tally.done} done, ${tally.refused} refused`)
  })
})

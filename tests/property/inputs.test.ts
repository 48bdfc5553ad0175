import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { Agent, request } from 'node:http'
import fc from 'fast-check'
import { registry } from '../../bot/actions/index.ts'
import type { PersonWho } from '../../bot/domain/who.ts'
import { ERROR_STATUS } from '../../bot/errors/codes.ts'
import { type Refused, type TestServer, testServer, tokenFor } from '../api/testServer.ts'
import { bram, guest, joke, karin, marleen } from '../builders/people.ts'
import { ArrayJournal } from '../doubles/arrayJournal.ts'
import { cast, leader, type Stage, setStage, THEMA } from '../rights/cast.ts'
import { examplesFor } from '../rights/examples.ts'
import { awayFrom, fromSchema, type Known, type Schema } from './fromSchema.ts'

/** The bench tries many more. */
const INPUTS = Number(process.env.PROPERTY_INPUTS ?? 2_500)
const people = [
  ...Array(6).fill(marleen),
  ...Array(3).fill(leader),
  bram,
  joke,
  guest,
  cast['no role'],
] as PersonWho[]
/** Actions of a Beheerder are tried by others too. */
const forBeheerder = [...Array(6).fill(karin), marleen, joke] as PersonWho[]

describe('Any input at all', () => {
  let stage: Stage
  let server: TestServer
  let journal: ArrayJournal
  let agent: Agent
  const tokens = new Map<string, string>()

  before(async () => {
    stage = await setStage()
    for (const who of [...people, karin]) tokens.set(who.oid, await tokenFor(who))
    await begin()
  })
  after(end)

  /** Every action gets its own ronde, so that an action that closes something does not affect the next. */
  async function begin(): Promise<void> {
    journal = new ArrayJournal(stage.journal)
    server = await testServer({ journal, teams: null })
    agent = new Agent({ keepAlive: true, maxSockets: 1 })
  }
  async function end(): Promise<void> {
    agent.destroy()
    await server.stop()
  }

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
  const done = new Set<string>()

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
      itemIds: words,
      personId: people.map(({ oid }) => oid),
    }
  }

  it('[X5.k] random inputs, right and wrong, at every action give no fault, and a refused act changes nothing', async function () {
    this.timeout(60_000)
    const bySchema = await schemas()
    const names = [...registry.values()].filter(({ open }) => open).map(({ name }) => name)
    const known = knownIds()
    const examples = examplesFor(stage)
    for (const name of names) {
      const schema = bySchema.get(name)
      assert.ok(schema, `${name} says nothing of its input`)
      const input = fc.oneof(
        { arbitrary: fromSchema(schema, known), weight: 3 },
        { arbitrary: awayFrom(schema, known), weight: 2 },
      )
      const actors = registry.get(name)?.may.says.en.includes('Beheerder') ? forBeheerder : people
      const once = fc.asyncProperty(input, fc.constantFrom(...actors), async (input, who) => {
        const ronde = name === 'ronde.create' ? null : stage.ronde.rondeId
        const before = journal.appends
        const body = JSON.stringify({ ronde, requestId: randomUUID(), input })
        const { status, text } = await post(who, `/api/actions/${name}`, body)
        if (status === 200) {
          tally.done += 1
          done.add(name)
          // An erasure continues in the background and writes entries.
          await server.keeping.idle()
          return
        }
        tally.refused += 1
        const { error }: Refused = JSON.parse(text)
        assert.ok(status >= 400 && status < 500, `${status} ${text}`)
        assert.ok(Object.hasOwn(ERROR_STATUS, error.code), text)
        assert.equal(journal.appends, before, `refused (${error.code}), and yet something was stored`)
      })
      // Chance alone would leave out now and then what asks for much at once.
      const { input: good, own } = examples[name] ?? { input: {} }
      const sure: [unknown, PersonWho] =
        own === undefined ? [good, actors[0] ?? marleen] : [own[joke.oid], joke]
      await fc.assert(once, { numRuns: Math.ceil(INPUTS / names.length), examples: [sure] })
      assert.deepEqual(server.lines, [], 'nothing of it was a fault of ours')
      await end()
      await begin()
    }
    assert.deepEqual(
      names.filter((name) => !done.has(name)),
      [],
      'never done, so only its refusals were tried',
    )
    assert.ok(tally.done > INPUTS / 20, `only ${tally.done} inputs were good enough to be done`)
    console.log(`      ${tally.done} done, ${tally.refused} refused`)
  })
})

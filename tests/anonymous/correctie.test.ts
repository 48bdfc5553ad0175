import assert from 'node:assert/strict'
import { touchedBy } from '../../bot/views/index.ts'
import { type Refused, type TestServer, testServer } from '../api/testServer.ts'
import { bram, joke, marleen } from '../builders/people.ts'
import { buildVerslag, C, P, ROLLEN, rich, VISIE } from '../builders/verslag.ts'

const NOT_OPENED = 'groep-2.professionaliteit'

describe('A correctie in an anonymous thema, over HTTP', () => {
  let server: TestServer
  let built: Awaited<ReturnType<typeof buildVerslag>>

  beforeEach(async () => {
    server = await testServer()
    const { runner, clock, journal } = server
    built = await buildVerslag({ runner, clock, journal, faults: [] }, [ROLLEN, NOT_OPENED])
    await built.send()
  })
  afterEach(() => server.stop())

  const give = (who: typeof joke, input: object) =>
    server.act<Refused>(who, 'correctie.give', built.rondeId, { gesprekId: built.gesprekId, ...input })
  const change = { kind: 'change', paragraphId: P(1), base: 1, reason: 'Zo niet.' }
  const givenBy = async (correctieId: string) => (await built.correctie(correctieId))?.personId

  it('[R2.g] is stored without a person, also where the thema was never on the table', async () => {
    assert.equal((await give(joke, { ...change, correctieId: C(1), themaId: ROLLEN })).status, 200)
    const missing = { kind: 'missing', reason: 'Dit ook nog.' }
    assert.equal((await give(joke, { ...missing, correctieId: C(2), themaId: NOT_OPENED })).status, 200)
    assert.equal((await give(joke, { ...missing, correctieId: C(3), themaId: VISIE })).status, 200)
    assert.deepEqual(await Promise.all([1, 2, 3].map((nr) => givenBy(C(nr)))), [null, null, joke.oid])
    const { runner, stream } = built
    const acts = (await runner.history(stream, 0)).flatMap(({ acts }) => acts)
    const unnamed = acts.filter(({ by }) => by === 'anoniem')
    assert.equal(unnamed.length, 2)
    assert.ok(!JSON.stringify(unnamed).includes(joke.oid))
  })

  it('[R2.g] is stored without a person where the paragraph was moved to or from the anonymous thema', async () => {
    const { act, gesprekId } = built
    await act(bram, 'paragraph.move', { gesprekId, paragraphId: P(1), themaId: VISIE, sort: 'gz000000' })
    assert.equal((await give(joke, { ...change, correctieId: C(1), themaId: ROLLEN })).status, 200)
    await act(bram, 'paragraph.move', { gesprekId, paragraphId: P(1), themaId: ROLLEN, sort: 'gz000000' })
    assert.equal((await give(joke, { ...change, correctieId: C(2), themaId: VISIE })).status, 200)
    assert.deepEqual([await givenBy(C(1)), await givenBy(C(2))], [null, null])
  })

  it('[R2.c] is refused from people that the verslag was not sent to', async () => {
    for (const who of [bram, marleen]) {
      const { body } = await give(who, { ...change, correctieId: C(1), themaId: ROLLEN })
      assert.equal(body.error.code, 'not-allowed')
    }
    await built.act(marleen, 'role.revoke', {
      ...{ personId: joke.oid, role: 'deelnemer', gesprekId: built.gesprekId },
    })
    assert.notEqual((await give(joke, { ...change, correctieId: C(1), themaId: ROLLEN })).status, 200)
  })

  it('[R2.g] changes nothing that a reader receives at the moment when it is given', async () => {
    const touched: object[] = []
    built.runner.follow(built.stream, (commit) => touched.push(touchedBy(commit)))
    await give(joke, { ...change, correctieId: C(1), themaId: ROLLEN })
    assert.deepEqual(touched, [{ refs: [], rights: new Set(), ended: new Set(), everyone: false }])
  })

  it('[R2.g] a named correctie is refused where the door did not take the name away', async () => {
    const input = { ...change, gesprekId: built.gesprekId, correctieId: C(1), themaId: ROLLEN }
    await assert.rejects(built.act(joke, 'correctie.give', { ...input, text: [...rich('Zo.')] } as never))
    assert.equal(await givenBy(C(1)), undefined)
  })
})

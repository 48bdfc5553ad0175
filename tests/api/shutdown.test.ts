import assert from 'node:assert/strict'
import { once } from 'node:events'
import { Agent, type IncomingHttpHeaders, request } from 'node:http'
import { connect } from 'node:net'
import sinon from 'sinon'
import { openSqliteJournal } from '../../bot/journal/sqlite.ts'
import { bram } from '../builders/people.ts'
import { refusal } from '../builders/refusal.ts'
import { type BuiltRonde, buildRonde } from '../builders/ronde.ts'
import { FaultyJournal } from '../doubles/faultyJournal.ts'
import { ChangeReader } from './changeReader.ts'
import { type TestServer, testServer } from './testServer.ts'

describe('A server that shuts down', () => {
  let server: TestServer
  let journal: FaultyJournal
  let ronde: BuiltRonde

  beforeEach(async () => {
    journal = new FaultyJournal(openSqliteJournal(':memory:'))
    server = await testServer({ journal })
    ronde = await buildRonde(server.runner, { started: true })
  })
  afterEach(() => server.stop())

  /** A GET over a keep-alive connection. */
  function get(agent: Agent, path: string): Promise<{ status: number; headers: IncomingHttpHeaders }> {
    return new Promise((resolve, reject) => {
      const asked = request({ host: '127.0.0.1', port: server.port, path, agent }, (response) => {
        response.resume()
        response.once('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers }))
      })
      asked.once('error', reject)
      asked.end()
    })
  }

  it('[X8.g] a server without its journal is alive and not ready', async () => {
    assert.deepEqual((await server.get(null, '/readyz')).body, { ready: true })
    await journal.close()
    const now = performance.now.bind(performance)
    sinon.stub(performance, 'now').callsFake(() => now() + 5_000)
    try {
      assert.equal((await server.get(null, '/readyz')).status, 503)
      assert.equal((await server.get(null, '/healthz')).status, 200)
    } finally {
      sinon.restore()
    }
  })

  it('[X8.q] however often anyone asks whether the server is ready, the store is asked once in five seconds', async () => {
    const ready = sinon.spy(journal, 'ready')
    for (let n = 0; n < 20; n += 1) assert.equal((await server.get(null, '/readyz')).status, 200)
    assert.equal(ready.callCount, 1)
  })

  it('[G5.v] a server is not ready while it is unknown whether an act was stored', async () => {
    const { gesprekId, stream } = ronde
    const command = { action: 'notitie.add', stream, who: bram, requestId: 'onzeker-0001' }
    const note = (patience?: number) =>
      server.runner.run({
        ...command,
        input: { gesprekId, text: 'een' },
        ...(patience === undefined ? {} : { patience }),
      })
    const status = async () => (await server.get(null, '/readyz')).status
    assert.equal(await status(), 200)
    journal.faults.push(...Array(50).fill('lost-before'))
    await assert.rejects(note(20), refusal('unsure'))
    assert.equal(await status(), 503)
    journal.faults.length = 0
    await note()
    assert.equal(await status(), 200)
  })

  it('[X8.g] a server that leaves says at once that it is not ready, ends its streams and accepts no new connection', async () => {
    const agent = new Agent({ keepAlive: true, maxSockets: 1 })
    assert.equal((await get(agent, '/readyz')).status, 200)
    const board = await ChangeReader.open(server, bram, ronde.rondeId, 0)
    const closing = server.close()
    const told = await get(agent, '/readyz')
    assert.equal(told.status, 503)
    assert.equal(told.headers.connection, 'close')
    await board.ended
    await assert.rejects(fetch(`${server.url}/readyz`), 'a new connection is refused')
    await closing
  })

  it('[G5.k] a server that leaves finishes what is under way', async () => {
    let store = (): void => {}
    const stored = new Promise<void>((resolve) => {
      store = resolve
    })
    const begun = new Promise<void>((resolve) => {
      journal.beforeAppend = () => {
        resolve()
        return stored
      }
    })
    const acted = server.act(bram, 'notitie.add', ronde.rondeId, {
      gesprekId: ronde.gesprekId,
      text: 'net nog',
    })
    await begun
    const closing = server.close()
    store()
    assert.equal((await acted).status, 200)
    await closing
    const [last] = (await journal.read(ronde.stream, 0)).slice(-1)
    assert.match(JSON.stringify(last), /net nog/)
  })

  it('[X8.g] an idle connection, as browsers open in advance, does not delay a server that leaves', async () => {
    const silent = connect(server.port, '127.0.0.1')
    const ended = once(silent, 'close')
    await once(silent, 'connect')
    assert.equal((await server.get(null, '/readyz')).status, 200)
    const { server: http } = server.http
    http.closeAllConnections = () => assert.fail('waited for the connection until the timeout')
    await server.close()
    await ended
  })
})

import assert from 'node:assert/strict'
import { connect } from 'node:net'
import type { RondeSnapshot } from '../../bot/protocol/view.ts'
import { bram, joke, marleen } from '../builders/people.ts'
import { type BuiltRonde, buildRonde } from '../builders/ronde.ts'
import { type Refused, type TestServer, testServer } from './testServer.ts'

describe('Bad input at the door of the API', () => {
  let server: TestServer
  let ronde: BuiltRonde

  before(async () => {
    server = await testServer()
    ronde = await buildRonde(server.runner, { open: 'groep-2.visie' })
  })
  after(() => server.stop())

  const seqNow = () => server.runner.read(ronde.stream, (_state, seq) => seq)

  it('[X5.a] a body that is not JSON, or of the wrong shape, is refused with a reason', async () => {
    const before = await seqNow()
    const input = { gesprekId: ronde.gesprekId, text: 'x' }
    const good = { ronde: ronde.rondeId, requestId: 'request-0001', input }
    const bodies: [unknown, string][] = [
      ['{"ronde": "r-', ''],
      ['', '(body)'],
      ['[]', '(body)'],
      ['"tekst"', '(body)'],
      [{ ...good, requestId: undefined }, '(requestId)'],
      [{ ...good, requestId: 'kort' }, '(requestId)'],
      [{ ...good, requestId: 'met een spatie erin' }, '(requestId)'],
      [{ ...good, requestId: 'x'.repeat(101) }, '(requestId)'],
      [{ ...good, ronde: 'tenant:iets' }, '(ronde)'],
      [{ ...good, ronde: undefined }, '(ronde)'],
    ]
    for (const [body, where] of bodies) {
      const answer = await server.post<Refused>(bram, '/api/actions/notitie.add', body)
      const { code, message } = answer.body.error
      assert.deepEqual([answer.status, code], [400, 'bad-request'], JSON.stringify(body))
      assert.match(message, /^Dit verzoek klopt niet/)
      assert.ok(message.includes(where), message)
    }
    assert.equal(await seqNow(), before)
  })

  it('[X5.a] input that the action does not know is refused with the field', async () => {
    const add = (input: unknown) => server.act<Refused>(bram, 'notitie.add', ronde.rondeId, input)
    const noText = await add({ gesprekId: ronde.gesprekId })
    assert.deepEqual([noText.status, noText.body.error.code], [400, 'bad-input'])
    assert.match(noText.body.error.message, /\(text\)/)
    assert.equal((await add(null)).status, 400)
    assert.equal((await add({ gesprekId: ronde.gesprekId, text: 'x', meer: 1 })).status, 400)
  })

  it('[X5.a] a note over its bound and a body of a megabyte are too large, and nothing is stored', async () => {
    const before = await seqNow()
    const note = { gesprekId: ronde.gesprekId, text: 'a'.repeat(4001) }
    const long = await server.act<Refused>(bram, 'notitie.add', ronde.rondeId, note)
    assert.deepEqual([long.status, long.body.error.code], [413, 'too-large'])
    const megabyte = { ...note, text: 'é'.repeat(1024 * 1024) }
    const huge = await server.act<Refused>(bram, 'notitie.add', ronde.rondeId, megabyte)
    assert.deepEqual([huge.status, huge.body.error.code], [413, 'too-large'])
    assert.match(huge.body.error.message, /Kort het in/)
    assert.equal(await seqNow(), before)
  })

  it('[X5.f] HTML, card markup, emoji and right-to-left text are stored as they are', async () => {
    const text = '<img src=x onerror=alert(1)> **vet** {{DATE()}} [x](javascript:0) 👩‍🏫 مرحبا ‏שלום'
    await server.act(bram, 'notitie.add', ronde.rondeId, { gesprekId: ronde.gesprekId, text })
    const { body } = await server.get<RondeSnapshot>(bram, `/api/rondes/${ronde.rondeId}`)
    const texts = body.entities.map(({ value }) => (value !== null && 'text' in value ? value.text : ''))
    assert.ok(texts.includes(text))
  })

  it('[G5.b] an answer after its thema closed is kept apart, and the sender is told', async () => {
    await ronde.act(marleen, 'thema.close', { gesprekId: ronde.gesprekId, themaId: 'groep-2.visie' })
    const answers = [{ vraagId: 'groep-2.visie.1', text: 'Nog even dit.' }]
    const input = { gesprekId: ronde.gesprekId, themaId: 'groep-2.visie', answers }
    const { body } = await server.act<{ result: { status: string } }>(
      joke,
      'antwoord.give',
      ronde.rondeId,
      input,
    )
    assert.equal(body.result.status, 'nagekomen')
  })

  it('unknown paths and methods and malformed addresses are refused in the usual shape', async () => {
    for (const path of [
      '/api/nergens',
      '/api',
      '/api/rondes/r-kort',
      '/api/rondes/..%2f..',
      '/local/people',
    ]) {
      const { status, body } = await server.get<Refused>(bram, path)
      assert.deepEqual([path, status, body.error.code], [path, 404, 'not-found'])
    }
    const wrong = await server.call<Refused>(bram, '/api/rondes', { method: 'DELETE' })
    assert.equal(wrong.body.error.code, 'not-found')
    const broken = await server.get<Refused>(bram, '/api/rondes/%E0%A4%A')
    assert.ok([400, 404].includes(broken.status), String(broken.status))
    for (const path of ['?after=veel', '?after=-1', '?after=1e9']) {
      const { status } = await server.get(bram, `/api/rondes/${ronde.rondeId}/changes${path}`)
      assert.equal(status, 400, path)
    }
  })

  /** The raw response to raw bytes on a socket. */
  async function answerTo(bytes: string): Promise<string> {
    const socket = connect(server.port, '127.0.0.1')
    const closed = new Promise((resolve) => socket.once('close', resolve))
    let answer = ''
    socket.setEncoding('utf8')
    socket.on('error', () => {})
    socket.on('data', (part) => {
      answer += part
    })
    socket.write(bytes)
    await closed
    return answer
  }

  it('a connection that sends no HTTP is closed, and the server keeps running', async () => {
    await answerTo('GEEN HTTP\r\n\r\n')
    assert.equal((await server.get(null, '/healthz')).status, 200)
  })

  it('[X5.a] a request for another protocol is answered in this one, and holds no socket', async () => {
    const headers = 'Host: 127.0.0.1\r\nConnection: close, Upgrade\r\nUpgrade: h2c\r\n'
    assert.match(await answerTo(`GET /healthz HTTP/1.1\r\n${headers}\r\n`), /^HTTP\/1\.1 200 /)
  })

  it('[X5.a] a malformed URL or host name is refused, and the server keeps running', async () => {
    const requests = [
      ['http://[::1:krom/', '127.0.0.1'],
      ['/healthz', '['],
      ['/healthz', 'a b'],
      ['//%00:x@[/', '127.0.0.1'],
    ]
    for (const [target, host] of requests) {
      const answer = await answerTo(`GET ${target} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`)
      assert.match(answer, /^HTTP\/1\.1 4\d\d /, `${target} ${host}`)
      assert.match(answer, /"message":"/, `${target} ${host}`)
    }
    assert.equal((await server.get(null, '/healthz')).status, 200)
  })

  it('a fault of the server is answered with its request id, and logged without words of people', async () => {
    const secret = 'geheim van Joke'
    const broken = await testServer({ directory: { find: () => Promise.reject(new Error(secret)) } })
    const { status, body, headers } = await broken.get<Refused>(marleen, '/api/people')
    await broken.stop()
    assert.deepEqual([status, body.error.code], [500, 'fault'])
    assert.equal(body.error.requestId, headers.get('x-request-id'))
    assert.ok(!JSON.stringify(body).includes(secret))
    const line = broken.lines.join('\n')
    assert.ok(line.includes(String(body.error.requestId)) && !line.includes(secret))
  })
})

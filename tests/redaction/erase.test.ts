import assert from 'node:assert/strict'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openErasureFile } from '../../bot/journal/fileErasureRegister.ts'
import { openSqliteJournal } from '../../bot/journal/sqlite.ts'
import type { Erasures } from '../../bot/protocol/privacy.ts'
import type { RondeSnapshot } from '../../bot/protocol/view.ts'
import { ChangeReader } from '../api/changeReader.ts'
import { type TestServer, testServer } from '../api/testServer.ts'
import { bram, joke, karin, marleen } from '../builders/people.ts'
import { type Played, playRonde, WORDS } from './played.ts'

const GONE = [joke.oid, joke.name, 'Joke', 'JOKE', 'Vermeulen', 'vermeulen', WORDS.first, WORDS.second]

describe('Erasing a person, on two servers with one SQLite file', () => {
  let folder: string
  let one: TestServer
  let other: TestServer
  let played: Played

  const serve = () =>
    testServer({
      journal: openSqliteJournal(join(folder, 'lob-portret.db')),
      register: openErasureFile(join(folder, 'wissingen.jsonl')),
    })

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'wissen-'))
    one = await serve()
    other = await serve()
    played = await playRonde(one)
  })
  after(async () => {
    await Promise.all([one.stop(), other.stop()])
    await rm(folder, { recursive: true })
  })

  /** The bytes of every file. */
  async function searched(): Promise<string[]> {
    const found: string[] = []
    for (const name of await readdir(folder)) {
      const bytes = await readFile(join(folder, name))
      found.push(...GONE.filter((word) => bytes.includes(word)).map((word) => `${word} in ${name}`))
    }
    return found
  }

  const look = (server: TestServer) =>
    server.get<RondeSnapshot>(marleen, `/api/rondes/${played.ronde.rondeId}`)

  it('[X3.d] an erasure leaves nothing of the id, the name and the own words on disk or in a view of the other server', async () => {
    const { rondeId } = played.ronde
    assert.ok((await searched()).length > 0, 'it can be found while it is there')
    const { body } = await look(other)
    const board = await ChangeReader.open(other, bram, rondeId, body.seq)
    const asked = await one.act<{ result: { erasureId: string } }>(karin, 'erasure.start', null, {
      personId: joke.oid,
    })
    assert.equal(asked.status, 200, JSON.stringify(asked.body))
    await one.keeping.idle()
    assert.deepEqual(await searched(), [])
    await board.until(({ messages }) => messages.some(({ reset }) => reset))
    const shown = JSON.stringify([(await look(other)).body, board.messages.filter(({ reset }) => reset)])
    assert.deepEqual(
      GONE.filter((word) => shown.includes(word)),
      [],
    )
    board.close()
    const { erasures } = (await other.get<Erasures>(karin, '/api/erasures')).body
    assert.equal(erasures.length, 1)
    assert.deepEqual(erasures[0]?.counts, { rondes: 1, antwoorden: 2, genoemd: 2, notities: 0, namen: 3 })
  })
})

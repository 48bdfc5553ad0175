import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openSqliteJournal } from '../../bot/journal/sqlite.ts'
import type { RondeSnapshot } from '../../bot/protocol/view.ts'
import { bram, joke, marleen } from '../builders/people.ts'
import { type BuiltRonde, buildRonde } from '../builders/ronde.ts'
import { ChangeReader } from './changeReader.ts'
import { type TestServer, testServer } from './testServer.ts'

describe('Two servers on one SQLite file', () => {
  let folder: string
  let one: TestServer
  let other: TestServer
  let ronde: BuiltRonde

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'lob-portret-'))
    const file = join(folder, 'lob-portret.db')
    one = await testServer({ journal: openSqliteJournal(file) })
    other = await testServer({ journal: openSqliteJournal(file) })
    ronde = await buildRonde(one.runner)
  })
  after(async () => {
    await Promise.all([one.stop(), other.stop()])
    await rm(folder, { recursive: true })
  })

  it('[X8.b] what is stored through one server is read through the other at once', async () => {
    const { gesprekId, rondeId } = ronde
    await one.act(marleen, 'thema.open', rondeId, { gesprekId, themaId: 'groep-2.visie' })
    const answers = [{ vraagId: 'groep-2.visie.1', text: 'Via de andere.' }]
    const input = { gesprekId, themaId: 'groep-2.visie', answers }
    const given = await other.act<{ result: { status: string }; seq: number }>(
      joke,
      'antwoord.give',
      rondeId,
      input,
    )
    assert.equal(given.body.result.status, 'geldig')
    const { body } = await one.get<RondeSnapshot>(joke, `/api/rondes/${rondeId}`)
    assert.equal(body.seq, given.body.seq)
  })

  it('[B2.a] [X8.b] what is stored through one server, a board on the other shows', async () => {
    const { gesprekId, rondeId } = ronde
    const { body } = await other.get<RondeSnapshot>(bram, `/api/rondes/${rondeId}`)
    const board = await ChangeReader.open(other, bram, rondeId, body.seq)
    await one.act(bram, 'notitie.add', rondeId, { gesprekId, text: 'Van de overkant.' })
    await board.until(({ changes }) => changes.some(({ kind }) => kind === 'notitie'))
    board.close()
  })

  it('[G5.a] [X8.b] the same request through both servers happens once', async () => {
    const { gesprekId, rondeId } = ronde
    const note = { gesprekId, text: 'Twee deuren.' }
    const [first, second] = await Promise.all(
      [one, other].map((server) => server.act(bram, 'notitie.add', rondeId, note, 'twee-deuren-1')),
    )
    assert.deepEqual(first?.body, second?.body)
  })
})

import assert from 'node:assert/strict'
import { AppError } from '../../bot/errors/appError.ts'
import type { Asker } from '../../bot/ports/directory.ts'
import { joke, marleen, personIdOf } from '../builders/people.ts'
import { type BuiltRonde, buildRonde } from '../builders/ronde.ts'
import { type TestServer, testServer } from './testServer.ts'

describe('A name that is given with a role', () => {
  const stranger = personIdOf('vreemde')
  let server: TestServer
  let ronde: BuiltRonde
  let asked: { asker: Asker; id: string }[]
  let answer: () => Promise<string | null>

  beforeEach(async () => {
    asked = []
    answer = async () => 'Naam Van De School'
    const nameOf = (asker: Asker, id: string) => {
      asked.push({ asker, id })
      return answer()
    }
    server = await testServer({ directory: { find: async () => [], nameOf } })
    ronde = await buildRonde(server.runner)
  })
  afterEach(() => server.stop())

  const grant = (personId: string) =>
    server.act(marleen, 'role.grant', ronde.rondeId, { personId, name: 'Verzonnen', role: 'meelezer' })
  const nameOf = (id: string) => server.runner.read(ronde.stream, ({ people }) => people.get(id)?.name)

  it('[V3.k] is replaced by the one of the school’s directory, read on behalf of who gave it', async () => {
    assert.equal((await grant(stranger)).status, 200)
    while ((await nameOf(stranger)) === 'Verzonnen') await new Promise((resolve) => setImmediate(resolve))
    assert.equal(await nameOf(stranger), 'Naam Van De School')
    assert.deepEqual(
      asked.map(({ asker, id }) => [asker.who.oid, asker.token.split('.').length, id]),
      [[marleen.oid, 3, stranger]],
    )
  })

  it('[V3.k] stays as given where the directory does not answer, and a known name is not changed', async () => {
    answer = () => Promise.reject(new AppError('people-unreachable'))
    assert.equal((await grant(stranger)).status, 200)
    assert.equal((await grant(joke.oid)).status, 200)
    while (asked.length < 2) await new Promise((resolve) => setImmediate(resolve))
    assert.equal(await nameOf(stranger), 'Verzonnen')
    assert.equal(await nameOf(joke.oid), joke.name)
    assert.deepEqual(
      server.lines.filter((line) => line.includes('check name')),
      [],
    )
  })
})

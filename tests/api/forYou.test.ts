import assert from 'node:assert/strict'
import type { PersonWho } from '../../bot/domain/who.ts'
import type { ForYouView } from '../../bot/protocol/forYou.ts'
import { bram, joke, marleen, sanne } from '../builders/people.ts'
import { buildRonde } from '../builders/ronde.ts'
import { testServer } from './testServer.ts'

describe('What waits for a person over all rondes', () => {
  it('[O7.a] [O7.b] lists it from every ronde of the caller, whether the bot reaches that person or not', async () => {
    const server = await testServer()
    const rondes = [
      await buildRonde(server.runner, { started: true }),
      await buildRonde(server.runner, { started: true }),
    ]
    for (const { act, gesprekId } of rondes) await act(marleen, 'gesprek.end', { gesprekId })
    const get = async (who: PersonWho) => (await server.get<ForYouView>(who, '/api/for-you')).body
    const { items } = await get(bram)
    assert.deepEqual(
      items.map(({ kind, rondeId }) => [kind, rondeId]).sort(),
      rondes.map(({ rondeId }) => ['write', rondeId]).sort(),
    )
    for (const who of [joke, sanne]) assert.deepEqual(await get(who), { items: [], done: [] })
    await server.stop()
  })
})

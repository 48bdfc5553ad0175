import assert from 'node:assert/strict'
import type { PersonExport } from '../../bot/protocol/privacy.ts'
import { AnonymousStage } from '../anonymous/stage.ts'
import { joke, karin, marleen, wouter } from '../builders/people.ts'

describe('Anonymous answers of somebody who asks for the own data, or to be erased', () => {
  let stage: AnonymousStage

  beforeEach(async () => {
    stage = await AnonymousStage.start()
    await stage.write(joke, 'anoniem-van-joke')
    await stage.write(wouter, 'anoniem-van-wouter')
  })
  afterEach(() => stage.stop())

  const own = async (): Promise<string> =>
    JSON.stringify((await stage.server.get<PersonExport>(joke, '/api/me/export')).body)
  const erase = async (): Promise<void> => {
    const { status } = await stage.server.act(karin, 'erasure.start', null, { personId: joke.oid })
    assert.equal(status, 200)
    await stage.server.keeping.idle()
  }

  it('[X3.a] [G15.c] during the gesprek an export holds the person’s own anonymous answers, and nobody else’s export does', async () => {
    assert.match(await own(), /anoniem-van-joke/)
    assert.doesNotMatch(await own(), /anoniem-van-wouter/)
    const { body } = await stage.server.get<PersonExport>(joke, '/api/me/export')
    const given = ({ handeling }: { handeling: string }) => handeling === 'antwoord.give'
    assert.deepEqual([body.over.regels.some(given), body.gedaan.regels.some(given)], [false, true])
    const path = `/api/rondes/${stage.ronde.rondeId}/people/${joke.oid}/export`
    const asked = await stage.server.get<PersonExport>(marleen, path)
    assert.equal(asked.status, 200)
    assert.doesNotMatch(JSON.stringify(asked.body), /anoniem-van-joke/)
  })

  it('[X3.a] [G15.d] after the gesprek no export can say whose an anonymous answer is', async () => {
    await stage.server.act(marleen, 'gesprek.end', stage.ronde.rondeId, { gesprekId: stage.gesprekId })
    await stage.server.resume()
    assert.doesNotMatch(await own(), /anoniem-van-joke/)
    await erase()
    assert.deepEqual((await stage.texts()).toSorted(), ['anoniem-van-joke', 'anoniem-van-wouter'])
  })

  it('[X3.d] [G15.c] erasing during the gesprek takes the person’s anonymous answers along', async () => {
    await erase()
    assert.deepEqual((await stage.texts()).toSorted(), ['', 'anoniem-van-wouter'])
  })
})

import assert from 'node:assert/strict'
import { createDeleter } from '../../../bot/followUp/keeping/deleter.ts'
import { joke, karin, marleen } from '../../builders/people.ts'
import { type BuiltRonde, buildRonde } from '../../builders/ronde.ts'
import { MemoryRegister } from '../../doubles/memoryRegister.ts'
import { CHAT } from '../../doubles/teamsClient.ts'
import { PROFESSIONALITEIT, TeamsApp } from '../app.ts'

const DELETED = /De school heeft deze ronde verwijderd/

describe('The chat of a ronde that was deleted', () => {
  let app: TeamsApp
  let ronde: BuiltRonde

  beforeEach(async () => {
    app = await TeamsApp.start()
    ronde = await app.ronde({ started: true, open: PROFESSIONALITEIT })
  })
  afterEach(async () => {
    assert.deepEqual(app.faults, [])
    await app.stop()
  })

  const remove = () => ronde.act(karin, 'ronde.delete', { title: 'LOB-portret Zorg en Welzijn' })
  const finish = () => {
    const { runner, journal } = app.test
    return createDeleter({ runner, journal, register: new MemoryRegister() }).finish(ronde.stream)
  }
  const data = (text: string) => ({
    gesprekId: ronde.gesprekId,
    themaId: PROFESSIONALITEIT,
    [`vraag:${PROFESSIONALITEIT}.1`]: text,
  })

  it('[X3.r] every card of it says that the ronde was deleted, and no word of it stays', async () => {
    await ronde.act(marleen, 'samenvatting.post', {
      gesprekId: ronde.gesprekId,
      text: 'Zo vatte ik het samen',
    })
    await app.settled()
    assert.match((await app.said()).join(' '), /Samenvatting van het thema/)
    await remove()
    await finish()
    const said = await app.said()
    assert.ok(said.length >= 3, String(said.length))
    for (const text of said) assert.match(text, /^Deze ronde is verwijderd/)
  })

  it('[X3.r] a word and a press there are answered with a clear sentence, before and after the stores are clean', async () => {
    const check = async () => {
      await app.client.mention(marleen, 'volgende')
      assert.match((await app.said()).at(-1) ?? '', DELETED)
      const answer = JSON.stringify(await app.client.press(joke, { data: data('Te laat') }))
      assert.match(answer, DELETED)
      assert.match(answer, /Te laat/, 'the text is still in the card')
    }
    await remove()
    await check()
    await finish()
    await check()
  })

  it('[X3.r] its chat can be linked to a gesprek of another ronde', async () => {
    await remove()
    await finish()
    const next = await buildRonde(app.test.runner, { rondeId: 'r-volgend-jaar-1', chatId: CHAT })
    await app.client.mention(marleen, 'start')
    const status = await app.test.runner.read(
      next.stream,
      ({ gesprekken }) => gesprekken.get(next.gesprekId)?.status,
    )
    assert.equal(status, 'bezig')
  })
})

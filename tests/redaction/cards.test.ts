import assert from 'node:assert/strict'
import { createEraser } from '../../bot/followUp/keeping/eraser.ts'
import { removeIfDue } from '../../bot/followUp/keeping/removeWordsIfDue.ts'
import { tenantStreamName } from '../../bot/ports/runner.ts'
import { bram, karin, marleen, TENANT } from '../builders/people.ts'
import type { BuiltRonde } from '../builders/ronde.ts'
import { MemoryRegister } from '../doubles/memoryRegister.ts'
import { TeamsApp } from '../teams/app.ts'

const YEAR = 366 * 24 * 3_600_000

describe('Cards in a chat', () => {
  let app: TeamsApp
  let ronde: BuiltRonde

  beforeEach(async () => {
    app = await TeamsApp.start()
    ronde = await app.ronde({ started: true })
    const { gesprekId, act } = ronde
    await act(marleen, 'samenvatting.post', { gesprekId, text: 'Bram Schouten en Joke zagen het zo.' })
    const second = await act(marleen, 'samenvatting.post', { gesprekId, text: 'Over Bram Schouten zelf.' })
    const { notitieId } = second.result as { notitieId: string }
    await app.settled()
    await act(marleen, 'notitie.remove', { notitieId, removed: true })
  })
  afterEach(async () => {
    assert.deepEqual(app.faults, [])
    await app.stop()
  })

  /** As it is read now: Teams shows readers no former version of an edited message. */
  const standing = async () => JSON.stringify((await app.messages()).map(({ activity }) => activity))

  it('[X3.k] cards that named an erased person are edited, and one that was withdrawn says that it is gone', async () => {
    const { runner, journal } = app.test
    assert.match(await standing(), /Bram Schouten schrijft mee/)
    const stream = tenantStreamName(TENANT)
    const input = { personId: bram.oid }
    await runner.run({ action: 'erasure.start', stream, input, who: karin, requestId: 'wis-bram-1' })
    await createEraser({ runner, journal, register: new MemoryRegister() }).work()
    const text = await standing()
    assert.doesNotMatch(text, /Bram|Schouten/)
    assert.match(text, /Welkom bij dit gesprek/)
    assert.match(text, /naam gewist.* en Joke zagen het zo/)
    assert.match(text, /Deze samenvatting is verwijderd/)
  })

  it('[X4.e] cards that hold words are edited when the words expire', async () => {
    const { runner, journal, clock } = app.test
    clock.time += YEAR
    await removeIfDue({ runner, journal, clock }, ronde.stream)
    const text = await standing()
    assert.doesNotMatch(text, /zagen het zo|Over Bram/)
    assert.equal(text.split('Deze samenvatting is verwijderd').length > 2, true)
    assert.match(text, /Marleen Hoekstra/, 'who led it stays')
  })
})

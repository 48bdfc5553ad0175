import assert from 'node:assert/strict'
import type { PersonWho } from '../../bot/domain/who.ts'
import type { EntityChange } from '../../bot/protocol/view.ts'
import { viewAll } from '../../bot/views/index.ts'
import { bram, joke, marleen, nadia, sanne } from '../builders/people.ts'
import { refusal } from '../builders/refusal.ts'
import { buildRonde } from '../builders/ronde.ts'
import { GESPREK_TIME, testRunner } from '../builders/runner.ts'

const THEMA = 'groep-2.visie'
const NEXT = 'groep-2.rollen'
const MINUTE = 60_000

describe('The course of a gesprek', () => {
  async function setUp() {
    const { runner, clock } = testRunner()
    const ronde = await buildRonde(runner, { open: THEMA })
    const all = (who: PersonWho) => runner.read(ronde.stream, (state) => viewAll(state, who))
    const run = async (who: PersonWho, themaId = THEMA) => {
      const found = (await all(who)).find((one) => one.kind === 'run' && one.id.endsWith(themaId))
      return found?.kind === 'run' ? found.value : null
    }
    return { ronde, clock, all, run, gesprekId: ronde.gesprekId }
  }
  const of = <K extends EntityChange['kind']>(list: readonly EntityChange[], kind: K) =>
    list.filter((one): one is Extract<EntityChange, { kind: K }> => one.kind === kind)

  it('[G6.a] the timeline is kept with its times: started, opened, closed, ended', async () => {
    const { ronde, clock, all, run, gesprekId } = await setUp()
    clock.time += 12 * MINUTE
    await ronde.act(marleen, 'thema.open', { gesprekId, themaId: NEXT })
    clock.time += 3 * MINUTE
    await ronde.act(marleen, 'gesprek.end', { gesprekId })
    const [first, second] = [await run(marleen), await run(marleen, NEXT)]
    assert.deepEqual([first?.openedAt, first?.closedAt], [GESPREK_TIME, GESPREK_TIME + 12 * MINUTE])
    assert.deepEqual(
      [second?.openedAt, second?.closedAt],
      [GESPREK_TIME + 12 * MINUTE, GESPREK_TIME + 15 * MINUTE],
    )
    const gesprek = of(await all(marleen), 'gesprek').find(({ id }) => id === gesprekId)?.value
    assert.deepEqual([gesprek?.startedAt, gesprek?.endedAt], [GESPREK_TIME, GESPREK_TIME + 15 * MINUTE])
  })

  it('[G6.b] every thema has a wished duration', async () => {
    const { all } = await setUp()
    const themas = of(await all(marleen), 'groep').flatMap(({ value }) => value?.themas ?? [])
    assert.ok(themas.length > 20)
    for (const { titel, minuten } of themas) assert.ok(minuten > 0, titel)
  })

  it('[G11.b] a vraag is ticked off and on again by who leads or notes', async () => {
    const { ronde, run, gesprekId } = await setUp()
    const vraag = { gesprekId, themaId: THEMA, vraagId: `${THEMA}.1` }
    await ronde.act(marleen, 'vraag.tick', { ...vraag, ticked: true })
    assert.deepEqual((await run(bram))?.ticked, [`${THEMA}.1`])
    await ronde.act(bram, 'vraag.tick', { ...vraag, ticked: false })
    assert.deepEqual((await run(marleen))?.ticked, [])
    const byDeelnemer = ronde.act(joke, 'vraag.tick', { ...vraag, ticked: true })
    await assert.rejects(byDeelnemer, refusal('not-allowed'))
    const later = { gesprekId, themaId: NEXT, vraagId: `${NEXT}.1`, ticked: true }
    await assert.rejects(ronde.act(marleen, 'vraag.tick', later), refusal('thema-not-opened'))
  })

  it('[G11.c] people who have spoken are marked, and only who leads or notes sees their names', async () => {
    const { ronde, run, gesprekId } = await setUp()
    const heard = { gesprekId, themaId: THEMA, heard: true }
    await ronde.act(bram, 'deelnemer.markHeard', { ...heard, personId: joke.oid })
    assert.deepEqual((await run(marleen))?.heard, [joke.oid])
    for (const who of [joke, nadia]) assert.deepEqual((await run(who))?.heard, [])
    await ronde.act(marleen, 'deelnemer.markHeard', { ...heard, personId: joke.oid, heard: false })
    assert.deepEqual((await run(marleen))?.heard, [])
    const stranger = ronde.act(marleen, 'deelnemer.markHeard', { ...heard, personId: sanne.oid })
    await assert.rejects(stranger, refusal('unknown-person'))
  })
})

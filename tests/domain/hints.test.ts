import assert from 'node:assert/strict'
import { hintsFor } from '../../bot/domain/ronde/hints.ts'
import type { PersonWho } from '../../bot/domain/who.ts'
import type { RondeView } from '../../bot/protocol/view.ts'
import { viewAll } from '../../bot/views/index.ts'
import { bram, joke, marleen, nadia } from '../builders/people.ts'
import { buildRonde } from '../builders/ronde.ts'
import { testRunner } from '../builders/runner.ts'

async function setUp() {
  const { runner } = testRunner()
  const ronde = await buildRonde(runner)
  const hints = () => runner.read(ronde.stream, hintsFor)
  const seenBy = async (who: PersonWho) => {
    const all = await runner.read(ronde.stream, (state) => viewAll(state, who))
    return all.flatMap(({ kind, value }) => (kind === 'ronde' ? (value as RondeView).hints : []))
  }
  const lead = (who: PersonWho) =>
    ronde.act(marleen, 'role.grant', { personId: who.oid, name: who.name, role: 'gespreksleider' })
  return { ronde, hints, seenBy, lead }
}

describe('Hints about who leads', () => {
  it('[V3.c] a gespreksleider who is also opdrachtgever or deelnemer gives a hint, and is granted the role all the same', async () => {
    const { hints, lead } = await setUp()
    assert.deepEqual(await hints(), [])
    await lead(bram)
    assert.deepEqual(await hints(), [])
    await lead(nadia)
    await lead(joke)
    assert.deepEqual(await hints(), [
      { kind: 'interest', personId: nadia.oid, also: ['opdrachtgever'] },
      { kind: 'interest', personId: joke.oid, also: ['deelnemer'] },
    ])
  })

  it('[V3.c] the hint goes when one of the two roles goes', async () => {
    const { ronde, hints, lead } = await setUp()
    await lead(joke)
    const { gesprekId } = ronde
    await ronde.act(marleen, 'role.revoke', { personId: joke.oid, role: 'deelnemer', gesprekId })
    assert.deepEqual(await hints(), [])
    await lead(nadia)
    await ronde.act(marleen, 'role.revoke', { personId: nadia.oid, role: 'gespreksleider' })
    assert.deepEqual(await hints(), [])
  })

  it('[V3.c] [X1.e] only who leads or commissioned the ronde reads the hint', async () => {
    const { seenBy, lead } = await setUp()
    await lead(joke)
    const said = [{ kind: 'interest', person: { id: joke.oid, name: joke.name }, also: ['deelnemer'] }]
    assert.deepEqual(await seenBy(marleen), said)
    assert.deepEqual(await seenBy(nadia), said)
    assert.deepEqual(await seenBy(bram), [])
  })
})

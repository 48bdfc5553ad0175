import assert from 'node:assert/strict'
import type { RondeLine } from '../../bot/protocol/view.ts'
import { inOrderOfUse, rondeLine } from '../../bot/views/index.ts'
import { marleen } from '../builders/people.ts'
import { buildRonde } from '../builders/ronde.ts'
import { testRunner } from '../builders/runner.ts'

describe('The list of rondes', () => {
  it('[V1.j] a ronde with a gesprek under way stands first and a closed one last; the others keep their order', async () => {
    const { runner } = testRunner()
    const lineOf = async (started: boolean): Promise<RondeLine> => {
      const ronde = await buildRonde(runner, { started })
      const line = await runner.read(ronde.stream, (state) => rondeLine(state, marleen))
      assert.ok(line)
      return line
    }
    const [one, two, running] = [await lineOf(false), await lineOf(false), await lineOf(true)]
    const closed = { ...(await lineOf(false)), phase: 'afgesloten' } as const
    assert.deepEqual(
      inOrderOfUse([closed, one, two, running]).map(({ id }) => id),
      [running.id, one.id, two.id, closed.id],
    )
    await runner.close()
  })
})

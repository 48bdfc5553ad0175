import assert from 'node:assert/strict'
import type { RondeState } from '../../bot/domain/ronde/state.ts'
import { textMark } from '../../bot/domain/textMark.ts'
import { marleen } from '../builders/people.ts'
import { buildRonde } from '../builders/ronde.ts'
import { testRunner } from '../builders/runner.ts'

describe('Setting a whole ronde to anonymous', () => {
  it('[G15.a] a groep that is added follows the last choice for the ronde', async () => {
    const { runner } = testRunner()
    const ronde = await buildRonde(runner)
    const added = async (title: string) => {
      const { result } = await ronde.act(marleen, 'groep.add', { titel: title })
      const { groepId } = result as { groepId: string }
      return runner.read(ronde.stream, (state: RondeState) => state.groepen.get(groepId)?.anoniem)
    }
    assert.equal(await added('Eerst'), false)
    await ronde.act(marleen, 'anoniem.set', { groepId: null, themaId: null, anonymous: true })
    assert.equal(await added('Anoniem'), true)
    await ronde.act(marleen, 'anoniem.set', { groepId: null, themaId: null, anonymous: false })
    assert.equal(await added('Met naam'), false)
  })

  it('[G15.a] a choice for one groep leaves other groepen and the choice for the ronde alone', async () => {
    const { runner } = testRunner()
    const ronde = await buildRonde(runner)
    await ronde.act(marleen, 'anoniem.set', { groepId: 'groep-2', themaId: null, anonymous: true })
    const anonymous = await runner.read(ronde.stream, ({ groepen }) =>
      [...groepen.values()].filter(({ anoniem }) => anoniem).map(({ id }) => id),
    )
    assert.deepEqual(anonymous, ['groep-2'])
  })
})

describe('The mark of a text', () => {
  it('[G5.j] is the same however a client breaks lines and spaces, and differs for other words', () => {
    const mark = textMark('Een zin.\nNog een.')
    for (const same of ['Een zin. Nog een.', '  Een zin.\r\n\r\nNog   een. ', 'Een\u200bzin. Nog een.']) {
      assert.equal(textMark(same), mark, JSON.stringify(same))
    }
    const others = ['Een zin. Nog een', 'Een zin. Nog twee.', 'zin. Een Nog een.', '', 'Een zin. Nog een..']
    assert.equal(new Set([mark, ...others.map(textMark)]).size, others.length + 1)
  })
})

import assert from 'node:assert/strict'
import { type SpreadAspect, spreadOf } from '../../bot/domain/ronde/spread.ts'
import { type About, emptyRonde, type Gesprek, nothingKnown } from '../../bot/domain/ronde/state.ts'
import { marleen } from '../builders/people.ts'
import { buildRonde } from '../builders/ronde.ts'
import { testRunner } from '../builders/runner.ts'

const ALL: readonly SpreadAspect[] = ['functie', 'unit', 'level', 'year', 'leerweg']

describe('The spread of a groep', () => {
  /** The spread of people with these descriptions; null for a person without one. */
  function spread(abouts: readonly (Partial<About> | null)[], wanted = ALL) {
    const state = emptyRonde()
    const deelnemers = abouts.map((about, index) => {
      const id = `person-${index}`
      const person = { id, about: about === null ? null : { ...nothingKnown, ...about } }
      state.people.set(id, person as never)
      return id
    })
    return spreadOf(state, { groepId: 'groep-2', deelnemers } as unknown as Gesprek, wanted)
  }
  const times = (count: number, about: Partial<About> | null) => Array<typeof about>(count).fill(about)

  it('[V9.d] each aspect of which something is known counts its values, the most frequent first, then by name', () => {
    const { aspects } =
      spread([
        { unit: 'Zorg', level: 4 },
        { unit: 'Techniek', level: 4 },
        { unit: 'Welzijn' },
        { unit: 'Techniek' },
        null,
      ]) ?? assert.fail()
    assert.deepEqual(aspects, [
      {
        aspect: 'unit',
        values: [
          { value: 'Techniek', count: 2 },
          { value: 'Welzijn', count: 1 },
          { value: 'Zorg', count: 1 },
        ],
      },
      { aspect: 'level', values: [{ value: '4', count: 2 }] },
    ])
  })

  it('[V9.d] the same word in other capitals or with other spaces is one value, as it was written first', () => {
    const { aspects } = spread([{ unit: 'Zorg en  Welzijn' }, { unit: 'zorg en welzijn' }]) ?? assert.fail()
    assert.deepEqual(aspects, [{ aspect: 'unit', values: [{ value: 'Zorg en  Welzijn', count: 2 }] }])
  })

  it('[V9.d] an aspect lacks spread when it is the same for at least three, and at least half of the people', () => {
    const lacks = (abouts: readonly (Partial<About> | null)[], wanted = ALL) => spread(abouts, wanted)?.lacks
    assert.deepEqual(lacks(times(2, { unit: 'Zorg' })), [])
    assert.deepEqual(lacks(times(3, { unit: 'Zorg' })), ['unit'])
    assert.deepEqual(lacks([...times(3, { unit: 'Zorg' }), ...times(3, null)]), ['unit'])
    assert.deepEqual(lacks([...times(3, { unit: 'Zorg' }), ...times(4, null)]), [], 'too little is known')
    assert.deepEqual(lacks([...times(3, { unit: 'Zorg' }), { unit: 'Techniek' }]), [])
    assert.deepEqual(lacks(times(3, { unit: 'Zorg', leerweg: 'bol', year: 2 }), ['leerweg', 'year']), [
      'year',
      'leerweg',
    ])
    assert.deepEqual(lacks(times(3, { unit: 'Zorg' }), []), [], 'nobody wants it')
  })

  it('[V9.e] an anonymous groep has none, and one with an anonymous thema has', async () => {
    const { runner } = testRunner()
    const ronde = await buildRonde(runner)
    const has = () =>
      runner.read(ronde.stream, (state) => {
        const gesprek = state.gesprekken.get(ronde.gesprekId) ?? assert.fail()
        return spreadOf(state, gesprek, ALL) !== null
      })
    const set = (themaId: string | null) =>
      ronde.act(marleen, 'anoniem.set', { groepId: 'groep-2', themaId, anonymous: true })
    assert.equal(await has(), true)
    await set('groep-2.visie')
    assert.equal(await has(), true)
    await set(null)
    assert.equal(await has(), false)
  })
})

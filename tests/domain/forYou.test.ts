import assert from 'node:assert/strict'
import { forYouIn, inOrderOfDate } from '../../bot/domain/ronde/forYou.ts'
import type { RondeState } from '../../bot/domain/ronde/state.ts'
import type { PersonWho } from '../../bot/domain/who.ts'
import type { ForYouItem } from '../../bot/protocol/forYou.ts'
import { bram, joke, marleen, nadia, wouter } from '../builders/people.ts'
import { buildVerslag, C, P, ROLLEN, rich } from '../builders/verslag.ts'

const DAY = 24 * 60 * 60_000

async function scene() {
  const built = await buildVerslag()
  const { read, clock } = built
  const forWho = (who: PersonWho) => read((state) => forYouIn(state, who, clock.time))
  const kinds = async (who: PersonWho) => (await forWho(who)).items.map(({ kind }) => kind)
  return { ...built, forWho, kinds }
}

describe('What waits for a person', () => {
  it('[O7.a] after the gesprek the verslaggever makes the verslag, then the gespreksleider checks it, and nobody else has anything to do', async () => {
    const { act, gesprekId, kinds, forWho } = await scene()
    assert.deepEqual(await kinds(bram), ['write'])
    for (const who of [marleen, joke, nadia]) assert.deepEqual(await kinds(who), [])
    assert.notEqual((await forWho(bram)).items[0]?.until, null)
    await act(bram, 'verslag.submit', { gesprekId })
    assert.deepEqual([await kinds(bram), await kinds(marleen)], [[], ['check']])
  })

  it('[O7.c] what is late says how many working days', async () => {
    const { forWho, clock } = await scene()
    assert.equal((await forWho(bram)).items[0]?.late, 0)
    clock.time += 14 * DAY
    assert.ok(((await forWho(bram)).items[0]?.late ?? 0) > 3)
  })

  it('[O7.a] [O7.d] a deelnemer reads the verslag until reacting or the last day, and then finds it under what is done', async () => {
    const { act, gesprekId, send, kinds, forWho, clock } = await scene()
    await send()
    assert.deepEqual([await kinds(joke), await kinds(nadia), await kinds(bram)], [['read'], [], []])
    await act(joke, 'verslag.agree', { gesprekId })
    const { items, done } = await forWho(joke)
    assert.deepEqual([items, done.map((one) => one.gesprekId)], [[], [gesprekId]])
    assert.deepEqual(await kinds(wouter), ['read'])
    clock.time += 9 * DAY
    assert.deepEqual(await forWho(wouter), { items: [], done: [] })
  })

  it('[O7.a] a correctie waits for those who write; a changed text waits for who agreed; the last one handled lets the gespreksleider settle', async () => {
    const { act, gesprekId, send, kinds, clock, follow } = await scene()
    await send()
    await act(wouter, 'verslag.agree', { gesprekId })
    await act(joke, 'correctie.give', {
      ...{ gesprekId, correctieId: C(1), kind: 'change', themaId: ROLLEN, paragraphId: P(1), base: 1 },
      text: [...rich('Anders.')],
    } as never)
    assert.deepEqual([await kinds(bram), await kinds(marleen)], [['handle'], ['handle']])
    await act(bram, 'correctie.takeOver', { correctieId: C(1), base: 1 })
    assert.deepEqual([await kinds(bram), await kinds(marleen)], [[], []])
    assert.deepEqual(await kinds(wouter), ['changed'])
    clock.time += 9 * DAY
    await follow()
    assert.deepEqual([await kinds(bram), await kinds(marleen)], [[], ['settle']])
    await act(marleen, 'verslag.settle', { gesprekId })
    assert.deepEqual(await kinds(marleen), [])
  })

  it('[O7.c] nothing of a closed ronde waits, of one whose words are gone, or of a groep that is left out', async () => {
    const { read, clock } = await scene()
    const changes: Partial<RondeState>[] = [
      { phase: 'afgesloten' },
      { removedAt: clock.time },
      { omitted: new Map([['groep-2', true]]) },
    ]
    for (const changed of changes) {
      const forBram = await read((state) => forYouIn({ ...state, ...changed }, bram, clock.time))
      assert.deepEqual(forBram, { items: [], done: [] })
    }
  })

  it('[O7.c] what is late stands first, then by date, then what has none', () => {
    const item = (until: string | null, late = 0) => ({ until, late }) as ForYouItem
    const sorted = inOrderOfDate([item(null), item('2026-12-02'), item('2026-11-20', 2), item('2026-12-01')])
    assert.deepEqual(
      sorted.map(({ until }) => until),
      ['2026-11-20', '2026-12-01', '2026-12-02', null],
    )
  })
})

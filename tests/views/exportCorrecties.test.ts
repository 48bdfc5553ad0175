import assert from 'node:assert/strict'
import type { RondeEvent } from '../../bot/domain/ronde/events.ts'
import type { Act } from '../../bot/domain/stream.ts'
import { exportRonde } from '../../bot/views/index.ts'
import { joke, wouter } from '../builders/people.ts'
import { buildVerslag, C, P, ROLLEN, rich } from '../builders/verslag.ts'

describe('The export of what a person corrected', () => {
  it('[X3.a] [X3.b] holds every version for that person, the last one for others, and nothing of other people', async () => {
    const { act, send, read, runner, stream, gesprekId } = await buildVerslag()
    await send()
    const about = {
      gesprekId,
      correctieId: C(1),
      kind: 'change',
      themaId: ROLLEN,
      paragraphId: P(1),
      base: 1,
    } as const
    const quote = { text: 'Eerst', before: '', after: ' dit' }
    const give = (text: string) =>
      act(joke, 'correctie.give', { ...about, quote, text: [...rich(text)], reason: 'Zo was het.' } as never)
    await give('Een.')
    await give('Twee.')
    await act(wouter, 'correctie.give', {
      gesprekId,
      correctieId: C(2),
      kind: 'whole',
      reason: 'Van Wouter.',
    })
    const commits = await runner.history(stream, 0)
    const acts = commits.flatMap((commit) => commit.acts as Act<RondeEvent>[])
    const exported = (oneself: boolean) =>
      read((state) => exportRonde(state, acts, new Set([joke.oid]), { oneself, words: true }).correcties)
    const [own, ...others] = await exported(true)
    assert.deepEqual(others, [])
    assert.deepEqual(
      own?.versies.map(({ over, tekst, waarom }) => [over, tekst, waarom]),
      [
        ['Eerst', 'Een.', 'Zo was het.'],
        ['Eerst', 'Twee.', 'Zo was het.'],
      ],
    )
    await act(joke, 'correctie.takeBack', { correctieId: C(1) })
    assert.deepEqual(
      (await exported(false)).map(({ teruggenomen, versies }) => [teruggenomen, versies]),
      [[true, []]],
    )
  })
})

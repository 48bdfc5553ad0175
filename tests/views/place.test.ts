import assert from 'node:assert/strict'
import { openSqliteJournal } from '../../bot/journal/sqlite.ts'
import { viewAll } from '../../bot/views/index.ts'
import { bram, joke, marleen } from '../builders/people.ts'
import { buildRonde } from '../builders/ronde.ts'
import { testRunner } from '../builders/runner.ts'

const VISIE = 'groep-2.visie'

describe('The place of notities and antwoorden', () => {
  const places = (entities: ReturnType<typeof viewAll>) =>
    entities.flatMap(({ kind, value }) =>
      (kind === 'notitie' || kind === 'antwoord') && value !== null
        ? [{ text: value.text, place: value.place }]
        : [],
    )

  it('[B2.h] words of two instances stand in the order of the journal, though their clocks differ', async () => {
    const journal = openSqliteJournal(':memory:')
    const [one, other] = [testRunner(journal), testRunner(journal)]
    other.clock.time -= 1500
    const { stream, gesprekId } = await buildRonde(one.runner, { started: true })
    for (const [nth, { runner }] of [one, other, one, other].entries()) {
      const input = { gesprekId, text: `${nth}` }
      await runner.run({ action: 'notitie.add', stream, who: bram, requestId: `request-${nth}`, input })
    }
    const seen = await one.runner.read(stream, (state) => places(viewAll(state, marleen)))
    const ordered = seen.toSorted((a, b) => a.place - b.place).map(({ text }) => text)
    assert.deepEqual(ordered, ['0', '1', '2', '3'])
  })

  it('[G15.e] a deelnemer cannot count what others wrote from the place of an own antwoord', async () => {
    const { runner } = testRunner()
    const { stream, gesprekId, act } = await buildRonde(runner, { open: VISIE })
    await act(bram, 'notitie.add', { gesprekId, text: 'genoteerd' })
    const answers = [{ vraagId: `${VISIE}.1`, text: 'eigen woorden' }]
    await act(joke, 'antwoord.give', { gesprekId, themaId: VISIE, answers })
    const seen = await runner.read(stream, (state) => places(viewAll(state, joke)))
    assert.deepEqual(seen, [{ text: 'eigen woorden', place: 0 }])
  })
})

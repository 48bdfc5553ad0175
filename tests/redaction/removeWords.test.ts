import assert from 'node:assert/strict'
import { Change } from '../../bot/domain/change.ts'
import { ERASED } from '../../bot/domain/personId.ts'
import type { RondeEvent } from '../../bot/domain/ronde/events.ts'
import { rondeStream } from '../../bot/domain/ronde/rondeStream.ts'
import type { Act } from '../../bot/domain/stream.ts'
import { removeWords } from '../../bot/redaction/removeWords.ts'
import { joke, marleen, nadia, sanne } from '../builders/people.ts'
import { buildRonde } from '../builders/ronde.ts'
import { testRunner } from '../builders/runner.ts'

const VISIE = 'groep-2.visie'

describe('What is left when the words of a ronde are removed', () => {
  it('[X4.c] after expiry nobody can find whose an answer was from who was accepted later', async () => {
    const { runner } = testRunner()
    const { act, gesprekId, stream } = await buildRonde(runner, { started: true, open: VISIE })
    for (const who of [joke, sanne, nadia]) {
      const answers = [{ vraagId: `${VISIE}.1`, text: `van ${who.name}` }]
      await act(who, 'antwoord.give', { gesprekId, themaId: VISIE, answers })
    }
    await act(marleen, 'deelnemer.accept', { gesprekId, personId: sanne.oid })
    const granted = { personId: nadia.oid, name: nadia.name, role: 'deelnemer' as const, gesprekId }
    await act(marleen, 'role.grant', granted)
    const acts = (await runner.history(stream, 0)).flatMap((commit) => commit.acts)
    await runner.close()
    const left = removeWords(acts, stream, 'zout-1')
    for (const { by, events } of left) {
      const text = JSON.stringify([by, events])
      const names = [joke, sanne, nadia, marleen].some(({ oid }) => text.includes(oid))
      assert.ok(!names || !text.includes(ERASED), text)
    }
    const counts = (of: readonly Act<RondeEvent>[]) => {
      const state = rondeStream.empty()
      for (const one of of) for (const event of one.events) rondeStream.fold(state, event, one, new Change())
      const { deelnemers, proposed } = state.gesprekken.get(gesprekId) ?? {}
      const statuses = [...state.antwoorden.values()].map(({ status }) => status)
      return [deelnemers, proposed?.size, statuses, [...state.runs.values()].map(({ answered }) => answered)]
    }
    assert.deepEqual(counts(left), counts(acts))
    assert.deepEqual(removeWords(left, stream, 'zout-1'), left, 'to do it again changes nothing')
  })
})

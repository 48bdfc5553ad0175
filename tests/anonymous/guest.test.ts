import assert from 'node:assert/strict'
import { actAtThema } from '../../bot/anonymous/actAtThema.ts'
import { startEndKeys } from '../../bot/anonymous/endKeys.ts'
import { openSqliteKeys } from '../../bot/journal/sqliteKeys.ts'
import { guest, marleen } from '../builders/people.ts'
import { setPhase } from '../builders/phase.ts'
import { refusal } from '../builders/refusal.ts'
import { buildRonde } from '../builders/ronde.ts'
import { testRunner } from '../builders/runner.ts'

const VISIE = 'groep-2.visie'

describe('An anonymous thema', () => {
  it('[V8.b] a guest answers before publication and no longer after it', async () => {
    const { runner, journal } = testRunner()
    const keys = openSqliteKeys(':memory:')
    const ronde = await buildRonde(runner)
    const { gesprekId } = ronde
    await ronde.act(marleen, 'anoniem.set', { groepId: 'groep-2', themaId: null, anonymous: true })
    await ronde.act(marleen, 'gesprek.start', { gesprekId })
    await ronde.act(marleen, 'thema.open', { gesprekId, themaId: VISIE })
    const give = (requestId: string) =>
      actAtThema(
        { runner, keys },
        {
          command: {
            ...{ action: 'antwoord.give', stream: ronde.stream, who: guest, requestId },
            input: { gesprekId, themaId: VISIE, answers: [{ vraagId: `${VISIE}.1`, text: 'van een gast' }] },
          },
          thema: () => ({ gesprekId, themaId: VISIE }),
          inChat: true,
          onlyDuring: false,
        },
        () => 'stored',
      )
    assert.equal(await give('gast-0001'), 'stored')
    await setPhase(journal, ronde.stream, 'gepubliceerd')
    await assert.rejects(give('gast-0002'), refusal('not-allowed'))
    await runner.close()
  })

  it('[G15.d] a ronde that cannot be read is logged, and the keys of other rondes are destroyed all the same', async () => {
    const { runner, clock } = testRunner()
    const keys = openSqliteKeys(':memory:')
    const ronde = await buildRonde(runner, { open: VISIE })
    await ronde.act(marleen, 'gesprek.end', { gesprekId: ronde.gesprekId })
    const broken = 'r-00000000-kapot'
    await keys.get(`${broken}:g-1:1`)
    await keys.get(`${ronde.rondeId}:${ronde.gesprekId}:1`)
    const faults: unknown[] = []
    const reading: typeof runner = {
      ...runner,
      read: (stream, ...more) =>
        String(stream) === `ronde:${broken}`
          ? Promise.reject(new Error('unreadable'))
          : runner.read(stream, ...more),
    }
    const ending = startEndKeys({
      runner: reading,
      keys,
      clock,
      log: { fault: (error) => faults.push(error) },
    })
    await ending.sweep()
    assert.deepEqual(await keys.sittings(), [`${broken}:g-1:1`])
    assert.equal(faults.length, 1)
    await ending.stop()
    await runner.close()
  })
})

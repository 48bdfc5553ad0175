import assert from 'node:assert/strict'
import { entriesOf } from '../../bot/followUp/keeping/redactStream.ts'
import { removeIfDue } from '../../bot/followUp/keeping/removeWordsIfDue.ts'
import { bram, joke } from '../builders/people.ts'
import { buildRonde } from '../builders/ronde.ts'
import { testRunner } from '../builders/runner.ts'
import { BreakingJournal } from '../doubles/breakingJournal.ts'
import { stores } from './stores.ts'

const VISIE = 'groep-2.visie'
const YEAR = 366 * 24 * 3_600_000

for (const { name, start } of stores) {
  describe(`Removing words over instances on ${name}`, function () {
    this.timeout(30_000)

    it('[X4.c] [X4.d] an expiry that one instance started is finished by another; no words are left, and a third instance shows none', async () => {
      const store = await start()
      const journals = await Promise.all([1, 2, 3].map(() => store.open()))
      const [first, second, third] = journals.map((journal) => testRunner(journal))
      assert.ok(first && second && third)
      const ronde = await buildRonde(first.runner, { started: true, open: VISIE })
      const { gesprekId, stream } = ronde
      const answers = [{ vraagId: `${VISIE}.1`, text: 'woord-een' }]
      await ronde.act(joke, 'antwoord.give', { gesprekId, themaId: VISIE, answers })
      await ronde.act(bram, 'notitie.add', { gesprekId, text: 'woord-twee', speaker: { personId: joke.oid } })
      const textsIn = (test: typeof third) =>
        test.runner.read(stream, (state) =>
          [...state.antwoorden.values(), ...state.notities.values()].map(({ text }) => text),
        )
      assert.deepEqual(await textsIn(third), ['woord-een', 'woord-twee'])
      for (const { clock } of [first, second]) clock.time += YEAR
      // This instance ends after it started the removal and rewrote one entry.
      const breaking = new BreakingJournal(first.journal, 2)
      const dying = testRunner(breaking)
      dying.clock.time += YEAR
      await assert.rejects(
        removeIfDue({ runner: dying.runner, journal: breaking, clock: dying.clock }, stream),
      )
      await removeIfDue({ ...second }, stream)
      assert.doesNotMatch(JSON.stringify(await entriesOf(second.journal, stream)), /woord-|zout-/)
      assert.deepEqual(await textsIn(third), ['', ''])
      for (const { runner, journal } of [first, second, third]) {
        await runner.close()
        await journal.close()
      }
      await store.close()
    })
  })
}

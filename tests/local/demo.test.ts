import assert from 'node:assert/strict'
import { leidraad } from '../../bot/content/index.ts'
import type { RondeState } from '../../bot/domain/ronde/state.ts'
import { openSqliteJournal } from '../../bot/journal/sqlite.ts'
import { fillDemo } from '../../bot/local/demoRonde.ts'
import { chatUser, demoPeople, otherChatMembers, whoOf } from '../../bot/local/people.ts'
import { demoPlaces } from '../../bot/local/playground.config.ts'
import { type Journal, JournalFailed } from '../../bot/ports/journal.ts'
import { viewAll } from '../../bot/views/index.ts'
import { testRunner } from '../builders/runner.ts'

const stream = 'ronde:r-demo-zorg-en-welzijn'
const now = Date.parse('2026-11-24T09:05:00+01:00')

async function read<T>(journal: Journal, use: (state: RondeState) => T): Promise<T> {
  const { runner } = testRunner(journal)
  return runner.read(stream, use)
}

describe('The demo ronde', () => {
  let journal: Journal

  beforeEach(() => {
    journal = openSqliteJournal(':memory:')
  })
  afterEach(() => journal.close())

  it('two gesprekken have ended, one is about to begin in the chat, and two are planned', async () => {
    await fillDemo(journal, now)
    await read(journal, (state) => {
      const gesprekken = [...state.gesprekken.values()]
      assert.deepEqual(
        gesprekken.map(({ status }) => status),
        ['klaar', 'gepland', 'klaar', 'gepland', 'gepland'],
      )
      const [, second, , fourth] = gesprekken
      assert.equal(second?.chatId, demoPlaces.meetingChatId)
      assert.deepEqual(
        second?.deelnemers,
        [chatUser, ...otherChatMembers].filter(({ role }) => role === 'deelnemer').map(({ oid }) => oid),
      )
      const wait = Date.parse(second?.start ?? '') - now
      assert.ok(wait >= 0 && wait < 15 * 60_000)
      assert.ok((fourth?.start ?? '') > (second?.start ?? ''))
      assert.ok(gesprekken.every(({ deelnemers }) => deelnemers.length === 5))
    })
  })

  it('the board has notes, all with labels that exist', async () => {
    await fillDemo(journal, now)
    await read(journal, (state) => {
      const notities = [...state.notities.values()]
      assert.ok(notities.length + state.antwoorden.size >= 60)
      const labels = new Set(leidraad.labels.map(({ id }) => id))
      const toWhom = new Set(leidraad.aanWie.map(({ id }) => id))
      for (const { marks, text } of notities) {
        assert.deepEqual(
          marks.labels.filter((label) => !labels.has(label)),
          [],
          text,
        )
        assert.ok(marks.toWhom === undefined || toWhom.has(marks.toWhom), text)
      }
      assert.ok([...state.antwoorden.values()].every(({ status }) => status === 'geldig'))
      const times = notities.map(({ at }) => at)
      assert.ok(Math.max(...times) < now)
    })
  })

  it('each demo person sees what their role allows', async () => {
    await fillDemo(journal, now)
    await read(journal, (state) => {
      for (const person of demoPeople) {
        const seen = viewAll(state, whoOf(person))
        const words = seen.filter(({ kind }) => kind === 'notitie' || kind === 'antwoord').length
        const reads = person.role === 'gespreksleider' || person.role === 'verslaggever'
        assert.equal(words > 0, reads, person.name)
        const takesPart = person.role !== null && person.role !== 'beheerder'
        assert.equal(seen.length > 0, takesPart, person.name)
      }
    })
  })

  it('the demo is filled once', async () => {
    await fillDemo(journal, now)
    const entries = await journal.read(stream, 0, 1000)
    await fillDemo(journal, now + 86_400_000)
    assert.equal((await journal.read(stream, 0, 1000)).length, entries.length)
  })

  it('filling continues after an interruption, without duplicates', async () => {
    const whole = openSqliteJournal(':memory:')
    await fillDemo(whole, now)
    const expected = (await whole.read(stream, 0, 1000)).length
    await whole.close()
    for (const breakAt of [3, 40, 40]) {
      let left = breakAt
      const breaking: Journal = Object.assign(Object.create(journal), {
        append: (after: number, entry: Parameters<Journal['append']>[1]) =>
          left-- > 0 ? journal.append(after, entry) : Promise.reject(new JournalFailed('power cut')),
        read: (...asked: Parameters<Journal['read']>) => journal.read(...asked),
        snapshot: journal.snapshot,
      })
      await assert.rejects(fillDemo(breaking, now))
    }
    await fillDemo(journal, now)
    assert.equal((await journal.read(stream, 0, 1000)).length, expected)
  })

  it('planned gesprekken fall in working hours, whenever the demo is filled', async () => {
    for (const hour of ['2026-11-24T00:30', '2026-11-24T08:00', '2026-11-24T16:50', '2026-11-27T23:55']) {
      const own = openSqliteJournal(':memory:')
      await fillDemo(own, new Date(hour).getTime())
      await read(own, (state) => {
        const [first, second, , fourth, fifth] = [...state.gesprekken.values()].map(
          ({ start }) => new Date(start ?? ''),
        )
        assert.ok(
          first && second && fourth && fifth && first < second && second < fourth && fourth < fifth,
          hour,
        )
        assert.ok(![0, 6].includes(fifth.getDay()), hour)
        assert.ok(fifth.getHours() < 18, hour)
      })
      await own.close()
    }
  })
})

import assert from 'node:assert/strict'
import { ERASED } from '../../bot/domain/personId.ts'
import { keyText } from '../../bot/domain/ronde/deliveryKey.ts'
import { rondeStream } from '../../bot/domain/ronde/rondeStream.ts'
import { clockAt } from '../../bot/domain/workingDays.ts'
import { verslagReminders } from '../../bot/followUp/pending/verslagReminders.ts'
import { eraseFromRonde } from '../../bot/redaction/erase.ts'
import { foldAll } from '../../bot/redaction/foldAll.ts'
import { joke, marleen, wouter } from '../builders/people.ts'
import { buildVerslag } from '../builders/verslag.ts'

const CHAT = '19:meeting_verslag@thread.v2'

/** Sent on Tuesday 8 December 2026. */
async function sent(until: string) {
  const built = await buildVerslag(undefined, [], { chatId: CHAT })
  await built.send(until)
  const { read, clock, runner, stream } = built
  const at = (time: string) => {
    clock.time = Date.parse(`${time}+01:00`)
  }
  const list = () => read((state) => verslagReminders(state, { now: clock.time }))
  const due = async () => [
    ...new Set((await list()).map(({ dueAt = 0 }) => `${clockAt(dueAt).day} ${clockAt(dueAt).hour}`)),
  ]
  const post = async () => {
    for (const { key, shows, activityId } of await list())
      await runner.run({
        action: 'delivery.finish',
        stream,
        input: { key: keyText(key), activityId: activityId ?? keyText(key), shows },
        who: { kind: 'system', part: 'delivery' },
        requestId: crypto.randomUUID(),
      })
  }
  return { ...built, at, list, due, post }
}

describe('Reminders of a verslag', () => {
  it('[R3.a] [R3.c] go two days and one day before the last day, at eight, to each person who did not react', async () => {
    const { due, list, act, gesprekId } = await sent('2026-12-17')
    assert.deepEqual(await due(), ['2026-12-15 8', '2026-12-16 8'])
    const all = await list()
    await act(joke, 'verslag.agree', { gesprekId })
    const left = await list()
    assert.equal(all.length - left.length, 2)
    const people = left.map(({ recipient }) => (recipient.kind === 'person' ? recipient.personId : ''))
    assert.ok(!people.includes(joke.oid) && people.includes(wouter.oid))
    assert.ok(left.every(({ key }) => !keyText(key).includes(wouter.oid)))
    assert.doesNotMatch(JSON.stringify(left[0]?.content?.()), /Eerst dit|te laat/)
  })

  it('[X10.d] [X10.f] two that fall together are one, and move back to a working day; none is for a last day that is tomorrow', async () => {
    assert.deepEqual(await (await sent('2026-12-14')).due(), ['2026-12-11 8'])
    assert.deepEqual(await (await sent('2026-12-09')).due(), [])
  })

  it('[R3.c] none goes on the last day, to who was taken off the list, or after the verslag was taken back; at night one waits for the morning', async () => {
    const { due, list, at, act, gesprekId } = await sent('2026-12-17')
    at('2026-12-16T22:00:00')
    assert.deepEqual(await due(), [])
    at('2026-12-15T22:00:00')
    assert.deepEqual(await due(), ['2026-12-16 8'])
    const before = (await list()).length
    await act(marleen, 'role.revoke', { personId: wouter.oid, role: 'deelnemer', gesprekId })
    assert.ok((await list()).length < before)
    await act(marleen, 'verslag.withdraw', { gesprekId })
    assert.deepEqual(await list(), [])
  })

  it('[R3.c] once that person reacted the card says so, and no second one of the same day goes', async () => {
    const { list, at, act, post, gesprekId } = await sent('2026-12-17')
    at('2026-12-15T08:00:00')
    await post()
    assert.deepEqual(await list(), [])
    await act(joke, 'verslag.agree', { gesprekId })
    const edits = await list()
    assert.deepEqual([...new Set(edits.map(({ shows }) => shows))], ['reacted'])
    assert.ok(edits.every(({ activityId }) => activityId !== null))
    await post()
    assert.deepEqual(await list(), [])
  })

  it('[R3.c] [X3.d] none goes to what replaced an erased person, also no edit', async () => {
    const { runner, stream, clock, list, at, post } = await sent('2026-12-17')
    const erased = { tokens: new Map([[joke.oid, `${ERASED}aaaa`]]), names: [joke.name] }
    const left = async () => {
      const acts = (await runner.history(stream, 0)).flatMap((commit) => commit.acts)
      const state = foldAll(rondeStream, (await eraseFromRonde(acts, erased)).acts)
      return verslagReminders(state, { now: clock.time })
    }
    assert.equal((await left()).length, (await list()).length - 2)
    at('2026-12-15T08:00:00')
    await post()
    at('2026-12-18T08:00:00')
    assert.ok(
      (await left()).every(
        ({ recipient }) => recipient.kind !== 'person' || !recipient.personId.startsWith(ERASED),
      ),
    )
  })
})

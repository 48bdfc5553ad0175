import assert from 'node:assert/strict'
import { openSqliteJournal } from '../../bot/journal/sqlite.ts'
import { bram, deelnemers, joke, marleen, outsider, personIdOf, sanne } from '../builders/people.ts'
import { refusal } from '../builders/refusal.ts'
import { buildRonde } from '../builders/ronde.ts'
import { testRunner } from '../builders/runner.ts'

const THEMA = 'groep-2.visie'
const VRAAG = 'groep-2.visie.1'

const answer = (gesprekId: string, text: string, edits = true) => ({
  gesprekId,
  themaId: THEMA,
  answers: [{ vraagId: VRAAG, text }],
  edits,
})

describe('The runner', () => {
  it('[G5.a] a repeated request is stored once and answered the same', async () => {
    const { runner } = testRunner()
    const ronde = await buildRonde(runner, { open: THEMA })
    const first = await ronde.act(joke, 'antwoord.give', answer(ronde.gesprekId, 'Ja'), 'request-1')
    const again = await ronde.act(joke, 'antwoord.give', answer(ronde.gesprekId, 'Ja'), 'request-1')
    assert.deepEqual(again, first)
    assert.equal(await runner.read(ronde.stream, (state) => state.antwoorden.size), 1)
  })

  it('[G5.a] the same request ten times at the same moment is stored once', async () => {
    const { runner } = testRunner()
    const ronde = await buildRonde(runner, { open: THEMA })
    const outcomes = await Promise.all(
      Array.from({ length: 10 }, () =>
        ronde.act(joke, 'antwoord.give', answer(ronde.gesprekId, 'Ja'), 'request-1'),
      ),
    )
    assert.equal(new Set(outcomes.map((outcome) => outcome.seq)).size, 1)
  })

  it('[G5.a] two people may use the same request id', async () => {
    const { runner } = testRunner()
    const ronde = await buildRonde(runner, { open: THEMA })
    await Promise.all(
      deelnemers.map((who) =>
        ronde.act(who, 'antwoord.give', answer(ronde.gesprekId, who.name), 'request-1'),
      ),
    )
    assert.equal(await runner.read(ronde.stream, (state) => state.antwoorden.size), deelnemers.length)
  })

  it('[G5.f] acts at the same moment are stored in one entry, each decided on the earlier ones', async () => {
    const { runner, journal } = testRunner()
    const ronde = await buildRonde(runner, { open: THEMA })
    const before = await runner.read(ronde.stream, (_state, seq) => seq)
    const texts = ['een', 'twee', 'drie']
    await Promise.all(
      texts.map((text, index) =>
        ronde.act(joke, 'antwoord.give', answer(ronde.gesprekId, text, false), `request-${index}`),
      ),
    )
    const entries = await journal.read(ronde.stream, before)
    assert.equal(entries.length, 1)
    const text = await runner.read(ronde.stream, (state) => [...state.antwoorden.values()][0]?.text)
    assert.equal(text, 'een\ntwee\ndrie')
  })

  it('[G5.f] more acts than fit in one entry are stored in several, and none is lost', async () => {
    const { runner, journal } = testRunner()
    const ronde = await buildRonde(runner, { started: true })
    const before = await runner.read(ronde.stream, (_state, seq) => seq)
    const texts = Array.from({ length: 150 }, (_, index) => `notitie ${index} ${'x'.repeat(3900)}`)
    await Promise.all(
      texts.map((text) => ronde.act(bram, 'notitie.add', { gesprekId: ronde.gesprekId, text })),
    )
    const entries = await journal.read(ronde.stream, before)
    assert.ok(entries.length >= 3)
    for (const entry of entries) {
      assert.ok(entry.acts.length <= 64)
      assert.ok(JSON.stringify(entry.acts).length <= 256 * 1024)
    }
    const kept = await runner.read(ronde.stream, (state) =>
      [...state.notities.values()].map((one) => one.text),
    )
    assert.deepEqual(kept, texts)
  })

  it('[X5.k] a refused act stores nothing', async () => {
    const { runner } = testRunner()
    const ronde = await buildRonde(runner)
    const before = await runner.read(ronde.stream, (_state, seq) => seq)
    await assert.rejects(
      ronde.act(joke, 'thema.open', { gesprekId: ronde.gesprekId, themaId: THEMA }),
      refusal('not-allowed'),
    )
    await assert.rejects(
      ronde.act(outsider, 'antwoord.give', answer(ronde.gesprekId, 'Ja')),
      refusal('not-allowed'),
    )
    await assert.rejects(
      ronde.act(marleen, 'thema.open', { gesprekId: ronde.gesprekId, themaId: 'groep-3.visie' }),
      refusal('unknown-thema'),
    )
    assert.equal(await runner.read(ronde.stream, (_state, seq) => seq), before)
  })

  it('[G5.g] a thema opened on one instance can be answered on another at once', async () => {
    const journal = openSqliteJournal(':memory:')
    const one = testRunner(journal).runner
    const other = testRunner(journal).runner
    const ronde = await buildRonde(one)
    const themas = await one.read(ronde.stream, (state) => state.groepen.get('groep-2')?.themas ?? [])
    for (let round = 0; round < 100; round += 1) {
      const thema = themas[round % themas.length]
      const vraag = thema?.vragen[0]
      assert.ok(thema && vraag)
      await ronde.act(marleen, 'thema.open', { gesprekId: ronde.gesprekId, themaId: thema.id })
      const outcome = await other.run({
        action: 'antwoord.give',
        stream: ronde.stream,
        who: joke,
        requestId: `round-${round}`,
        input: {
          gesprekId: ronde.gesprekId,
          themaId: thema.id,
          answers: [{ vraagId: vraag.id, text: `${round}` }],
          edits: true,
        },
      })
      assert.equal('status' in outcome.result && outcome.result.status, 'geldig')
    }
  })

  it('[G5.f] acts of two instances at the same moment are all stored', async () => {
    const journal = openSqliteJournal(':memory:')
    const one = testRunner(journal).runner
    const other = testRunner(journal).runner
    const ronde = await buildRonde(one, { started: true })
    const note = (runner: typeof one, text: string) =>
      runner.run({
        action: 'notitie.add',
        stream: ronde.stream,
        who: bram,
        requestId: text,
        input: { gesprekId: ronde.gesprekId, text },
      })
    const texts = Array.from({ length: 40 }, (_, index) => `notitie ${index}`)
    await Promise.all(texts.map((text, index) => note(index % 2 ? one : other, text)))
    for (const runner of [one, other]) {
      const kept = await runner.read(ronde.stream, (state) => [...state.notities.values()].map((n) => n.text))
      assert.deepEqual(kept.sort(), [...texts].sort())
    }
  })

  it('[X5.a] input that does not match the schema is refused with the field', async () => {
    const { runner } = testRunner()
    const ronde = await buildRonde(runner, { started: true })
    const run = (input: unknown) =>
      runner.run({ action: 'notitie.add', stream: ronde.stream, who: bram, requestId: 'x', input })
    await assert.rejects(run({ gesprekId: ronde.gesprekId }), refusal('bad-input'))
    await assert.rejects(
      run({ gesprekId: ronde.gesprekId, text: 'x'.repeat(1_000_000) }),
      refusal('too-large'),
    )
    await assert.rejects(run('tekst'), refusal('bad-input'))
    await assert.rejects(
      runner.run({ action: 'ronde.explode', stream: ronde.stream, who: bram, requestId: 'x', input: {} }),
      refusal('unknown-action'),
    )
  })

  it('[X1.q] a stream with an event of a newer release is not served', async () => {
    const { runner, journal } = testRunner()
    const ronde = await buildRonde(runner)
    const seq = await runner.read(ronde.stream, (_state, at) => at)
    const foreign = { type: 'ronde.sung', v: 1 }
    const act = { requestId: 'q', action: 'ronde.sing', by: personIdOf('x'), at: 0, events: [foreign] }
    const entry = { stream: ronde.stream, seq: seq + 1, entryId: 'newer', acts: [act] }
    // The type of the journal allows only events of this release.
    await journal.append(seq, entry as unknown as Parameters<typeof journal.append>[1])
    await assert.rejects(
      runner.read(ronde.stream, () => 0),
      refusal('newer-release'),
    )
    await assert.rejects(
      ronde.act(bram, 'notitie.add', { gesprekId: ronde.gesprekId, text: 'x' }),
      refusal('newer-release'),
    )
  })

  it('[G4.f] an answer of a person of the school without a role is stored as onbevestigd', async () => {
    const { runner } = testRunner()
    const ronde = await buildRonde(runner, { open: THEMA })
    const outcome = await ronde.act(sanne, 'antwoord.give', answer(ronde.gesprekId, 'Ik ook'))
    assert.equal('status' in outcome.result && outcome.result.status, 'onbevestigd')
  })
})

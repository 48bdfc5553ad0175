import assert from 'node:assert/strict'
import { bram, deelnemers, joke, marleen, nadia, wouter } from '../builders/people.ts'
import { refusal } from '../builders/refusal.ts'
import { buildVerslag, C, N, P, ROLLEN, V } from '../builders/verslag.ts'

const DAY = 86_400_000

describe('A verslag', () => {
  it('[R2.a] only the gespreksleider sends it and takes it back', async () => {
    const { act, send, verslag, gesprekId } = await buildVerslag()
    for (const who of [bram, joke, nadia]) {
      await assert.rejects(act(who, 'verslag.send', { gesprekId }), refusal('not-allowed'))
    }
    await send()
    assert.equal((await verslag())?.status, 'bij-de-groep')
    await assert.rejects(act(bram, 'verslag.withdraw', { gesprekId }), refusal('not-allowed'))
    await act(marleen, 'verslag.withdraw', { gesprekId })
    assert.equal((await verslag())?.status, 'nakijken')
    await send()
    assert.equal((await verslag())?.round, 2)
  })

  it('[R2.b] goes out with a week to react, until the end of that day in Amsterdam, which can be changed', async () => {
    const { act, send, verslag, gesprekId, clock, follow } = await buildVerslag()
    await send()
    assert.equal((await verslag())?.sent?.until, '2026-12-15')
    await act(marleen, 'verslag.setDeadline', { gesprekId, until: '2026-12-17' })
    clock.time = Date.parse('2026-12-17T23:59:59+01:00')
    await act(joke, 'verslag.agree', { gesprekId })
    await follow()
    assert.equal((await verslag())?.closed, false)
    clock.time += 1_000
    await assert.rejects(act(wouter, 'verslag.agree', { gesprekId }), refusal('correction-closed'))
    await follow()
    assert.equal((await verslag())?.closed, true)
    await assert.rejects(
      act(marleen, 'verslag.setDeadline', { gesprekId, until: '2026-12-17' }),
      refusal('day-passed'),
    )
  })

  it('[R2.f] sending fixes every text as it is then, and nothing changes while it is being done', async () => {
    const { act, write, textOf, follow, verslag, gesprekId } = await buildVerslag()
    await act(marleen, 'verslag.send', { gesprekId })
    await assert.rejects(write(P(1), 'te laat', 0), refusal('verslag-sending'))
    await follow()
    assert.equal(await textOf(P(1)), 'Joke Vermeulen Eerst dit.')
    assert.equal(await textOf(P(3)), 'Zonder spreker.')
    await act(bram, 'notitie.edit', { notitieId: 'n-00000003', text: 'Later veranderd.' })
    assert.equal(await textOf(P(3)), 'Zonder spreker.')
    assert.equal((await verslag())?.round, 1)
  })

  it('[R2.f] a sending that a crash cut off is finished by the next look, whatever was fixed already', async () => {
    const { act, follow, verslag, runner, stream, gesprekId, paragraph } = await buildVerslag()
    await act(marleen, 'verslag.send', { gesprekId })
    const who = { kind: 'system', part: 'clock' } as const
    await runner.run({ action: 'verslag.fixTexts', stream, input: { gesprekId }, who, requestId: 'one' })
    const before = (await paragraph(P(1)))?.version
    await follow()
    await follow()
    assert.equal((await verslag())?.status, 'bij-de-groep')
    assert.equal((await verslag())?.round, 1)
    assert.equal((await paragraph(P(1)))?.version, before)
  })

  it('[R2.f] [X5.b] a long thema is fixed in several acts, so that no entry exceeds its limit', async () => {
    const { act, follow, verslag, runner, stream, gesprekId, outline, read } = await buildVerslag()
    for (let nr = 10; nr < 60; nr += 1) {
      const note = { notitieId: N(nr), gesprekId, text: 'é'.repeat(3_000), tags: [ROLLEN] }
      await act(bram, 'notitie.add', note)
    }
    await act(marleen, 'verslag.send', { gesprekId })
    const who = { kind: 'system', part: 'clock' } as const
    await runner.run({ action: 'verslag.fixTexts', stream, input: { gesprekId }, who, requestId: 'one' })
    const fixed = await read((state) => [...state.paragraphs.values()])
    assert.ok(fixed.length > 1 && fixed.length < ((await outline()).themas[ROLLEN]?.length ?? 0))
    assert.ok(Buffer.byteLength(JSON.stringify(fixed.map(({ text }) => text))) < 160_000)
    await follow()
    assert.equal((await verslag())?.status, 'bij-de-groep')
  })

  it('[R2.c] counts who was on the list when it was sent, whatever happens to the list', async () => {
    const { act, send, verslag, gesprekId } = await buildVerslag()
    await send()
    const { oid: personId, name } = nadia
    await act(marleen, 'role.grant', { personId, name, role: 'deelnemer', gesprekId })
    await assert.rejects(act(nadia, 'verslag.agree', { gesprekId }), refusal('not-allowed'))
    assert.deepEqual((await verslag())?.sent?.to.length, deelnemers.length)
    await act(marleen, 'role.revoke', { personId: joke.oid, role: 'deelnemer', gesprekId })
    await assert.rejects(act(joke, 'verslag.agree', { gesprekId }))
  })

  it('[R4.b] settles when every correctie is handled, and before the last day only when everybody reacted', async () => {
    const { act, send, verslag, gesprekId, clock } = await buildVerslag()
    const settle = () => act(marleen, 'verslag.settle', { gesprekId })
    await assert.rejects(settle(), refusal('verslag-not-sent'))
    await send()
    await act(joke, 'correctie.give', { gesprekId, correctieId: C(1), kind: 'whole', reason: 'Te kort.' })
    await assert.rejects(settle(), refusal('correcties-open'))
    await act(bram, 'correctie.answer', { correctieId: C(1), text: 'Het is een werkstuk.' })
    await assert.rejects(settle(), refusal('not-everybody-reacted'))
    clock.time += 9 * DAY
    await settle()
    assert.equal((await verslag())?.status, 'vastgesteld')
  })

  it('[R4.c] [R4.d] only the gespreksleider settles it, and who kept silent is recorded', async () => {
    const { act, send, verslag, gesprekId, clock } = await buildVerslag()
    await send()
    await act(joke, 'verslag.agree', { gesprekId })
    clock.time += 9 * DAY
    await assert.rejects(act(bram, 'verslag.settle', { gesprekId }), refusal('not-allowed'))
    await act(marleen, 'verslag.settle', { gesprekId })
    const silent = deelnemers.filter(({ oid }) => oid !== joke.oid).map(({ oid }) => oid)
    assert.deepEqual((await verslag())?.settled?.silent, silent)
  })

  it('[R4.e] nothing changes a settled verslag but a new version that says why', async () => {
    const { act, send, write, verslag, gesprekId, clock } = await buildVerslag()
    await send()
    clock.time += 9 * DAY
    await act(marleen, 'verslag.settle', { gesprekId })
    await assert.rejects(write(P(1), 'nog even', 1), refusal('verslag-settled'))
    const leaveOut = { gesprekId, paragraphId: P(1) }
    await assert.rejects(act(bram, 'paragraph.leaveOut', leaveOut), refusal('verslag-settled'))
    const reopen = { gesprekId, reason: 'Een naam was verkeerd.' }
    await assert.rejects(act(bram, 'verslag.reopen', reopen), refusal('not-allowed'))
    await act(marleen, 'verslag.reopen', reopen)
    const { version, status, reason } = (await verslag()) ?? {}
    assert.deepEqual([version, status, reason], [2, 'nakijken', 'Een naam was verkeerd.'])
    await write(P(1), 'nu wel', 1)
  })

  it('[R2.h] without list or bot it is handed over, with its day and what was said, and settled with that', async () => {
    const { act, verslag, gesprekId, follow, textOf } = await buildVerslag()
    await assert.rejects(
      act(bram, 'verslag.handOver', { gesprekId, on: '2026-12-09', said: '' }),
      refusal('day-not-yet'),
    )
    await act(bram, 'verslag.handOver', { gesprekId, on: '2026-12-08', said: 'Voorgelezen; het klopte.' })
    await follow()
    assert.equal(await textOf(P(1)), 'Joke Vermeulen Eerst dit.')
    await act(marleen, 'verslag.settle', { gesprekId })
    const { status, handedOver } = (await verslag()) ?? {}
    assert.equal(status, 'vastgesteld')
    assert.deepEqual(handedOver, { on: '2026-12-08', said: 'Voorgelezen; het klopte.', by: bram.oid })
  })

  it('[R1.i] is not sent and not settled while a paragraph has two texts', async () => {
    const { act, write, gesprekId } = await buildVerslag()
    await write(P(1), 'een', 0)
    await write(P(1), 'twee', 0, { rivalId: V(2) })
    await assert.rejects(act(marleen, 'verslag.send', { gesprekId }), refusal('verslag-rivals'))
  })

  it('[R2.e] a change after an akkoord is counted with that akkoord, until the person agrees again', async () => {
    const { act, send, write, verslag, gesprekId } = await buildVerslag()
    await send()
    await act(joke, 'verslag.agree', { gesprekId })
    await write(P(1), 'veranderd', 1)
    const since = async () => {
      const { changes = 0, agreed } = (await verslag()) ?? {}
      return changes - (agreed?.get(joke.oid)?.changes ?? 0)
    }
    assert.equal(await since(), 1)
    await act(joke, 'verslag.agree', { gesprekId })
    assert.equal(await since(), 0)
  })

  it('the gespreksleider marks thema’s as read, and only while the verslag can change', async () => {
    const { act, verslag, gesprekId } = await buildVerslag()
    await act(bram, 'verslag.submit', { gesprekId })
    assert.equal((await verslag())?.status, 'nakijken')
    await act(marleen, 'verslag.checkThema', { gesprekId, themaId: ROLLEN })
    assert.deepEqual((await verslag())?.checkedThemas, [ROLLEN])
    await act(marleen, 'verslag.checkThema', { gesprekId, themaId: ROLLEN, checked: false })
    assert.deepEqual((await verslag())?.checkedThemas, [])
    const check = { gesprekId, themaId: ROLLEN }
    await assert.rejects(act(bram, 'verslag.checkThema', check), refusal('not-allowed'))
  })

  it('[X10.f] [R2.b] a last day that falls in a weekend moves to the next working day', async () => {
    const { send, clock, verslag } = await buildVerslag()
    clock.time = Date.parse('2026-12-12T10:00:00+01:00')
    await send()
    assert.equal((await verslag())?.sent?.until, '2026-12-21')
  })
})

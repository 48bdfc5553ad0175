import assert from 'node:assert/strict'
import { plainText } from '../../bot/domain/richText.ts'
import { forYouIn } from '../../bot/domain/ronde/forYou.ts'
import type { PersonWho } from '../../bot/domain/who.ts'
import type { VerslagView } from '../../bot/protocol/verslag.ts'
import { viewAll } from '../../bot/views/index.ts'
import { bram, deelnemers, joke, marleen, wouter } from '../builders/people.ts'
import { refusal } from '../builders/refusal.ts'
import { testRunner } from '../builders/runner.ts'
import { buildVerslag, C, P, ROLLEN, rich, VISIE } from '../builders/verslag.ts'

const about = (gesprekId: string) =>
  ({ gesprekId, kind: 'change', themaId: ROLLEN, paragraphId: P(1), base: 1 }) as const

async function sent(anonymous: readonly string[] = []) {
  const built = await buildVerslag(testRunner(), anonymous)
  await built.send()
  const { gesprekId, act } = built
  const correct = (text: string, correctieId = C(1), who = joke) =>
    act(who, 'correctie.give', {
      ...about(gesprekId),
      correctieId,
      text: [...rich(text)],
      quote: { text: 'Eerst', before: '', after: ' dit' },
    } as never)
  return { ...built, correct }
}

/** A verslag of which the thema of its first paragraphs is anonymous. */
async function anonymous() {
  const built = await sent([ROLLEN])
  const { runner, stream, gesprekId, read } = built
  const who = { kind: 'anonymous', tid: marleen.tid, pseudonym: 'x', sitting: 's', takesPart: true } as const
  return {
    ...built,
    giveUnnamed(correctieId: string, requestId = correctieId) {
      const input = { ...about(gesprekId), correctieId, reason: 'Zo zei ik het niet.' }
      return runner.run({ action: 'correctie.give', stream, input, who, requestId })
    },
    /** What the gespreksleider sees of the correcties. */
    view: () =>
      read((state) => {
        const entities = viewAll(state, marleen)
        const correcties = entities.flatMap(({ kind, id }) => (kind === 'correctie' ? [id] : []))
        const verslag = entities.find(({ kind, id }) => kind === 'verslag' && id === gesprekId)
        return { correcties, open: (verslag?.value as VerslagView).openCorrecties }
      }),
  }
}

describe('A correctie of a verslag', () => {
  it('[R4.a] is taken over in one press, and that can be undone while the text did not change since', async () => {
    const { correct, act, textOf, write, correctie } = await sent()
    await correct('Joke zei dit het eerst.')
    await act(bram, 'correctie.takeOver', { correctieId: C(1), base: 1 })
    assert.equal(await textOf(P(1)), 'Joke zei dit het eerst.')
    await act(bram, 'correctie.undoTakeOver', { correctieId: C(1) })
    assert.equal(await textOf(P(1)), 'Joke Vermeulen Eerst dit.')
    assert.equal((await correctie(C(1)))?.takenOver, null)
    await act(bram, 'correctie.takeOver', { correctieId: C(1), base: 3, text: [...rich('Toch.')] } as never)
    await write(P(1), 'Verder bewerkt.', 4)
    await assert.rejects(
      act(bram, 'correctie.undoTakeOver', { correctieId: C(1) }),
      refusal('paragraph-changed'),
    )
  })

  it('[R2.l] a paragraph keeps its text as it was sent, once, when it changes at the groep', async () => {
    const { correct, act, write, paragraph } = await sent()
    const asSent = async () => plainText((await paragraph(P(1)))?.asSent ?? [])
    assert.equal(await asSent(), '')
    await correct('Joke zei dit het eerst.')
    await act(bram, 'correctie.takeOver', { correctieId: C(1), base: 1 })
    assert.equal(await asSent(), 'Joke Vermeulen Eerst dit.')
    await write(P(1), 'Verder bewerkt.', 2)
    assert.equal(await asSent(), 'Joke Vermeulen Eerst dit.')
  })

  it('[R4.a] is not taken over a text that changed after it was written, without the words of the person who presses', async () => {
    const { correct, act, write, textOf } = await sent()
    await correct('Oude verbetering.')
    await write(P(1), 'Nieuwere tekst.', 1)
    for (const base of [1, 2]) {
      await assert.rejects(
        act(bram, 'correctie.takeOver', { correctieId: C(1), base }),
        refusal('paragraph-changed'),
      )
    }
    assert.equal(await textOf(P(1)), 'Nieuwere tekst.')
  })

  it('[R4.a] something that was missing becomes a paragraph of its own, and goes when that is undone', async () => {
    const { act, outline, gesprekId } = await sent()
    const missing = { gesprekId, correctieId: C(2), kind: 'missing', themaId: ROLLEN } as const
    await act(joke, 'correctie.give', { ...missing, text: [...rich('Dit ontbrak.')] } as never)
    const paragraphId = 'p-nieuw0001'
    await act(marleen, 'correctie.takeOver', { correctieId: C(2), place: { paragraphId, sort: 'gz000000' } })
    assert.deepEqual((await outline()).themas[ROLLEN]?.includes(paragraphId), true)
    await act(marleen, 'correctie.undoTakeOver', { correctieId: C(2) })
    assert.deepEqual((await outline()).themas[ROLLEN]?.includes(paragraphId), false)
  })

  it('[R2.c] can be changed and taken back by its author until it is handled, and by no one else', async () => {
    const { correct, act, correctie } = await sent()
    await correct('Een.')
    await correct('Twee.')
    assert.deepEqual((await correctie(C(1)))?.text, rich('Twee.'))
    await assert.rejects(correct('Van een ander.', C(1), wouter), refusal('exists-already'))
    await assert.rejects(act(wouter, 'correctie.takeBack', { correctieId: C(1) }), refusal('not-allowed'))
    await act(joke, 'correctie.takeBack', { correctieId: C(1) })
    assert.equal((await correctie(C(1)))?.takenBack, true)
    await correct('Toch weer.')
    assert.equal((await correctie(C(1)))?.takenBack, false)
    await act(bram, 'correctie.handle', { correctieId: C(1) })
    await assert.rejects(correct('Te laat.'), refusal('correctie-handled'))
    await assert.rejects(act(joke, 'correctie.takeBack', { correctieId: C(1) }), refusal('correctie-handled'))
  })

  it('[R2.i] stays in the list with its words when its paragraph is left out, and follows one that is joined', async () => {
    const { correct, act, correctie, gesprekId } = await sent()
    await correct('Anders.')
    await act(bram, 'paragraph.join', { gesprekId, paragraphId: P(1), into: P(2) })
    assert.equal((await correctie(C(1)))?.paragraphId, P(2))
    await act(bram, 'paragraph.leaveOut', { gesprekId, paragraphId: P(2) })
    const { quote, text, takenBack } = (await correctie(C(1))) ?? {}
    assert.deepEqual([quote?.text, text, takenBack], ['Eerst', rich('Anders.'), false])
    await assert.rejects(
      act(bram, 'correctie.takeOver', { correctieId: C(1), base: 2 }),
      refusal('unknown-paragraph'),
    )
    await act(bram, 'correctie.answer', { correctieId: C(1), text: 'Dit staat er niet meer in.' })
  })

  it('[R2.c] is about a paragraph that was joined before it arrived, also then', async () => {
    const { correct, act, correctie, gesprekId } = await sent()
    await act(bram, 'paragraph.join', { gesprekId, paragraphId: P(1), into: P(2) })
    await correct('Anders.')
    assert.equal((await correctie(C(1)))?.paragraphId, P(2))
  })

  it('[R2.c] is refused after the last day, by someone who was taken off the list, and before sending', async () => {
    const { act, gesprekId, correct, clock, correctie } = await sent()
    await act(marleen, 'role.revoke', { personId: joke.oid, role: 'deelnemer', gesprekId })
    await assert.rejects(correct('Van de lijst.'))
    clock.time += 9 * 86_400_000
    await assert.rejects(correct('Te laat.', C(2), wouter), refusal('correction-closed'))
    assert.equal(await correctie(C(2)), undefined)
    const early = await buildVerslag()
    const input = { ...about(early.gesprekId), correctieId: C(1), reason: 'Te vroeg.' }
    await assert.rejects(early.act(joke, 'correctie.give', input), refusal('not-allowed'))
  })

  it('[R2.g] in an anonymous thema is stored without a person and without its moment, once, and cannot be taken back', async () => {
    const { runner, stream, correctie, clock, act, correct, verslag, giveUnnamed } = await anonymous()
    const sentAt = (await verslag())?.sent?.at
    clock.time += 86_400_000
    await assert.rejects(correct('Met mijn naam.'), refusal('anonymity-differs'))
    for (const requestId of ['een', 'twee']) await giveUnnamed(C(1), requestId)
    const { personId, at } = (await correctie(C(1))) ?? {}
    assert.deepEqual([personId, at], [null, sentAt])
    const stored = await runner.history(stream, 0)
    const acts = stored.flatMap(({ acts }) => acts).filter(({ action }) => action === 'correctie.give')
    assert.deepEqual(
      acts.map(({ by, at }) => [by, at]),
      acts.map(() => ['anoniem', sentAt]),
    )
    for (const one of deelnemers) {
      await assert.rejects(act(one, 'correctie.takeBack', { correctieId: C(1) }), refusal('not-allowed'))
    }
  })

  it('[R2.g] one under the id of a correctie with a name is refused: it is no repeat, and replacing that one would name its author', async () => {
    const { act, gesprekId, giveUnnamed, correctie } = await anonymous()
    const named = { gesprekId, kind: 'change', themaId: VISIE, paragraphId: P(4), base: 1 } as const
    await act(joke, 'correctie.give', { ...named, correctieId: C(1), reason: 'Met mijn naam.' })
    await act(bram, 'paragraph.move', { gesprekId, paragraphId: P(4), themaId: ROLLEN, sort: 'a0' })
    await assert.rejects(giveUnnamed(C(1)), refusal('exists-already'))
    assert.deepEqual((await correctie(C(1)))?.reason, 'Met mijn naam.')
    await giveUnnamed(C(2))
  })

  it('[R2.g] anonymous correcties are shown all at once when everybody has reacted, and later ones after the last day', async () => {
    const { act, gesprekId, giveUnnamed, view, clock, follow } = await anonymous()
    const answer = (nr: number) => act(bram, 'correctie.answer', { correctieId: C(nr), text: 'Aangepast.' })
    const settle = () => act(marleen, 'verslag.settle', { gesprekId })
    const seen = async () => [(await view()).correcties, (await view()).open]
    await giveUnnamed(C(1))
    await assert.rejects(answer(1), refusal('unknown-correctie'))
    // Not `correcties-open`: trying again and again would tell when it came.
    await assert.rejects(settle(), refusal('not-everybody-reacted'))
    const [last, ...others] = deelnemers
    for (const one of others) await act(one, 'verslag.agree', { gesprekId })
    assert.deepEqual(await seen(), [[], 0])
    await act(last, 'verslag.agree', { gesprekId })
    assert.deepEqual(await seen(), [[C(1)], 1])
    // Its author may be the one who reacts next: it waits, also then.
    await giveUnnamed(C(2))
    await act(bram, 'paragraph.write', {
      ...{ gesprekId, paragraphId: P(2), text: [...rich('Anders.')], base: 1, rivalId: 'v-00000009' },
    } as never)
    await act(last, 'verslag.agree', { gesprekId })
    assert.deepEqual(await seen(), [[C(1)], 1])
    await answer(1)
    await assert.rejects(settle(), refusal('correcties-open'))
    clock.time += 9 * 86_400_000
    await follow()
    assert.deepEqual(await seen(), [[C(1), C(2)], 1])
    await answer(2)
    await settle()
  })

  it('[R2.g] the last day cannot be moved once it is over, so that no end after an end tells on which day one came', async () => {
    const { act, gesprekId, giveUnnamed, view, clock, follow, send } = await anonymous()
    const until = (day: string) => act(marleen, 'verslag.setDeadline', { gesprekId, until: day })
    await until('2026-12-10')
    await until('2026-12-09')
    await giveUnnamed(C(1))
    clock.time = Date.parse('2026-12-10T00:00:00+01:00')
    await assert.rejects(until('2026-12-10'), refusal('deadline-passed'))
    await follow()
    assert.deepEqual((await view()).correcties, [C(1)])
    await assert.rejects(until('2026-12-11'), refusal('deadline-passed'))
    await act(marleen, 'verslag.withdraw', { gesprekId })
    await send('2026-12-11')
    await until('2026-12-12')
    await giveUnnamed(C(2))
    assert.deepEqual((await view()).correcties, [C(1)])
  })

  it('[R2.b] the last day of a verslag without an anonymous thema can be moved also when it is over', async () => {
    const { act, gesprekId, clock, follow, verslag } = await sent()
    clock.time += 9 * 86_400_000
    await follow()
    await act(marleen, 'verslag.setDeadline', { gesprekId, until: '2026-12-20' })
    assert.equal((await verslag())?.closed, false)
  })

  it('[R2.g] [O7.a] an anonymous correctie waits for those who write once it is shown, not before', async () => {
    const { act, gesprekId, giveUnnamed, read, clock } = await anonymous()
    const waiting = (who: PersonWho) =>
      read((state) => forYouIn(state, who, clock.time).items.map(({ kind, count }) => [kind, count]))
    await giveUnnamed(C(1))
    for (const who of [marleen, bram]) assert.deepEqual(await waiting(who), [])
    for (const one of deelnemers) await act(one, 'verslag.agree', { gesprekId })
    for (const who of [marleen, bram]) assert.deepEqual(await waiting(who), [['handle', 1]])
  })

  it('[G15.r] a snapshot lists correcties in another order than that in which they came', async () => {
    const { act, gesprekId, giveUnnamed, view } = await anonymous()
    for (const nr of [3, 1, 2]) await giveUnnamed(C(nr))
    for (const one of deelnemers) await act(one, 'verslag.agree', { gesprekId })
    assert.deepEqual((await view()).correcties, [C(1), C(2), C(3)])
  })
})

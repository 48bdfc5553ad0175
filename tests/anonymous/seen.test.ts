import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { pseudonymsOf } from '../../bot/anonymous/pseudonymsOf.ts'
import type { BeheerRondes } from '../../bot/protocol/beheer.ts'
import type { ChangeReader } from '../api/changeReader.ts'
import { type Refused, testServer } from '../api/testServer.ts'
import { bram, deelnemers, joke, karin, marleen, nadia, TENANT, wouter } from '../builders/people.ts'
import { TeamsClient } from '../doubles/teamsClient.ts'
import { cardIn } from '../teams/replies.ts'
import { AnonymousStage, ROLLEN, VISIE } from './stage.ts'

describe('What is seen of anonymous answers, and for how long', () => {
  let stage: AnonymousStage

  beforeEach(async () => {
    stage = await AnonymousStage.start()
  })
  afterEach(() => stage.stop())

  it('[G15.b] who leads or notes reads anonymous words without a name, and only the author recognises their own', async () => {
    await stage.press(joke, 'Van mij.')
    await stage.press(wouter, 'Van een ander.')
    for (const who of [marleen, bram]) {
      const antwoorden = await stage.see(who, 'antwoord')
      assert.deepEqual(antwoorden.map(({ text, person, mine }) => [text, person, mine]).toSorted(), [
        ['Van een ander.', null, false],
        ['Van mij.', null, false],
      ])
    }
    assert.deepEqual(await stage.mine(joke), ['Van mij.'])
    assert.equal((await stage.see(joke, 'antwoord')).length, 1)
  })

  it('[G15.e] others read "niemand" or "een of meer", and never how many', async () => {
    assert.equal((await stage.see(wouter, 'run'))[0]?.answered, 0)
    await stage.press(joke, 'Een.')
    assert.equal((await stage.see(wouter, 'run'))[0]?.answered, null)
    await stage.press(wouter, 'Twee.')
    const [view] = (await stage.see(nadia, 'run')).map((run) => JSON.stringify(run))
    assert.doesNotMatch(view ?? '', /"answered":[1-9]/)
  })

  it('[G15.e] who leads or notes reads no number of people, beside which answers of one author could be recognised', async () => {
    for (const who of [marleen, bram]) assert.equal((await stage.see(who, 'run'))[0]?.answered, 0)
    const { rondeId, gesprekId } = stage.ronde
    const answers = [1, 2].map((nr) => ({ vraagId: `${VISIE}.${nr}`, text: `Van Joke, ${nr}.` }))
    for (const answer of answers) {
      const input = { gesprekId, themaId: VISIE, answers: [answer], edits: true }
      await stage.server.act(joke, 'antwoord.give', rondeId, input)
      for (const who of [marleen, bram]) assert.equal((await stage.see(who, 'run'))[0]?.answered, null)
    }
    assert.equal((await stage.see(marleen, 'antwoord')).length, 2)
  })

  it('[G15.e] a second answer of another person sends nothing on the stream; one’s own does, also from another device', async () => {
    const from = await stage.seq()
    const [own, other, board] = [
      await stage.watch(joke, from),
      await stage.watch(wouter, from),
      await stage.watch(bram, from),
    ]
    await stage.press(joke, 'Een.')
    await stage.press(deelnemers[2], 'Twee.')
    await stage.press(joke, 'Een, beter.', { edits: true })
    await stage.press(deelnemers[2], 'Twee, beter.', { edits: true })
    await stage.ronde.act(marleen, 'thema.warn', { gesprekId: stage.gesprekId, themaId: VISIE })
    const warned = (reader: ChangeReader) =>
      reader.changes.some(({ kind, value }) => kind === 'run' && value !== null && value.warnedAt !== null)
    for (const reader of [own, other, board]) await reader.until(warned)
    const told = other.changes.map(({ kind, value }) => [
      kind,
      value !== null && 'answered' in value && value.answered,
    ])
    // The first holds the runs as they were when the stream opened.
    assert.deepEqual(told, [
      ['run', 0],
      ['run', null],
      ['run', null],
    ])
    const written = own.changes.flatMap(({ kind, value }) => (kind === 'antwoord' ? [value?.text] : []))
    assert.equal(written.at(-1), 'Een, beter.')
    assert.ok(!JSON.stringify(own.messages).includes('Twee'))
    assert.ok(!JSON.stringify(board.messages).match(/anoniem-[0-9a-f]/))
    assert.ok(JSON.stringify(board.messages).includes('Twee, beter.'))
  })

  it('[G15.e] withdrawing and including an anonymous answer sends nothing to others, also where another thema has names', async () => {
    const named = await stage.read((state) => state.groepen.get('groep-3')?.themas[0]?.id ?? '')
    const elsewhere = { gesprekId: stage.ronde.gesprekken.get('groep-3') ?? '', themaId: named }
    await stage.ronde.act(marleen, 'thema.open', elsewhere)
    const antwoordId = (await stage.write(joke, 'Toch niet.')).body.result.antwoordIds[0] ?? ''
    // Cards are posted and edited meanwhile, each recorded in the ronde; readers start when that is done.
    for (let quiet = 0, last = 0; quiet < 200; quiet += 1) {
      const seq = await stage.seq()
      if (seq !== last) quiet = 0
      last = seq
      await new Promise((resolve) => setImmediate(resolve))
    }
    const readers = await Promise.all([wouter, nadia].map((who) => stage.watch(who)))
    const { rondeId } = stage.ronde
    assert.equal((await stage.server.act(joke, 'antwoord.withdraw', rondeId, { antwoordId })).status, 200)
    await stage.write(joke, 'Toch wel.')
    await stage.ronde.act(marleen, 'antwoord.include', { antwoordId })
    await stage.ronde.act(marleen, 'antwoord.setAside', { antwoordId })
    await stage.ronde.act(marleen, 'thema.warn', { gesprekId: stage.gesprekId, themaId: VISIE })
    const warned = (reader: ChangeReader) =>
      reader.changes.some(({ kind, value }) => kind === 'run' && value !== null && value.warnedAt !== null)
    for (const reader of readers) {
      await reader.until(warned)
      // The runs when the stream opened, and the warning.
      assert.equal(reader.messages.length, 2, JSON.stringify(reader.messages))
    }
  })

  it('[G15.e] the counts of a Beheerder do not move with an anonymous answer, and hold it after the end', async () => {
    const count = async () =>
      (await stage.server.get<BeheerRondes>(karin, '/api/beheer/rondes')).body.rondes[0]?.counts.antwoorden
    await stage.write(joke, 'Een.')
    const antwoordId = (await stage.write(wouter, 'Twee.')).body.result.antwoordIds[0] ?? ''
    assert.equal(await count(), 0)
    await stage.server.act(wouter, 'antwoord.withdraw', stage.ronde.rondeId, { antwoordId })
    assert.equal(await count(), 0)
    await stage.end()
    assert.equal(await count(), 1)
    await stage.write(wouter, 'Te laat.')
    assert.equal(await count(), 1)
  })

  it('[G15.c] a reader recognises their own answer in a thema that opens while they look', async () => {
    const from = await stage.seq()
    const reader = await stage.watch(joke, from)
    await stage.open(ROLLEN)
    await stage.write(joke, 'Nieuw thema.', { themaId: ROLLEN })
    await reader.until(({ changes }) =>
      changes.some(({ kind, value }) => kind === 'antwoord' && value?.text === 'Nieuw thema.' && value.mine),
    )
  })

  it('[G15.d] when the gesprek ends no person has an own anonymous answer any more', async () => {
    await stage.press(joke, 'In het gesprek.')
    const keys = stage.server.keys
    const [sitting = ''] = await keys.sittings()
    const known = () => stage.read((state) => pseudonymsOf(state, keys, joke))
    assert.equal((await known()).length, 1)
    const reader = await stage.watch(joke, 0)
    await reader.until(({ changes }) => changes.some(({ kind }) => kind === 'antwoord'))
    await stage.end()
    await reader.until(({ messages }) => {
      const last = messages.findLast(({ reset }) => reset)
      return last?.changes.every(({ kind }) => kind !== 'antwoord') ?? false
    })
    while ((await keys.peek(sitting)) !== null) await new Promise((resolve) => setImmediate(resolve))
    assert.deepEqual(await keys.sittings(), [])
    assert.deepEqual(await stage.mine(joke), [])
    assert.deepEqual(await known(), [])
    const antwoordId = (await stage.stored())[0]?.id
    const refused = await stage.server.act<Refused>(joke, 'antwoord.withdraw', stage.ronde.rondeId, {
      antwoordId,
    })
    assert.equal(refused.body.error.code, 'author-unknown')
    assert.equal((await stage.stored())[0]?.withdrawn, false)
  })

  it('[G15.d] a reader who reconnects after the end has no own anonymous answers either', async () => {
    await stage.press(joke, 'In het gesprek.')
    const from = await stage.seq()
    await stage.end()
    const reader = await stage.watch(joke, from)
    await reader.until(({ messages }) => messages.length > 0)
    assert.equal(reader.messages[0]?.reset, true)
    assert.ok(reader.changes.every(({ kind }) => kind !== 'antwoord'))
  })

  it('[G15.d] [G5.b] an anonymous answer after the end is kept once as nagekomen, and its author reads that it is nobody’s', async () => {
    await stage.press(joke, 'In het gesprek.')
    await stage.end()
    const first = cardIn(await stage.press(joke, 'Nog iets.', { id: 'f:9' }))
    assert.match(first.text, /bewaard als nagekomen/)
    assert.match(first.text, /niemand kan nog nagaan dat dit van jou is/)
    await stage.press(joke, 'Nog iets.', { id: 'f:9' })
    assert.equal((await stage.write(wouter, 'Ook nog.')).body.result.status, 'nagekomen')
    assert.deepEqual(await stage.texts(), ['In het gesprek.', 'Nog iets.', 'Ook nog.'])
    const late = (await stage.stored()).filter(({ status }) => status === 'nagekomen')
    assert.equal(late.length, 2)
    await stage.ronde.act(marleen, 'antwoord.include', { antwoordId: late[0]?.id ?? '' })
    await stage.server.resume()
    assert.deepEqual(
      await stage.server.keys.sittings(),
      [],
      'the key for what came late goes with the next sweep',
    )
  })

  it('[G15.c] [X8.b] over two instances one person has one anonymous answer per vraag, and the end is the end on both', async () => {
    const other = await testServer({ journal: stage.server.journal, keys: stage.server.keys })
    const elsewhere = new TeamsClient(`${other.url}/api/messages`, stage.double.url, TENANT)
    await stage.press(joke, 'Op de ene.')
    await stage.write(joke, 'Op de andere.', { at: other })
    assert.deepEqual(await stage.texts(), ['Op de andere.'])
    assert.equal((await stage.see(joke, 'antwoord', other))[0]?.mine, true)
    const requestId = randomUUID()
    await Promise.all([
      stage.write(wouter, 'Tegelijk.', { requestId }),
      stage.write(wouter, 'Tegelijk.', { requestId, at: other }),
    ])
    assert.deepEqual(await stage.texts(), ['Op de andere.', 'Tegelijk.'])
    await stage.end()
    const data = stage.data('Na het einde.')
    assert.match(cardIn(await elsewhere.press(joke, { data })).text, /bewaard als nagekomen/)
    assert.deepEqual(await stage.see(joke, 'antwoord', other), [])
    await other.close()
  })
})

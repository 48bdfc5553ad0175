import assert from 'node:assert/strict'
import { registry } from '../../bot/actions/index.ts'
import { openSqliteJournal } from '../../bot/journal/sqlite.ts'
import { AnsweredRequests, REMEMBERED_MS } from '../../bot/runner/answeredRequests.ts'
import { bram, joke, marleen } from '../builders/people.ts'
import { refusal } from '../builders/refusal.ts'
import { buildRonde } from '../builders/ronde.ts'
import { testRunner } from '../builders/runner.ts'
import { FaultyJournal } from '../doubles/faultyJournal.ts'

const THEMA = 'groep-2.visie'
const VRAAG = 'groep-2.visie.1'

describe('A repeated request', () => {
  const setUp = async () => {
    const test = testRunner()
    const ronde = await buildRonde(test.runner, { open: THEMA })
    const { gesprekId, stream, act } = ronde
    const give = (text: string, requestId: string) =>
      act(
        joke,
        'antwoord.give',
        { gesprekId, themaId: THEMA, answers: [{ vraagId: VRAAG, text }], edits: true },
        requestId,
      )
    const texts = () =>
      test.runner.read(stream, (state) =>
        [...state.antwoorden.values()].filter((one) => !one.withdrawn).map((one) => one.text),
      )
    const end = () => test.runner.read(stream, (_state, seq) => seq)
    return { ...test, ...ronde, give, texts, end }
  }

  it('[G5.u] a second press that changed nothing does not bring old words back after an edit', async () => {
    const { journal, give, texts, stream, gesprekId } = await setUp()
    await give('eerst', 'press-1')
    await give('eerst', 'press-2')
    await give('daarna', 'press-3')
    await give('eerst', 'press-2')
    assert.deepEqual(await texts(), ['daarna'])
    const other = testRunner(journal).runner
    const input = { gesprekId, themaId: THEMA, answers: [{ vraagId: VRAAG, text: 'eerst' }], edits: true }
    await other.run({ action: 'antwoord.give', stream, who: joke, requestId: 'press-2', input })
    assert.deepEqual(await texts(), ['daarna'])
  })

  it('[G5.u] a second press that changed nothing does not bring a withdrawn answer back', async () => {
    const { runner, give, texts, act, stream } = await setUp()
    await give('eerst', 'press-1')
    await give('eerst', 'press-2')
    const antwoordId = await runner.read(stream, (state) => [...state.antwoorden.keys()][0] ?? '')
    await act(joke, 'antwoord.withdraw', { antwoordId })
    await give('eerst', 'press-2')
    assert.deepEqual(await texts(), [])
  })

  it('[G5.u] a meeting start that changed nothing does not reopen the gesprek when it is delivered after the end', async () => {
    const { runner, stream, gesprekId, act } = await setUp()
    const started = () =>
      runner.run({
        action: 'gesprek.start',
        stream,
        input: { gesprekId },
        who: { kind: 'system', part: 'meeting' },
        requestId: 'activity-1',
      })
    await started()
    await act(marleen, 'gesprek.end', { gesprekId })
    await started()
    assert.equal(await runner.read(stream, (state) => state.gesprekken.get(gesprekId)?.status), 'klaar')
  })

  it('[G5.t] the same request id with another input or action is refused and stores nothing', async () => {
    const { give, texts, act, gesprekId, end } = await setUp()
    const { seq } = await give('eerst', 'press-1')
    await assert.rejects(give('iets anders', 'press-1'), refusal('request-reused'))
    await assert.rejects(
      act(joke, 'antwoord.withdraw', { antwoordId: 'a-1' }, 'press-1'),
      refusal('request-reused'),
    )
    assert.deepEqual(await texts(), ['eerst'])
    assert.equal((await give('eerst', 'press-1')).seq, seq)
    const add = (text: string) => act(bram, 'notitie.add', { gesprekId, text }, 'both-at-once')
    const outcomes = await Promise.allSettled([add('een'), add('twee')])
    assert.deepEqual(
      outcomes.map(({ status }) => status),
      ['fulfilled', 'rejected'],
    )
    assert.equal(await end(), seq + 1)
  })

  it('[G5.t] a repeat whose fields are in another order is the same request', async () => {
    const { runner, stream, gesprekId, end } = await setUp()
    const command = { action: 'notitie.add', stream, who: bram, requestId: 'request-1' }
    const first = await runner.run({ ...command, input: { gesprekId, text: 'een' } })
    const again = await runner.run({ ...command, input: { text: 'een', gesprekId } })
    assert.deepEqual(again, first)
    assert.equal(await end(), first.seq)
  })

  it('[G5.t] a repeat after a release that adds a field with a default is the same request', async () => {
    const { runner, journal, stream, gesprekId, end } = await setUp()
    const input = { gesprekId, text: 'een' }
    const command = { action: 'notitie.add', stream, who: bram, requestId: 'request-1', input }
    const first = await runner.run(command)
    const add = registry.get('notitie.add')
    assert.ok(add)
    const newer = { ...add, input: add.input.transform((parsed) => ({ ...Object(parsed), tone: 'kort' })) }
    const actions = new Map([...registry, [add.name, newer]])
    const later = testRunner(journal, 'later', undefined, actions).runner
    assert.deepEqual(await later.run(command), first)
    assert.equal(await end(), first.seq)
  })

  it('[G5.a] a redelivered word in the chat is answered like the first, though it now means another thema', async () => {
    const { runner, stream, gesprekId, end } = await setUp()
    const open = (themaId: string) =>
      runner.run({
        action: 'thema.open',
        stream,
        input: { gesprekId, themaId },
        who: marleen,
        requestId: 'activity-1',
        derived: true,
      })
    const themas = await runner.read(stream, (state) => state.groepen.get('groep-2')?.themas ?? [])
    const [one, other] = themas.filter(({ id }) => id !== THEMA)
    assert.ok(one && other)
    const first = await open(one.id)
    assert.deepEqual(await open(other.id), first)
    assert.equal(await end(), first.seq)
  })

  it('[G5.o] an edit that is repeated after 1,500 acts of others changes nothing', async () => {
    const { runner, journal, stream, gesprekId, act } = await setUp()
    const notitieId = 'n-0123456789'
    await act(bram, 'notitie.add', { notitieId, gesprekId, text: 'een' })
    const edit = (text: string, requestId: string) =>
      act(bram, 'notitie.edit', { notitieId, text }, requestId)
    await edit('twee', 'edit-1')
    await edit('drie', 'edit-2')
    const input = (n: number) => ({ gesprekId, text: `notitie ${n}` })
    await Promise.all(Array.from({ length: 1500 }, (_, n) => act(marleen, 'notitie.add', input(n))))
    await edit('twee', 'edit-1')
    const textOf = (by: typeof runner) => by.read(stream, (state) => state.notities.get(notitieId)?.text)
    assert.equal(await textOf(runner), 'drie')
    await runner.close()
    const later = testRunner(journal).runner
    await later.run({
      action: 'notitie.edit',
      stream,
      who: bram,
      requestId: 'edit-1',
      input: { notitieId, text: 'twee' },
    })
    assert.equal(await textOf(later), 'drie')
  })

  it('[G5.o] requests are remembered by time, and the last 1,000 however old they are', () => {
    const requests = new AnsweredRequests()
    const times = [0, REMEMBERED_MS, REMEMBERED_MS + 1]
    for (let n = 0; n < 2000; n += 1) requests.add(`early ${n}`, { seq: n, at: 0 })
    assert.equal(requests.dump().length, 2000)
    for (const at of times) requests.add(`at ${at}`, { seq: 3000, at })
    assert.equal(requests.dump().length, 1000)
    assert.ok(requests.get('early 1999'))
    assert.ok(requests.get('at 0'))
    assert.equal(requests.get('early 0'), undefined)
  })

  it('[G5.c] a repeat whose answer cannot be read gets "store-failed", and is answered later', async () => {
    const journal = new FaultyJournal(openSqliteJournal(':memory:'))
    const { runner } = testRunner(journal)
    const { act, gesprekId } = await buildRonde(runner, { started: true })
    const add = () => act(bram, 'notitie.add', { gesprekId, text: 'een' }, 'request-1')
    const first = await add()
    journal.failReads = 1
    await assert.rejects(add(), refusal('store-failed'))
    assert.deepEqual(await add(), first)
  })
})

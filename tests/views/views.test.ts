import assert from 'node:assert/strict'
import type { PersonWho } from '../../bot/domain/who.ts'
import { touchedBy, viewAll, viewSome } from '../../bot/views/index.ts'
import { bram, joke, marleen, nadia, outsider, sanne, wouter } from '../builders/people.ts'
import { buildRonde } from '../builders/ronde.ts'
import { testRunner } from '../builders/runner.ts'

const THEMA = 'groep-2.visie'

async function setUp() {
  const { runner } = testRunner()
  const ronde = await buildRonde(runner, { open: THEMA })
  const { gesprekId, act } = ronde
  const give = (who: PersonWho, text: string) =>
    act(who, 'antwoord.give', { gesprekId, themaId: THEMA, answers: [{ vraagId: `${THEMA}.1`, text }] })
  await give(joke, 'woorden van Joke')
  await give(wouter, 'woorden van Wouter')
  await give(sanne, 'woorden van Sanne')
  await act(bram, 'notitie.add', { notitieId: 'n-00000001', gesprekId, text: 'genoteerde woorden' })
  const all = (who: PersonWho) => runner.read(ronde.stream, (state) => viewAll(state, who))
  return { runner, ronde, gesprekId, all, give }
}

describe('What one person sees of a ronde', () => {
  it('[X1.a] [X1.b] a person without a role sees nothing, and neither does the same id from another school', async () => {
    const { all } = await setUp()
    assert.deepEqual(await all(sanne), [])
    assert.deepEqual(await all(outsider), [])
  })

  it('[X1.c] an opdrachtgever sees progress and no words', async () => {
    const { all } = await setUp()
    const view = await all(nadia)
    assert.doesNotMatch(JSON.stringify(view), /woorden/)
    const run = view.find((change) => change.kind === 'run')
    assert.equal(run?.kind === 'run' && run.value?.answered, 2)
  })

  it('[G4.d] [X1.e] a deelnemer sees their own answers, and only the number of answers of others', async () => {
    const { all } = await setUp()
    const view = await all(joke)
    const text = JSON.stringify(view)
    assert.match(text, /woorden van Joke/)
    assert.doesNotMatch(text, /woorden van (Wouter|Sanne)|genoteerde/)
    const run = view.find((change) => change.kind === 'run')
    assert.equal(run?.kind === 'run' && run.value?.answered, 2)
  })

  it('[X1.e] a deelnemer sees only their own gesprek', async () => {
    const { all, gesprekId } = await setUp()
    const gesprekken = (await all(joke)).filter((change) => change.kind === 'gesprek')
    assert.deepEqual(
      gesprekken.map((change) => change.id),
      [gesprekId],
    )
  })

  it('[B1.c] [X1.e] who leads or notes sees every note with its source, tags and author', async () => {
    const { all } = await setUp()
    for (const who of [marleen, bram]) {
      const view = await all(who)
      const notitie = view.find((change) => change.kind === 'notitie')
      assert.ok(notitie?.kind === 'notitie')
      assert.equal(notitie.value?.source, 'genoteerd')
      assert.deepEqual(notitie.value?.author, { id: bram.oid, name: bram.name })
      const people = view.flatMap((change) =>
        change.kind === 'antwoord' ? [change.value?.person?.name] : [],
      )
      assert.deepEqual(people.toSorted(), ['Joke Vermeulen', 'Sanne Willems', 'Wouter de Groot'])
    }
  })

  it('[G17.c] [G8.h] a withdrawn answer is gone for everybody but its author, and a removed note is gone', async () => {
    const { all, ronde, runner } = await setUp()
    const antwoordId = await runner.read(ronde.stream, (state) => [...state.antwoorden.keys()][0] ?? '')
    await ronde.act(joke, 'antwoord.withdraw', { antwoordId })
    await ronde.act(bram, 'notitie.remove', { notitieId: 'n-00000001' })
    assert.doesNotMatch(JSON.stringify(await all(marleen)), /woorden van Joke|genoteerde/)
    assert.match(JSON.stringify(await all(joke)), /woorden van Joke/)
  })
})

describe('What a commit changes for one person', () => {
  it('[B2.d] a commit names exactly the entities that look different now', async () => {
    const { ronde, runner, gesprekId } = await setUp()
    const before = await runner.read(ronde.stream, (_state, seq) => seq)
    await ronde.act(bram, 'notitie.add', { notitieId: 'n-00000002', gesprekId, text: 'nieuw' })
    const [commit] = await runner.history(ronde.stream, before)
    assert.ok(commit)
    const { refs, rights } = touchedBy(commit)
    assert.equal(rights.size, 0)
    const changes = (who: PersonWho) => runner.read(ronde.stream, (state) => viewSome(state, who, refs))
    const [change, ...others] = await changes(marleen)
    assert.deepEqual(
      others.map(({ kind }) => kind),
      ['verslag'],
    )
    assert.equal(change?.kind === 'notitie' && change.value?.text, 'nieuw')
    assert.deepEqual(await changes(joke), [], 'a deelnemer must not even notice that a note was kept')
    assert.deepEqual(await changes(nadia), [])
  })

  it('[X1.f] [G17.b] setting an answer aside, tagging it and marking a deelnemer as heard send nothing to its author', async () => {
    const { ronde, runner, gesprekId } = await setUp()
    const themaId = 'groep-2.visie'
    const antwoordId = await runner.read(ronde.stream, (state) => [...state.antwoorden.keys()][0] ?? '')
    const before = await runner.read(ronde.stream, (_state, seq) => seq)
    await ronde.act(marleen, 'antwoord.setAside', { antwoordId })
    await ronde.act(bram, 'bord.tag', { itemIds: [antwoordId], add: ['groep-2.rollen'] })
    await ronde.act(bram, 'deelnemer.markHeard', { gesprekId, themaId, personId: joke.oid, heard: true })
    for (const commit of await runner.history(ronde.stream, before)) {
      const { refs } = touchedBy(commit)
      const changes = (who: PersonWho) => runner.read(ronde.stream, (state) => viewSome(state, who, refs))
      assert.ok((await changes(marleen)).length > 0)
      assert.deepEqual(await changes(joke), [])
      assert.deepEqual(await changes(nadia), [])
    }
  })

  it('[B2.d] replayed changes give the whole view for every role', async () => {
    const { ronde, runner, all } = await setUp()
    const commits = await runner.history(ronde.stream, 0)
    for (const who of [marleen, bram, joke, nadia]) {
      const seen = new Map<string, unknown>()
      for (const commit of commits) {
        const { refs } = touchedBy(commit)
        for (const change of await runner.read(ronde.stream, (state) => viewSome(state, who, refs))) {
          seen.set(`${change.kind} ${change.id}`, change.value)
        }
      }
      for (const change of await all(who)) {
        const key = `${change.kind} ${change.id}`
        const isOwnOrFirst = ['ronde', 'groep'].includes(change.kind)
        if (!isOwnOrFirst) assert.deepEqual(seen.get(key), change.value, `${key} for ${who.name}`)
      }
    }
  })
})

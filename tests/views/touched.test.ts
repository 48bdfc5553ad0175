import assert from 'node:assert/strict'
import { Pending } from '../../bot/api/changes/pending.ts'
import { Change } from '../../bot/domain/change.ts'
import { mayRead } from '../../bot/domain/reading.ts'
import type { RondeEvent } from '../../bot/domain/ronde/events.ts'
import { rondeStream } from '../../bot/domain/ronde/rondeStream.ts'
import type { RondeState } from '../../bot/domain/ronde/state.ts'
import type { PersonWho } from '../../bot/domain/who.ts'
import type { Commit, RondeStreamName } from '../../bot/ports/runner.ts'
import { touchedBy, viewAll, viewSome } from '../../bot/views/index.ts'
import { bram, deelnemers, joke, marleen, nadia, sanne, wouter } from '../builders/people.ts'
import { richRonde } from '../builders/richRonde.ts'
import { testRunner } from '../builders/runner.ts'

type RondeCommit = Commit<RondeStreamName>
type View = Map<string, string>

const everyone: PersonWho[] = [marleen, bram, nadia, joke, wouter, deelnemers[2], sanne]

function viewOf(state: RondeState, who: PersonWho): View {
  return new Map(viewAll(state, who).map(({ kind, id, value }) => [`${kind} ${id}`, JSON.stringify(value)]))
}

/** The view of a reader who had `before` and is sent what the change stream sends after these commits. */
function told(before: View, commits: readonly RondeCommit[], state: RondeState, who: PersonWho): View {
  const pending = new Pending(who.oid)
  for (const commit of commits) pending.add(commit)
  const { whole, refs } = pending.take()
  if (whole) return viewOf(state, who)
  const after = new Map(before)
  for (const { kind, id, value } of viewSome(state, who, refs)) {
    if (value === null) after.delete(`${kind} ${id}`)
    else after.set(`${kind} ${id}`, JSON.stringify(value))
  }
  return after
}

/** Keys of entities that are not the same in both, with the fields that differ. */
function differing(sent: View, right: View): string[] {
  return [...new Set([...sent.keys(), ...right.keys()])]
    .filter((key) => sent.get(key) !== right.get(key))
    .map((key) => {
      const [one, other] = [JSON.parse(sent.get(key) ?? '{}'), JSON.parse(right.get(key) ?? '{}')]
      const fields = Object.keys({ ...one, ...other })
      return `${key} (${fields.filter((field) => JSON.stringify(one[field]) !== JSON.stringify(other[field]))})`
    })
}

function foldInto(state: RondeState, { acts }: RondeCommit): void {
  for (const { at, by, events } of acts) {
    for (const event of events) rondeStream.fold(state, event, { at, by }, new Change())
  }
}

const typesOf = (commits: readonly RondeCommit[]): RondeEvent['type'][] =>
  commits.flatMap(({ acts }) => acts.flatMap(({ events }) => events.map(({ type }) => type)))

describe('The change stream against the whole view', () => {
  let commits: RondeCommit[]
  before(async () => {
    const { journal, stream } = await richRonde()
    commits = await testRunner(journal).runner.history(stream, 0)
  })

  /** Checks batches of `size` commits, as a reader gets them that is this far behind. */
  function checkBatches(size: number): Set<string> {
    const checked = new Set<string>()
    const found: string[] = []
    for (let offset = 0; offset < size; offset += 1) {
      const state = rondeStream.empty()
      for (const commit of commits.slice(0, offset)) foldInto(state, commit)
      for (let from = offset; from < commits.length; from += size) {
        const batch = commits.slice(from, from + size)
        const had = new Map(everyone.map((who) => [who, viewOf(state, who)]))
        for (const commit of batch) foldInto(state, commit)
        for (const who of everyone) {
          const after = told(had.get(who) ?? new Map(), batch, state, who)
          const missed = differing(after, viewOf(state, who))
          if (missed.length > 0) found.push(`${typesOf(batch).join('+')}: ${missed} for ${who.name}`)
        }
        for (const type of typesOf(batch)) checked.add(type)
      }
    }
    assert.deepEqual(found, [])
    return checked
  }

  it('[B2.d] after every type of event, what a reader had plus what is sent is what the reader may read', () => {
    const checked = checkBatches(1)
    assert.deepEqual([...checked].sort(), [...new Set(typesOf(commits))].sort())
    assert.ok(checked.size > 35, `${checked.size} types of event`)
  })

  it('[B2.d] commits that are sent together leave a reader with what they may read', () => {
    for (const size of [2, 3, 7]) checkBatches(size)
  })

  it('[X1.f] a change that only readers of words may know of sends nothing to others, not even an unchanged entity', () => {
    const state = rondeStream.empty()
    const silent = [
      'antwoord.setAside',
      'bord.tagged',
      'deelnemer.markedHeard',
      'notitie.added',
      'notitie.edited',
    ]
    let checked = 0
    for (const commit of commits) {
      foldInto(state, commit)
      if (!typesOf([commit]).every((type) => silent.includes(type))) continue
      checked += 1
      const { refs } = touchedBy(commit)
      for (const who of everyone) {
        if (mayRead.words.allows(who, state)) continue
        assert.deepEqual(viewSome(state, who, refs), [], `${typesOf([commit])} for ${who.name}`)
      }
    }
    assert.ok(checked >= 5)
  })

  it('[V8.b] marking a person as guest sends them their whole view, since what they may read can differ', () => {
    const marked = commits.find((commit) => typesOf([commit]).includes('guest.marked'))
    assert.ok(marked)
    assert.deepEqual([...touchedBy(marked).rights], [wouter.oid])
  })
})

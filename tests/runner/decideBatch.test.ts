import assert from 'node:assert/strict'
import { z } from 'zod'
import { happens, rondeAction } from '../../bot/actions/action.ts'
import { emptyRonde } from '../../bot/domain/ronde/state.ts'
import { type ActRequest, decideBatch } from '../../bot/runner/decideBatch.ts'
import { kindOf } from '../../bot/runner/kinds.ts'
import { ACTS_PER_ENTRY, ENTRY_SIZE, LARGEST_ENTRY } from '../../bot/runner/limits.ts'
import { marleen, personIdOf } from '../builders/people.ts'

describe('Deciding a batch of requests', () => {
  const say = rondeAction({
    name: 'ronde.say',
    input: z.string(),
    may: { says: { nl: 'iedereen', en: 'anyone' }, allows: () => true },
    decide: ({ input: text }) =>
      happens({ type: 'notitie.edited', v: 1, notitieId: 'n-1', text, marks: { labels: [] } }),
  })

  it('[X5.a] an act that is too large for a store is refused, alone and in a batch', () => {
    const requests = ['kort', 'é'.repeat(LARGEST_ENTRY / 2), 'ook kort'].map((input, index) => ({
      action: say,
      input,
      who: marleen,
      requestId: `request-${index}`,
      inputHash: null,
    }))
    const verdictsOf = (some: typeof requests) =>
      decideBatch(emptyRonde(), kindOf('ronde'), some, 0, (prefix) => prefix).map(({ kind }) => kind)
    assert.deepEqual(verdictsOf(requests), ['acts', 'refused', 'acts'])
    assert.deepEqual(verdictsOf(requests.slice(1, 2)), ['refused'])
  })

  const request = (input: string, more: Partial<ActRequest> = {}): ActRequest => ({
    ...{ action: say, input, who: marleen, requestId: 'request', inputHash: null },
    ...more,
  })
  const decided = (requests: ActRequest[], state = emptyRonde()) =>
    decideBatch(state, kindOf('ronde'), requests, 1000, (prefix) => prefix)
  const kinds = (requests: ActRequest[]) => decided(requests).map(({ kind }) => kind)
  const times = <T>(count: number, one: T): T[] => Array.from({ length: count }, () => one)

  it('[G5.f] an entry takes 64 acts, and the later requests wait for the next entry', () => {
    assert.deepEqual(kinds(times(ACTS_PER_ENTRY, request('kort'))), times(ACTS_PER_ENTRY, 'acts'))
    assert.deepEqual(kinds(times(ACTS_PER_ENTRY + 2, request('kort'))).slice(-3), ['acts', 'waits', 'waits'])
  })

  it('[G5.f] an act that no longer fits in the entry waits, and so do all later ones, however small', () => {
    const half = request('x'.repeat(ENTRY_SIZE / 2))
    assert.deepEqual(kinds([half, half, request('kort')]), ['acts', 'waits', 'waits'])
    assert.deepEqual(kinds([half, request('kort'), half]), ['acts', 'acts', 'waits'])
  })

  it('[G5.f] an act that is larger than the target size of an entry is stored in an entry of its own', () => {
    const large = request('x'.repeat(ENTRY_SIZE + 1))
    assert.deepEqual(kinds([large, request('kort')]), ['acts', 'waits'])
    assert.deepEqual(kinds([request('kort'), large]), ['acts', 'waits'])
  })

  it('[X5.k] a request that is not allowed or is refused does not take a place in the entry', () => {
    const may = { says: { nl: 'niemand', en: 'nobody' }, allows: () => false }
    const refused = () => ({ refused: 'gesprek-ended' as const, detail: 'groep 2' })
    const verdicts = decided([
      request('kort', { action: { ...say, may } }),
      request('kort', { action: { ...say, decide: refused } }),
      request('kort'),
    ])
    const errors = verdicts.map((one) => (one.kind === 'refused' ? [one.error.code, one.error.detail] : null))
    assert.deepEqual(errors, [['not-allowed', null], ['gesprek-ended', 'groep 2'], null])
  })

  it('[G5.f] each request is decided on what the earlier ones lead to, and the state is restored', () => {
    const state = emptyRonde()
    const seen: string[] = []
    const advance = rondeAction({
      ...{ name: 'ronde.say', input: z.enum(['gesprekken', 'verslagen']), may: say.may },
      decide: ({ state: now, input: phase }) => {
        seen.push(now.phase)
        return happens({ type: 'ronde.advanced', v: 1, phase })
      },
    })
    const requests = ['gesprekken', 'verslagen', 'verslagen'].map((phase) =>
      request(phase, { action: advance }),
    )
    decided(requests, state)
    assert.deepEqual(seen, ['voorbereiding', 'gesprekken', 'verslagen'])
    assert.deepEqual(state, emptyRonde())
  })

  it('[G5.u] a request that changed nothing is stored when a person or a meeting may send it again', () => {
    const nothing = { ...say, decide: () => ({ events: [] }) }
    const kindFor = (who: ActRequest['who']) => kinds([request('', { action: nothing, who })])[0]
    assert.equal(kindFor(marleen), 'acts')
    assert.equal(kindFor({ kind: 'system', part: 'meeting' }), 'acts')
    assert.equal(kindFor({ kind: 'system', part: 'delivery' }), 'nothing')
  })

  it('[G5.t] an act keeps the hash of its input, the person and the time of the decision', () => {
    const [own, other] = decided([request('a', { inputHash: 'hash' }), request('b')])
    assert.ok(own?.kind === 'acts' && other?.kind === 'acts')
    const { events: _, ...act } = own.act
    const expected = { requestId: 'request', action: 'ronde.say', by: marleen.oid, at: 1000 }
    assert.deepEqual(act, { ...expected, inputHash: 'hash' })
    assert.equal('inputHash' in other.act, false)
  })

  it('[G15.b] an anonymous request that changed nothing is stored only under a time that is not its own', () => {
    const who = {
      kind: 'anonymous',
      tid: marleen.tid,
      pseudonym: personIdOf('pseudonym'),
      sitting: 'sitting',
      takesPart: true,
    } as const
    const decided = (at?: number) => {
      const decide = () => ({ events: [], ...(at === undefined ? {} : { at }) })
      const request = { action: { ...say, decide }, input: '', who, requestId: 'request', inputHash: null }
      return decideBatch(emptyRonde(), kindOf('ronde'), [request], 1000, (prefix) => prefix)
    }
    assert.deepEqual(decided(), [{ kind: 'nothing' }])
    const [verdict] = decided(7)
    assert.ok(verdict?.kind === 'acts')
    assert.deepEqual([verdict.act.at, verdict.act.by, verdict.act.events], [7, 'anoniem', []])
  })
})

import assert from 'node:assert/strict'
import { z } from 'zod'
import { happens, rondeAction } from '../../bot/actions/action.ts'
import { emptyRonde } from '../../bot/domain/ronde/state.ts'
import { decideBatch } from '../../bot/runner/decideBatch.ts'
import { kindOf } from '../../bot/runner/kinds.ts'
import { LARGEST_ENTRY } from '../../bot/runner/limits.ts'
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

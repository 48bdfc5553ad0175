import assert from 'node:assert/strict'
import type { VerslagProgress } from '../../../bot/protocol/verslag.ts'
import { ronde } from '../../../tab/ronde/nl.ts'
import { verslagSays } from '../../../tab/ronde/verslagSays.ts'
import { formats } from '../../../tab/ui/texts/format.ts'

const texts = { ronde, format: formats('nl') } as unknown as Parameters<typeof verslagSays>[0]
const progress = (part: Partial<VerslagProgress>): VerslagProgress => ({
  ...{ status: 'werkdocument', version: 1, wantedBy: '2026-11-24', submittedAt: null, sentAt: null },
  ...{ until: null, closed: false, handedOverOn: null, settledAt: null },
  ...part,
})
const says = (part: Partial<VerslagProgress>, today = '2026-11-24') =>
  verslagSays(texts, progress(part), today)

describe('Where the verslag of a gesprek is, on Ronde', () => {
  it('[R1.c] a werkdocument says until when it is wanted, and that it is late the day after', () => {
    assert.equal(says({}), 'Verslag: werkdocument, gewenst tot en met dinsdag 24 november')
    assert.match(says({}, '2026-11-25'), /, over tijd$/)
  })

  it('[R1.c] then it says who has it, and when it was settled', () => {
    assert.equal(says({ status: 'nakijken' }), 'Verslag: de gespreksleider kijkt het na')
    const sent = { status: 'bij-de-groep', sentAt: 1, until: '2026-12-01' } as const
    assert.equal(says(sent, '2026-12-09'), 'Verslag: bij de groep, tot en met dinsdag 1 december')
    assert.match(says({ ...sent, closed: true }), /termijn voorbij/)
    assert.match(
      says({ status: 'vastgesteld', settledAt: Date.parse('2026-12-03T10:00:00Z') }),
      /3 december$/,
    )
  })
})

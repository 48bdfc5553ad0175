import assert from 'node:assert/strict'
import { errorCard, refusalCard } from '../../bot/cards/index.ts'
import * as example from './example.ts'
import { buttonsOf, fieldsOf, textsOf } from './reading.ts'

describe('what could not be stored', () => {
  it('[G5.c] the card of a failed store keeps the typed text in its field, letter for letter', () => {
    const typed = [{ vraagId: `${example.thema.id}.7`, text: '*Zo* [is] het\n{{DATE}}' }]
    const [first] = fieldsOf(errorCard({ ...example.failed, typed }))
    assert.deepEqual([first?.id, first?.value], [`vraag:${example.thema.id}.7`, typed[0]?.text])
  })

  it('[G5.c] the typed text comes back even when the thema could not be read', () => {
    const { thema: _, ...themaUnknown } = example.failed
    const card = errorCard(themaUnknown)
    assert.deepEqual(
      fieldsOf(card).map(({ label, value }) => [label, value]),
      example.failed.typed.map(({ text }) => ['Je tekst', text]),
    )
    assert.equal(textsOf(card)[0], 'LOB-portret')
  })

  it('[X5.p] no field of a card has a maximum length, so that Teams cuts nothing that is pasted', () => {
    const text = 'a'.repeat(5000)
    const [field] = fieldsOf(refusalCard({ ...example.refused, typed: [{ vraagId: 'v', text }] }))
    assert.equal(field?.value, text)
    assert.ok(field && !('maxLength' in field))
  })

  it('[X5.g] a megabyte is not sent back, and the card says so', () => {
    const typed = [
      { vraagId: 'v', text: 'x'.repeat(1_000_000) },
      { vraagId: 'w', text: 'kort' },
    ]
    const card = refusalCard({ ...example.refused, typed })
    assert.deepEqual(
      fieldsOf(card).map(({ value }) => value),
      ['kort'],
    )
    assert.ok(textsOf(card).includes('Een tekst is te lang voor deze kaart en staat hier niet.'))
  })

  it('[G4.g] a refusal has a retry button only where a retry can help', () => {
    const { retry: _, title: __, ...final } = example.refused
    assert.deepEqual(buttonsOf(refusalCard(final)), [])
    assert.equal(textsOf(refusalCard(final))[1], 'Je tekst is niet bewaard')
    assert.equal(textsOf(refusalCard({ ...final, typed: [] }))[1], 'Dit kan nu niet')
  })
})

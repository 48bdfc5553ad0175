import assert from 'node:assert/strict'
import type { Answered } from '../doubles/teamsClient.ts'

/** The card in the reply to a press. */
export function cardIn({ status, body }: Answered): { speak: string; text: string } {
  assert.equal(status, 200)
  assert.equal(body.statusCode, 200)
  assert.equal(body.type, 'application/vnd.microsoft.card.adaptive')
  const card = body.value as { speak: string }
  return { speak: card.speak, text: JSON.stringify(card) }
}

/** The sentence in the reply; the card stays as it was, with the typed text. */
export function sentenceIn({ status, body }: Answered): string {
  assert.equal(status, 200)
  assert.equal(body.statusCode, 200)
  assert.equal(body.type, 'application/vnd.microsoft.activity.message')
  assert.equal(typeof body.value, 'string')
  return String(body.value)
}

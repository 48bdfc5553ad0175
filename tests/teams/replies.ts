import assert from 'node:assert/strict'
import type { Answered } from '../doubles/teamsClient.ts'

/** The card that came back for the one who pressed. */
export function cardIn({ status, body }: Answered): { speak: string; text: string } {
  assert.equal(status, 200)
  assert.equal(body.statusCode, 200)
  assert.equal(body.type, 'application/vnd.microsoft.card.adaptive')
  const card = body.value as { speak: string }
  return { speak: card.speak, text: JSON.stringify(card) }
}

/** The sentence that came back; the card itself stays as it was, with what is typed in it. */
export function sentenceIn({ status, body }: Answered): string {
  assert.equal(status, 200)
  assert.equal(body.statusCode, 200)
  assert.equal(body.type, 'application/vnd.microsoft.activity.message')
  assert.equal(typeof body.value, 'string')
  return String(body.value)
}

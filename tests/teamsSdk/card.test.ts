/** Tests the way out of botbuilder (bot/teams/leaving-botbuilder.md), so it mirrors no room of the server. */
import assert from 'node:assert/strict'
import { createCarrier } from '../../bot/teams/receiving/carrier.ts'
import { joke } from '../builders/people.ts'
import { textOf } from '../doubles/connectorChats.ts'
import { cardOf, PROFESSIONALITEIT, TeamsApp } from '../teams/app.ts'
import { cardIn } from '../teams/replies.ts'
import { createCarrier as sdkCarrier } from './carrier.ts'

/** Posts a card, answers it, redelivers the press, answers as an older client, and sends presses that are refused. */
async function oneRound(carrier: typeof createCarrier) {
  const made: string[] = []
  const newId = (prefix: string) => `${prefix}-${String(made.push(prefix)).padStart(12, '0')}`
  const app = await TeamsApp.start({ carrier, newId })
  try {
    const open = { started: true, open: PROFESSIONALITEIT }
    const ronde = await app.ronde({ rondeId: 'r-van-en-naar-de-kaart', ...open })
    const posted = await app.messages()
    const vraag = `vraag:${PROFESSIONALITEIT}.1`
    const data = { gesprekId: ronde.gesprekId, themaId: PROFESSIONALITEIT, [vraag]: 'Ik leer het graag.' }
    const answered = await app.client.press(joke, { data, id: 'f:1' })
    const again = await app.client.press(joke, { data, id: 'f:1' })
    // An older client sends the same button as a message, which goes through the carrier; a press does not.
    await app.client.submit(joke, { data, id: 'f:5' })
    const activities = (await app.messages()).map(({ activity }) => activity)
    const refused = await app.client.press({ ...joke, oid: '' }, { data, id: 'f:2' })
    const unknown = await app.client.press(joke, { verb: 'iets.anders', data, id: 'f:3' })
    const change = (activity: object) => Object.assign(activity, { name: 'signin/verifyState' })
    const elsewhere = await app.client.press(joke, { data, id: 'f:4', change })
    const stored = await app.test.runner.read(ronde.stream, (state) => [...state.antwoorden.values()])
    assert.deepEqual(app.faults, [])
    return { posted, activities, answered, again, refused, unknown, elsewhere, stored }
  } finally {
    await app.stop()
  }
}

describe('One card there and back on the current SDK of Microsoft', () => {
  it('[G3.d] [G4.a] [G5.a] a card is posted, answered and stored on the current SDK as with botbuilder, to the letter', async () => {
    const { posted, ...now } = await oneRound(createCarrier)
    const { posted: _, ...then } = await oneRound(sdkCarrier)
    assert.equal(JSON.stringify(then), JSON.stringify(now))
    const card = cardOf(posted.at(-1)?.activity ?? {})
    assert.equal(card?.type, 'AdaptiveCard')
    assert.match(posted.map(textOf).at(-1) ?? '', /professionaliteit/i)
    assert.match(cardIn(then.answered).speak, /^Bewaard om 13\.00 uur/)
    assert.match(cardIn(then.answered).text, /Ik leer het graag\./)
    assert.deepEqual(then.again, then.answered)
    assert.equal(then.elsewhere.status, 501)
    assert.deepEqual(
      then.stored.map(({ personId, text }) => ({ personId, text })),
      [{ personId: joke.oid, text: 'Ik leer het graag.' }],
    )
  })
})

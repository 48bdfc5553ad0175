import assert from 'node:assert/strict'
import { createRateLimiter } from '../../bot/util/rateLimit.ts'
import { bram, joke, marleen, wouter } from '../builders/people.ts'
import { PROFESSIONALITEIT, TeamsApp } from './app.ts'
import { cardIn, sentenceIn } from './replies.ts'

describe('The rate limit of senders and chats', () => {
  it('[X5.h] a person who presses too fast gets a message with their text kept; other people, chats and meeting events are not affected', async () => {
    const clock = { time: 0, now: () => clock.time }
    const door = {
      sender: createRateLimiter({ perSecond: 1, burst: 3 }, clock),
      chat: createRateLimiter({ perSecond: 1, burst: 7 }, clock),
    }
    const app = await TeamsApp.start({ door })
    const ronde = await app.ronde({ started: true, open: PROFESSIONALITEIT })
    const press = (who: typeof joke, text: string) =>
      app.client.press(who, {
        data: {
          gesprekId: ronde.gesprekId,
          themaId: PROFESSIONALITEIT,
          [`vraag:${PROFESSIONALITEIT}.1`]: text,
        },
      })
    for (const text of ['een', 'twee', 'drie'])
      assert.match(cardIn(await press(joke, text)).speak, /^Bewaard/)
    const refused = cardIn(await press(joke, 'het vierde'))
    assert.doesNotMatch(refused.speak, /^Bewaard/)
    assert.match(refused.text, /het vierde/)
    assert.match(
      sentenceIn(await app.client.press(joke, { verb: 'gesprek.link', data: { gesprekId: 'x' } })),
      /te snel/,
    )
    const stored = await app.test.runner.read(ronde.stream, (state) =>
      [...state.antwoorden.values()].map(({ text }) => text),
    )
    assert.deepEqual(stored, ['een\ntwee\ndrie'])
    assert.match(cardIn(await press(wouter, 'ook ik')).speak, /^Bewaard/)
    await app.client.mention(marleen, 'sluit')
    assert.equal((await app.said()).filter((said) => said.includes('te snel')).length, 0)
    // The limit of the whole chat: a word gets a reply that says so.
    await app.client.mention(bram, 'stand')
    await app.client.mention(bram, 'stand')
    await app.client.mention(bram, 'stand')
    assert.equal((await app.said()).filter((said) => said.includes('te snel')).length, 1)
    await app.client.meeting('End')
    const status = await app.test.runner.read(
      ronde.stream,
      (state) => state.gesprekken.get(ronde.gesprekId)?.status,
    )
    assert.equal(status, 'klaar')
    clock.time += 1000
    assert.match(cardIn(await press(joke, 'het vierde')).text, /het vierde/)
    assert.deepEqual(app.faults, [])
    await app.stop()
  })
})

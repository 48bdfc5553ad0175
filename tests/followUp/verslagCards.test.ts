import assert from 'node:assert/strict'
import { nextSendAt } from '../../bot/domain/quietHours.ts'
import { keyText } from '../../bot/domain/ronde/deliveryKey.ts'
import { verslagCards } from '../../bot/followUp/pending/verslagen.ts'
import { joke, marleen } from '../builders/people.ts'
import { buildVerslag } from '../builders/verslag.ts'

const CHAT = '19:meeting_verslag@thread.v2'

async function sent() {
  const built = await buildVerslag(undefined, [], { chatId: CHAT })
  await built.send()
  const { read, clock, runner, stream } = built
  const list = () => read((state) => verslagCards(state, { now: clock.time }))
  const system = (action: string, input: object) =>
    runner.run({
      action,
      stream,
      input,
      who: { kind: 'system', part: 'delivery' },
      requestId: crypto.randomUUID(),
    })
  const post = async () => {
    for (const { key, shows, activityId } of await list())
      await system('delivery.finish', { key: keyText(key), activityId: activityId ?? 'm-1', shows })
  }
  return { ...built, list, post }
}

describe('The card of a verslag in the chat of its gesprek', () => {
  it('[R2.m] [X10.b] is posted once when the verslag is sent, at the first moment outside quiet hours, and not edited for who reacts', async () => {
    const { list, post, act, gesprekId, verslag } = await sent()
    const [card, ...others] = await list()
    assert.deepEqual([card && keyText(card.key), others], [`verslag:${gesprekId}:1`, []])
    assert.deepEqual(card?.recipient, { kind: 'chat', chatId: CHAT })
    assert.equal(card?.dueAt, nextSendAt((await verslag())?.sent?.at ?? 0, []))
    const content = JSON.stringify(card?.content?.())
    assert.match(content, /Klopt het verslag\?/)
    assert.doesNotMatch(content, /Eerst dit|Joke/)
    await post()
    await act(joke, 'verslag.agree', { gesprekId })
    assert.deepEqual(await list(), [])
  })

  it('[R2.m] is edited when the last day changes, when the verslag is taken back and when it is settled; sent again it is a new card', async () => {
    const { list, post, act, gesprekId, clock, send, follow } = await sent()
    await post()
    const told = async () => {
      const found = (await list()).map(({ key, shows, activityId }) => [
        keyText(key).split(':').at(-1),
        shows.split(':')[0],
        activityId,
      ])
      await post()
      return found
    }
    await act(marleen, 'verslag.setDeadline', { gesprekId, until: '2027-01-15' })
    assert.deepEqual(await told(), [['1', 'open', 'm-1']])
    await act(marleen, 'verslag.withdraw', { gesprekId })
    assert.deepEqual(await told(), [['1', 'withdrawn', 'm-1']])
    await send('2027-01-20')
    assert.deepEqual(await told(), [
      ['1', 'newer', 'm-1'],
      ['2', 'open', null],
    ])
    clock.time = Date.parse('2027-01-21T10:00:00+01:00')
    await follow()
    assert.deepEqual(await told(), [['2', 'closed', 'm-1']])
    await act(marleen, 'verslag.settle', { gesprekId })
    assert.deepEqual(await told(), [['2', 'settled', 'm-1']])
  })
})

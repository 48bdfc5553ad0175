import assert from 'node:assert/strict'
import { joke, marleen } from '../builders/people.ts'
import { PROFESSIONALITEIT, TeamsApp } from './app.ts'
import { cardIn } from './replies.ts'

describe('The two ways of an activity through the server', () => {
  it('[G4.a] a card press goes straight to its handler; every other activity goes through the carrier', async () => {
    const carried: string[] = []
    const app = await TeamsApp.start({
      carrier: (turn) => async (activity) => {
        carried.push([Reflect.get(activity, 'type'), Reflect.get(activity, 'name') ?? ''].join(' ').trim())
        return (await turn(activity)) ?? { status: 200 }
      },
    })
    const ronde = await app.ronde({ started: true, open: PROFESSIONALITEIT })
    const data = {
      gesprekId: ronde.gesprekId,
      themaId: PROFESSIONALITEIT,
      [`vraag:${PROFESSIONALITEIT}.1`]: 'Ik leer het graag.',
    }
    assert.match(cardIn(await app.client.press(joke, { data })).speak, /^Bewaard/)
    await app.client.submit(joke, { data })
    await app.client.mention(marleen, 'stand')
    await app.client.meeting('End')
    const change = (activity: object) => Object.assign(activity, { name: 'signin/verifyState' })
    assert.equal((await app.client.press(joke, { change })).status, 501)
    assert.deepEqual(carried, [
      'conversationUpdate',
      'message',
      'message',
      'event application/vnd.microsoft.meetingEnd',
      'invoke signin/verifyState',
    ])
    await app.stop()
  })
})

import assert from 'node:assert/strict'
import { bram, marleen } from '../builders/people.ts'
import { type BuiltRonde, buildRonde } from '../builders/ronde.ts'
import { CHAT } from '../doubles/teamsClient.ts'
import { TeamsApp } from '../teams/app.ts'

describe('The card that asks which gesprek a chat is', () => {
  let app: TeamsApp
  let ronde: BuiltRonde

  beforeEach(async () => {
    app = await TeamsApp.start()
    await app.client.bot('add')
    ronde = await buildRonde(app.test.runner)
  })

  afterEach(() => app.stop())

  const link = () => ronde.act(bram, 'gesprek.link', { gesprekId: ronde.gesprekId, chatId: CHAT })

  it('[G1.e] when the gesprek is linked in the tab, the card in the chat shows the link and asks no more', async () => {
    await app.client.meeting('Start')
    assert.match((await app.said())[0] ?? '', /^Welk gesprek is deze vergadering/)
    await link()
    const said = await app.said()
    assert.match(said[0] ?? '', /^Dit gesprek is gekoppeld/)
    assert.ok(!said.some((one) => one.startsWith('Welk gesprek')))
    assert.equal(app.double.callsOf('PUT').length, 1)
  })

  it('[G1.e] a card that arrives in the chat after the link shows the link too', async () => {
    let arrive = (): void => undefined
    const until = new Promise<void>((resolve) => {
      arrive = resolve
    })
    app.double.faults.push({ method: 'POST', until })
    await app.client.meeting('Start')
    await link()
    arrive()
    const said = await app.said()
    assert.equal(said.filter((one) => one.startsWith('Dit gesprek is gekoppeld')).length, 1)
    assert.ok(!said.some((one) => one.startsWith('Welk gesprek')))
  })

  it('[G1.e] [G5.i] a card is edited after a restart when the process ended between the link and the edit', async () => {
    await app.client.meeting('Start')
    await app.settled()
    await app.followUps.stop()
    await link()
    app = await app.restart()
    await app.followUps.sweep()
    assert.match((await app.said())[0] ?? '', /^Dit gesprek is gekoppeld/)
    await app.followUps.sweep()
    assert.equal(app.double.callsOf('PUT').length, 1)
  })

  it('[G1.e] every question card that a chat word requested is edited once to show the link', async () => {
    for (const word of ['start', 'stand']) {
      await app.client.mention(marleen, word)
      await app.settled()
    }
    assert.equal((await app.said()).filter((one) => one.startsWith('Welk gesprek')).length, 2)
    await link()
    const said = await app.said()
    assert.equal(said.filter((one) => one.startsWith('Dit gesprek is gekoppeld')).length, 2)
    assert.ok(!said.some((one) => one.startsWith('Welk gesprek')))
    await app.followUps.sweep()
    assert.equal(app.double.callsOf('PUT').length, 2)
  })

  it('[G1.e] a card on which the gesprek is chosen is edited once', async () => {
    await app.client.meeting('Start')
    const [question] = await app.messages()
    const press = {
      verb: 'gesprek.link',
      data: { gesprekId: ronde.gesprekId },
      ...(question === undefined ? {} : { replyToId: question.id }),
    }
    await app.client.press(marleen, press)
    await app.settled()
    await app.followUps.sweep()
    await app.settled()
    const edits = app.double.callsOf('PUT').filter(({ path }) => path.endsWith(question?.id ?? '-'))
    assert.equal(edits.length, 1)
  })
})

import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import type { PersonWho } from '../../bot/domain/who.ts'
import type { Journal } from '../../bot/ports/journal.ts'
import type { Entities, EntityKind, RondeSnapshot } from '../../bot/protocol/view.ts'
import { ChangeReader } from '../api/changeReader.ts'
import { type TestServer, testServer } from '../api/testServer.ts'
import { bram, joke, marleen, TENANT, wouter } from '../builders/people.ts'
import { type BuiltRonde, buildRonde } from '../builders/ronde.ts'
import { ConnectorDouble } from '../doubles/connector.ts'
import { TeamsClient } from '../doubles/teamsClient.ts'
import { cardIn } from '../teams/replies.ts'

const VISIE = 'groep-2.visie'

/**
 * From card to board on one store, by HTTP and over two instances, each continuing what the other did. It writes to
 * streams of its own, so it can run on a store that holds other data.
 */
export function mainJob(name: string, open: () => Promise<Journal>) {
  describe(`The main job on ${name}`, () => {
    const chatId = `19:meeting_${randomUUID()}@thread.v2`
    let double: ConnectorDouble
    let one: TestServer
    let other: TestServer
    let client: TeamsClient
    let ronde: BuiltRonde
    let gesprekId: string
    const servers: TestServer[] = []

    async function serve(): Promise<TestServer> {
      const server = await testServer({ journal: await open() })
      servers.push(server)
      return server
    }
    const clientOf = (server: TestServer) => new TeamsClient(`${server.url}/api/messages`, double.url, TENANT)

    before(async () => {
      double = await ConnectorDouble.start()
      one = await serve()
      other = await serve()
      client = clientOf(one)
      ronde = await buildRonde(one.runner)
      gesprekId = ronde.gesprekId
    })

    after(async () => {
      for (const server of servers) {
        await server.stop()
        assert.deepEqual(
          server.lines.filter((line) => line.includes('"fault"')),
          [],
        )
      }
      await double.stop()
    })

    async function see<K extends EntityKind>(server: TestServer, who: PersonWho, kind: K) {
      const { body } = await server.get<RondeSnapshot>(who, `/api/rondes/${ronde.rondeId}`)
      const values = body.entities.filter((entity) => entity.kind === kind).map(({ value }) => value)
      // Kind and value belong together, which the compiler cannot derive from the filter.
      return values as Entities[K][]
    }
    async function act(server: TestServer, who: PersonWho, action: string, input: object) {
      const { status, body } = await server.act(who, action, ronde.rondeId, input)
      assert.equal(status, 200, JSON.stringify(body))
    }
    const answer = (at: TeamsClient, who: PersonWho, nr: number, text: string, more = {}) =>
      at.press(who, {
        chatId,
        data: { gesprekId, themaId: VISIE, [`vraag:${VISIE}.${nr}`]: text, ...more },
      })
    const noted = ({ messages }: ChangeReader, text: string) => JSON.stringify(messages).includes(text)

    it('[G1.b] [G2.b] [X8.a] the meeting starts, the bot asks which gesprek it is, and the opening comes', async () => {
      await client.bot('add', chatId)
      await client.meeting('Start', { chatId })
      const { id: replyToId } = await double.chats.message(chatId, /gesprek/)
      const data = { chat: 'deze', gesprekId }
      await clientOf(other).press(marleen, { verb: 'gesprek.link', data, replyToId, chatId })
      await double.chats.message(chatId, /^Welkom bij dit gesprek/)
      assert.equal((await see(one, marleen, 'gesprek')).find(({ id }) => id === gesprekId)?.status, 'bezig')
    })

    it('[G3.d] [G4.a] [X8.b] a thema opened on one instance is answered through both', async () => {
      await act(other, marleen, 'thema.open', { gesprekId, themaId: VISIE })
      await double.chats.message(chatId, /^Thema 1 van 7/)
      assert.match(cardIn(await answer(client, joke, 1, 'Wij delen hem *nog* niet.')).speak, /^Bewaard om/)
      const second = cardIn(await answer(clientOf(other), wouter, 2, 'Ja, in het <b>teamplan</b> 😀'))
      assert.match(second.text, /2 van de 5 deelnemers/)
    })

    it('[B2.a] [G7.a] [G8.a] [X8.b] a board on one instance shows what was noted and tagged on another', async () => {
      const { body } = await other.get<RondeSnapshot>(bram, `/api/rondes/${ronde.rondeId}`)
      const board = await ChangeReader.open(other, bram, ronde.rondeId, body.seq)
      await act(one, bram, 'notitie.add', { gesprekId, text: 'Wie doet wat is niet afgesproken.' })
      await board.until((reader) => noted(reader, 'Wie doet wat'))
      const [notitie] = await see(one, bram, 'notitie')
      await act(one, bram, 'bord.tag', { itemIds: [notitie?.id], add: ['groep-2.rollen'] })
      await board.until((reader) => noted(reader, 'groep-2.rollen'))
      board.close()
    })

    it('[G5.e] [X8.b] a new instance continues after another ended, with nothing in memory', async () => {
      await one.close()
      one = await serve()
      client = clientOf(one)
      const edited = await answer(client, joke, 1, 'Wij delen hem nu wel.', { edits: true })
      assert.match(cardIn(edited).speak, /^Bewaard om/)
      const texts = (await see(one, marleen, 'antwoord')).map(({ text }) => text)
      assert.deepEqual(texts.sort(), ['Ja, in het <b>teamplan</b> 😀', 'Wij delen hem nu wel.'])
      assert.equal((await see(one, bram, 'notitie')).length, 1)
    })

    it('[G2.a] [G13.a] [X8.a] the thema closes, the closing vragen come, and the gesprek ends with its meeting', async () => {
      await act(other, marleen, 'thema.open', { gesprekId, themaId: 'afsluiting' })
      await double.chats.message(chatId, /is gesloten/)
      await client.meeting('End', { chatId })
      assert.equal((await see(other, marleen, 'gesprek')).find(({ id }) => id === gesprekId)?.status, 'klaar')
      const late = cardIn(await answer(client, wouter, 1, 'Nog een ding.'))
      assert.match(late.text, /Nog een ding\./)
      const statuses = (await see(one, marleen, 'antwoord')).map(({ status }) => status)
      assert.deepEqual(statuses.sort(), ['geldig', 'geldig', 'nagekomen'])
    })
  })
}

import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import type { Antwoord, RondeState } from '../../bot/domain/ronde/state.ts'
import type { PersonWho } from '../../bot/domain/who.ts'
import type { Entities, EntityKind, RondeSnapshot } from '../../bot/protocol/view.ts'
import { ChangeReader } from '../api/changeReader.ts'
import { type Refused, type TestServer, testServer } from '../api/testServer.ts'
import { marleen, TENANT } from '../builders/people.ts'
import { type BuiltRonde, buildRonde } from '../builders/ronde.ts'
import { ConnectorDouble } from '../doubles/connector.ts'
import { type Answered, CHAT, TeamsClient } from '../doubles/teamsClient.ts'

export const VISIE = 'groep-2.visie'
export const ROLLEN = 'groep-2.rollen'

/** A server with a gesprek that is anonymous as a whole, with its first thema on the table, and both doors to it. */
export class AnonymousStage {
  readonly server: TestServer
  readonly double: ConnectorDouble
  readonly ronde: BuiltRonde
  readonly gesprekId: string
  readonly client: TeamsClient
  readonly #readers: ChangeReader[] = []

  private constructor(server: TestServer, double: ConnectorDouble, client: TeamsClient, ronde: BuiltRonde) {
    this.server = server
    this.double = double
    this.client = client
    this.ronde = ronde
    this.gesprekId = ronde.gesprekId
  }

  static async start(): Promise<AnonymousStage> {
    const double = await ConnectorDouble.start()
    const server = await testServer()
    const client = new TeamsClient(`${server.url}/api/messages`, double.url, TENANT)
    await client.bot('add')
    const ronde = await buildRonde(server.runner, { chatId: CHAT })
    await ronde.act(marleen, 'anoniem.set', { groepId: 'groep-2', themaId: null, anonymous: true })
    const stage = new AnonymousStage(server, double, client, ronde)
    await stage.open(VISIE)
    return stage
  }

  async stop(): Promise<void> {
    for (const reader of this.#readers) reader.close()
    const faults = this.server.lines.filter((line) => line.includes('"fault"'))
    await this.server.stop()
    await this.double.stop()
    assert.deepEqual(faults, [])
  }

  /** Makes Teams report this person as a member of the chat, with an account of the school. */
  inChat({ oid, name }: PersonWho): void {
    this.double.chats.members.set(CHAT, [{ id: `29:${oid}`, name, aadObjectId: oid, tenantId: TENANT }])
  }

  data(text: string, themaId = VISIE): object {
    return { gesprekId: this.gesprekId, themaId, [`vraag:${themaId}.1`]: text }
  }

  /** Answers in the card. */
  press(
    who: PersonWho,
    text: string,
    more: { themaId?: string; edits?: true; id?: string } = {},
  ): Promise<Answered> {
    const { themaId = VISIE, edits, id } = more
    const data = { ...this.data(text, themaId), ...(edits ? { edits } : {}) }
    return this.client.press(who, { data, ...(id === undefined ? {} : { id }) })
  }

  /** Answers in the tab. */
  write(who: PersonWho, text: string, more: { themaId?: string; requestId?: string; at?: TestServer } = {}) {
    const { themaId = VISIE, requestId = randomUUID(), at = this.server } = more
    const answers = [{ vraagId: `${themaId}.1`, text }]
    const input = { gesprekId: this.gesprekId, themaId, answers, edits: true }
    type Read = { result: { status: string; antwoordIds: string[] } } & Refused
    return at.act<Read>(who, 'antwoord.give', this.ronde.rondeId, input, requestId)
  }

  open(themaId: string) {
    return this.ronde.act(marleen, 'thema.open', { gesprekId: this.gesprekId, themaId })
  }

  end() {
    return this.ronde.act(marleen, 'gesprek.end', { gesprekId: this.gesprekId })
  }

  read<T>(use: (state: RondeState) => T): Promise<T> {
    return this.server.runner.read(this.ronde.stream, use)
  }

  stored(): Promise<Antwoord[]> {
    return this.read((state) => [...state.antwoorden.values()])
  }

  async texts(): Promise<string[]> {
    return (await this.stored()).map(({ text }) => text)
  }

  async see<K extends EntityKind>(who: PersonWho, kind: K, at = this.server): Promise<Entities[K][]> {
    const { body } = await at.get<RondeSnapshot>(who, `/api/rondes/${this.ronde.rondeId}`)
    const values = body.entities.filter((entity) => entity.kind === kind).map(({ value }) => value)
    // Kind and value belong together; the filter above cannot tell the compiler so.
    return values as Entities[K][]
  }

  async mine(who: PersonWho): Promise<string[]> {
    return (await this.see(who, 'antwoord')).filter((antwoord) => antwoord.mine).map(({ text }) => text)
  }

  seq(): Promise<number> {
    return this.server.runner.read(this.ronde.stream, (_state, seq) => seq)
  }

  /** Follows the ronde as this person, by default from its current end. */
  async watch(who: PersonWho, after?: number): Promise<ChangeReader> {
    const { server, ronde } = this
    const reader = await ChangeReader.open(server, who, ronde.rondeId, after ?? (await this.seq()))
    this.#readers.push(reader)
    return reader
  }
}

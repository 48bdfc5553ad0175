import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import type { PersonWho } from '../../../bot/domain/who.ts'
import type { Entities, EntityKind, RondeSnapshot } from '../../../bot/protocol/view.ts'
import type { Deployed } from './deployed.ts'
import type { School } from './school.ts'

/** The tab of one person, connected to one of the servers. */
export class Caller {
  readonly #school: School

  constructor(school: School) {
    this.#school = school
  }

  /** Any call with any `authorization`, none when null. */
  async call(server: Deployed, path: string, authorization: string | null, body?: object) {
    const headers = new Headers({ 'content-type': 'application/json' })
    if (authorization !== null) headers.set('authorization', authorization)
    const sent = body === undefined ? { headers } : { method: 'POST', headers, body: JSON.stringify(body) }
    const answer = await fetch(server.url + path, { ...sent, redirect: 'manual' })
    return { status: answer.status, headers: answer.headers, text: await answer.text() }
  }

  async bearer(who: PersonWho): Promise<string> {
    return `Bearer ${await this.#school.token(who)}`
  }

  /** Reads a view as this person; throws when it is refused. */
  async get<T>(server: Deployed, who: PersonWho, path: string): Promise<T> {
    const { status, text } = await this.call(server, path, await this.bearer(who))
    assert.equal(status, 200, `${path}: ${text}`)
    return JSON.parse(text)
  }

  /** Runs an action; fails when it is refused. */
  async act<T>(
    server: Deployed,
    who: PersonWho,
    name: string,
    ronde: string | null,
    input: object,
  ): Promise<T> {
    const body = { ronde, requestId: randomUUID(), input }
    const { status, text } = await this.call(server, `/api/actions/${name}`, await this.bearer(who), body)
    assert.equal(status, 200, `${name}: ${text}`)
    return JSON.parse(text).result
  }

  async see<K extends EntityKind>(server: Deployed, who: PersonWho, ronde: string, kind: K) {
    const { entities } = await this.get<RondeSnapshot>(server, who, `/api/rondes/${ronde}`)
    const values = entities.filter((entity) => entity.kind === kind).map(({ value }) => value)
    // Kind and value belong together; the filter above cannot tell the compiler so.
    return values as Entities[K][]
  }
}

import { type IncomingMessage, request } from 'node:http'
import type { PersonWho } from '../../bot/domain/who.ts'
import type { ChangeMessage, EntityChange } from '../../bot/protocol/view.ts'
import { tokenFor } from './testServer.ts'

interface ReadOptions {
  token?: string
  headers?: Record<string, string>
  lens?: string
  /** A short read instead of a stream. */
  once?: boolean
}

/** Reads a change stream as the tab does, over a connection of its own. */
export class ChangeReader {
  readonly messages: ChangeMessage[] = []
  readonly response: IncomingMessage
  readonly ended: Promise<void>
  #rest = ''
  #wake: () => void = () => {}
  #over = false

  private constructor(response: IncomingMessage) {
    this.response = response
    response.setEncoding('utf8')
    response.on('data', (text: string) => this.#take(text))
    this.ended = new Promise((resolve) => {
      response.once('close', () => {
        this.#over = true
        this.#wake()
        resolve()
      })
    })
    response.on('error', () => {})
  }

  /** @throws Error with the status when the stream is refused */
  static async open(
    { port }: { port: number },
    who: PersonWho,
    rondeId: string,
    after: number,
    { token, headers = {}, lens, once = false }: ReadOptions = {},
  ): Promise<ChangeReader> {
    const authorization = `Bearer ${token ?? (await tokenFor(who))}`
    const path = `/api/rondes/${rondeId}/changes?after=${after}${lens === undefined ? '' : `&lens=${lens}`}${once ? '&once=1' : ''}`
    return new Promise((resolve, reject) => {
      const asked = request({
        host: '127.0.0.1',
        port,
        path,
        agent: false,
        headers: { ...headers, authorization },
      })
      asked.once('error', reject)
      asked.once('response', (response) => {
        if (response.statusCode === 200) resolve(new ChangeReader(response))
        else reject(new Error(String(response.statusCode)))
      })
      asked.end()
    })
  }

  get seq(): number {
    return this.messages.at(-1)?.seq ?? 0
  }

  /** All changes so far, in order. */
  get changes(): EntityChange[] {
    return this.messages.flatMap((message) => message.changes)
  }

  /** Resolves when what was read so far fits; rejects when the stream ends before. */
  async until(fits: (reader: ChangeReader) => boolean): Promise<void> {
    while (!fits(this)) {
      if (this.#over) throw new Error(`The stream ended after ${this.messages.length} messages.`)
      await new Promise<void>((resolve) => {
        this.#wake = resolve
      })
    }
  }

  close(): void {
    this.response.destroy()
  }

  #take(text: string): void {
    const blocks = (this.#rest + text).split('\n\n')
    this.#rest = blocks.pop() ?? ''
    for (const block of blocks) {
      const data = block.split('\n').find((line) => line.startsWith('data: '))
      if (data !== undefined) this.messages.push(JSON.parse(data.slice(6)))
    }
    this.#wake()
  }
}

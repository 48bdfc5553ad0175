import type { ServerResponse } from 'node:http'
import type { ErrorCode } from '../../errors/codes.ts'
import type { InvokeAnswer } from './route.ts'

/** Writes the HTTP response to a call from Teams. */
export class HttpAnswer {
  readonly #response: ServerResponse

  constructor(response: ServerResponse) {
    this.#response = response
  }

  give({ status, body }: InvokeAnswer): void {
    if (status < 400 && body !== undefined) {
      this.#write(status, JSON.stringify(body))
      return
    }
    this.#response.writeHead(status, { 'content-length': 0 })
    this.#response.end()
  }

  /** 401 without a reason, for a caller that is not Teams. */
  stranger(): void {
    this.give({ status: 401 })
  }

  refuse(status: number, code: ErrorCode, message: string): void {
    if (this.#response.headersSent) return
    this.#write(status, JSON.stringify({ error: { code, message } }))
  }

  #write(status: number, json: string): void {
    const length = Buffer.byteLength(json)
    this.#response.writeHead(status, {
      'content-type': 'application/json; charset=utf-8',
      'content-length': length,
    })
    // A string goes out in one write with the headers; a buffer would take a second one.
    this.#response.end(json)
  }
}

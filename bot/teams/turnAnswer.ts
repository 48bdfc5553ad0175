import type { ServerResponse } from 'node:http'
import type { Response } from 'botbuilder'
import type { ErrorCode } from '../errors.ts'

/** Writes what the adapter has to say, but for the texts of its exceptions: those are for us and not for people. */
export class TurnAnswer implements Response {
  readonly #response: ServerResponse
  #status = 200
  #body: unknown

  constructor(response: ServerResponse) {
    this.#response = response
  }

  get socket(): unknown {
    return this.#response.socket
  }

  header(name: string, value: unknown): void {
    this.#response.setHeader(name, String(value))
  }

  status(code: number): void {
    this.#status = code
  }

  send(body: unknown): void {
    this.#body = body
  }

  end(): void {
    if (this.#status >= 400 || this.#body === undefined) {
      this.#response.writeHead(this.#status, { 'content-length': 0 })
      this.#response.end()
      return
    }
    this.#write(this.#status, JSON.stringify(this.#body))
  }

  /** To a caller that is not Teams: nothing of why. */
  stranger(): void {
    this.status(401)
    this.end()
  }

  refuse(status: number, code: ErrorCode, message: string): void {
    if (this.#response.headersSent) return
    this.#write(status, JSON.stringify({ error: { code, message } }))
  }

  #write(status: number, json: string): void {
    const body = Buffer.from(json)
    const headers = { 'content-type': 'application/json; charset=utf-8', 'content-length': body.length }
    this.#response.writeHead(status, headers)
    this.#response.end(body)
  }
}

import { AppError } from '../errors/appError.ts'
import { toAppError } from './toAppError.ts'

/** Streams whose error is remembered; then the memory is cleared, and errors are logged once more. */
const CAPACITY = 1000

/** Logs the error of a stream once, not at every read, until the stream works again or fails in another way. */
export class StreamHealth {
  readonly #logged = new Map<string, string>()
  readonly #fault: (error: unknown, stream: string) => void

  constructor(fault: (error: unknown, stream: string) => void) {
    this.#fault = fault
  }

  /**
   * @param error null when the stream works
   * @returns the error that ends the service of this stream; null when it may pass
   */
  report(stream: string, error: unknown): AppError | null {
    if (error === null) {
      this.#logged.delete(stream)
      return null
    }
    // A refusal, such as a full queue, is no fault of the stream.
    if (error instanceof AppError) return null
    const name = error instanceof Error ? error.name : 'unknown'
    if (this.#logged.get(stream) !== name) {
      if (this.#logged.size >= CAPACITY) this.#logged.clear()
      this.#logged.set(stream, name)
      this.#fault(error, stream)
    }
    const mapped = toAppError(error, 'read-failed')
    const lasting = mapped instanceof AppError && ['newer-release', 'stream-damaged'].includes(mapped.code)
    return lasting ? mapped : null
  }
}

import type { Log } from '../ports/log.ts'

/**
 * A log that writes one JSON object per line.
 * @param write gets one line, without a line break
 */
export function createLog(write: (line: string) => void): Log {
  const say = (level: string, event: string, fields: object): void =>
    write(JSON.stringify({ at: new Date().toISOString(), level, event, ...fields }))
  return {
    info: (event, fields = {}) => say('info', event, fields),
    fault: (error, fields = {}) => say('error', 'fault', { ...fields, error: kindAndPlace(error) }),
  }
}

const FRAMES = 12
const CAUSES = 3

/** A stack frame `at name (file:1:2)`: matches places in code only, so that no text written by people is logged. */
const FRAME = /^ {4}at (async )?[\w.#<> [\]]{0,100} ?\(?(file:|node:|\/|[A-Z]:\\)[^\s()]{1,300}:\d+:\d+\)?$/

/** The stack below the message. The message is skipped because it may hold lines that look like frames. */
function framesOf({ stack = '', message }: Error): string[] {
  const start = message === '' ? 0 : stack.indexOf(message) + message.length
  return stack.slice(start).split('\n')
}

function kindAndPlace(error: unknown, depth = 0): object {
  if (!(error instanceof Error)) return { name: typeof error }
  const code = 'code' in error && typeof error.code === 'string' ? { code: error.code } : {}
  const hasCause = error.cause !== undefined && depth < CAUSES
  const cause = hasCause ? { cause: kindAndPlace(error.cause, depth + 1) } : {}
  const at = framesOf(error)
    .filter((line) => FRAME.test(line))
    .slice(0, FRAMES)
    .map((line) => line.trim())
  return { name: error.name, ...code, at, ...cause }
}

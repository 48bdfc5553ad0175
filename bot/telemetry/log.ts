import type { Log } from '../ports/log.ts'

/**
 * A log of one JSON object a line.
 * @param write gets one line, without its end
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

/** `at name (file:1:2)`: a place in code, and nothing that somebody could have written. */
const FRAME = /^ {4}at (async )?[\w.#<> [\]]{0,100} ?\(?(file:|node:|\/|[A-Z]:\\)[^\s()]{1,300}:\d+:\d+\)?$/

/** The lines below the message, which may itself hold lines that look like a place. */
function framesOf({ stack = '', message }: Error): string[] {
  const start = message === '' ? 0 : stack.indexOf(message) + message.length
  return stack.slice(start).split('\n')
}

function kindAndPlace(error: unknown, depth = 0): object {
  if (!(error instanceof Error)) return { name: typeof error }
  const code = 'code' in error && typeof error.code === 'string' ? { code: error.code } : {}
  const goesOn = error.cause !== undefined && depth < CAUSES
  const cause = goesOn ? { cause: kindAndPlace(error.cause, depth + 1) } : {}
  const at = framesOf(error)
    .filter((line) => FRAME.test(line))
    .slice(0, FRAMES)
    .map((line) => line.trim())
  return { name: error.name, ...code, at, ...cause }
}

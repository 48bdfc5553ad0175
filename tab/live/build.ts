import { bound } from './abort.ts'

/** How long the answer about the current build may take, ms. */
const ANSWER_WITHIN = 5_000

/** What the server says about the build that this page was loaded from. */
export type BuildState =
  /** The server does not answer. */
  | 'offline'
  /** The server serves this build. */
  | 'same'
  /** The server serves another build: a release came since this page was loaded. */
  | 'other'

/** Asks the server whether it still serves the build of this page: its start page names the entry script. */
export async function checkBuild(entry: string | null = entryOf(document)): Promise<BuildState> {
  const limit = bound(ANSWER_WITHIN)
  try {
    const response = await fetch('/tab/index.html', { cache: 'no-store', signal: limit.signal })
    if (!response.ok) return 'offline'
    const page = await response.text()
    return entry === null || page.includes(entry) ? 'same' : 'other'
  } catch {
    return 'offline'
  } finally {
    limit.end()
  }
}

/** Path of the script that started this page; the build puts a hash of the contents in it. */
function entryOf(page: Document): string | null {
  const script = page.querySelector<HTMLScriptElement>('script[type=module][src]')
  return script === null ? null : new URL(script.src).pathname
}

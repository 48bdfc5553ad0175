import { type BuildState, checkBuild } from './build.ts'
import { type RetryTools, untilDone, withRetry } from './retry.ts'
import { retryTools } from './wake.ts'
import { withTimeout } from './withTimeout.ts'

/**
 * Why a part of the tab does not load: no connection, a release that removed its file, or a reason that only a new page
 * can end (Chromium remembers a failed import for as long as the page lives).
 */
export type PartTrouble = 'offline' | 'newVersion' | 'stuck'

/** How long importing a part may take before the person reads that it failed, ms. */
const LOADED_WITHIN = 15_000

/** So many failures while the server answers and serves this build count as stuck. */
const STUCK_AFTER = 2

const troubles = new Map<symbol, PartTrouble>()
const watchers = new Set<() => void>()

/** The trouble of the part that is loading, the one that needs the person most; null while all goes well. */
export function partTrouble(): PartTrouble | null {
  const found = new Set(troubles.values())
  return (['newVersion', 'stuck', 'offline'] as const).find((trouble) => found.has(trouble)) ?? null
}

export function watchPartTrouble(notify: () => void): () => void {
  watchers.add(notify)
  return () => watchers.delete(notify)
}

interface PartTools extends RetryTools {
  check(): Promise<BuildState>
}

/**
 * Imports a part of the tab and repeats that until it is there. Until then `partTrouble` says what is wrong. An error in
 * the code of the part itself is thrown.
 */
export async function loadPart<T>(
  load: () => Promise<T>,
  tools: PartTools = { ...retryTools(), check: checkBuild },
): Promise<T> {
  const part = Symbol('part')
  const set = (trouble: PartTrouble | null): void => {
    if (trouble === null) troubles.delete(part)
    else troubles.set(part, trouble)
    for (const notify of watchers) notify()
  }
  let failedHere = 0
  const attempt = async (): Promise<{ loaded: T } | { broken: unknown }> => {
    try {
      return { loaded: await withTimeout(load(), LOADED_WITHIN, () => new TypeError('no answer in time')) }
    } catch (cause) {
      // An import that cannot be fetched fails with a TypeError in every engine.
      if (!(cause instanceof TypeError)) return { broken: cause }
      const build = await tools.check()
      if (build === 'same') failedHere += 1
      if (build === 'offline') set('offline')
      else if (build === 'other') set('newVersion')
      else set(failedHere >= STUCK_AFTER ? 'stuck' : null)
      throw cause
    }
  }
  const outcome = await withRetry(attempt, { ...untilDone, retries: () => true }, tools)
  set(null)
  if ('broken' in outcome) throw outcome.broken
  return outcome.loaded
}

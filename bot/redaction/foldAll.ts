import { Change } from '../domain/change.ts'
import type { Act, StreamKind } from '../domain/stream.ts'
import { type AnyEvent, streamKindOf } from '../domain/streams.ts'

/** Folds acts from the start. @throws UnknownEvent */
export function foldAll<S, E>(kind: StreamKind<S, E>, acts: readonly Act<E>[]): S {
  const state = kind.empty()
  for (const act of acts) for (const event of act.events) kind.fold(state, event, act, new Change())
  return state
}

/** Rewriting would make a stream unreadable. Nothing was written. */
export class RewriteUnreadable extends Error {
  readonly code = 'rewrite-unreadable'

  constructor(stream: string, cause: unknown) {
    const why = cause instanceof Error ? cause.message : String(cause)
    super(`${stream} would not be readable after its rewriting (${why}); nothing was changed`, { cause })
    this.name = 'RewriteUnreadable'
  }
}

/**
 * Proves that rewritten acts can be read, before anything is written.
 * @param acts all acts of the stream as they would become
 * @throws RewriteUnreadable
 */
export function assertReadable(stream: string, acts: readonly Act<AnyEvent>[]): void {
  try {
    foldAll(streamKindOf(stream), acts)
  } catch (error) {
    throw new RewriteUnreadable(stream, error)
  }
}

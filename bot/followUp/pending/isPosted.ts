import type { RondeState } from '../../domain/ronde/state.ts'

/** Whether this has come in the chat, whatever became of it since. */
export const isPosted = (state: RondeState, key: string): boolean =>
  (state.deliveries.get(key)?.shows ?? null) !== null

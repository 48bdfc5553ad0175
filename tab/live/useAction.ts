import { useCallback, useContext } from 'react'
import type { ActionInput, ActionName, ActionResult } from '../../bot/protocol/actions.ts'
import { actWithRetry } from './act.ts'
import { RondeContext } from './useRonde.ts'

export type Act = <N extends ActionName>(
  name: N,
  input: ActionInput<N>,
  /** Pass the earlier one to repeat an act whose outcome is unknown. */
  requestId?: string,
) => Promise<ActionResult<N>>

/** `await act('thema.open', {...})` does one act in the ronde of this screen. Throws an ApiError when it failed. */
export function useAction(): Act {
  const ronde = useContext(RondeContext)
  return useCallback((name, input, requestId) => actWithRetry(name, ronde, input, requestId), [ronde])
}

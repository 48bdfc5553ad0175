import { useCallback, useContext } from 'react'
import type { ActionInput, ActionName, ActionResult } from '../../bot/protocol/actions.ts'
import { actSurely } from './act.ts'
import { RondeContext } from './useRonde.ts'

export type Act = <N extends ActionName>(
  name: N,
  input: ActionInput<N>,
  /** Give the former one when the same words are sent again after a failure. */
  requestId?: string,
) => Promise<ActionResult<N>>

/** `await act('thema.open', {...})` in the ronde of this screen; throws an ApiError when it did not happen. */
export function useAction(): Act {
  const ronde = useContext(RondeContext)
  return useCallback((name, input, requestId) => actSurely(name, ronde, input, requestId), [ronde])
}

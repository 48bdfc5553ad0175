import type { ActionInput, ActionName, ActionResult } from '../../bot/protocol/actions.ts'
import { runAction } from './api.ts'
import { whileWatched, withRetry } from './retry.ts'
import { retryTools } from './wake.ts'

/**
 * Does one act now. A transient failure is retried a few times with the same request id, so the server never does it
 * twice. What a person wrote goes through the outbox instead, which keeps trying.
 * @throws ApiError when it was refused, or when it is not certain that it was stored
 */
export async function actWithRetry<N extends ActionName>(
  name: N,
  ronde: string | null,
  input: ActionInput<N>,
  requestId: string = crypto.randomUUID(),
): Promise<ActionResult<N>> {
  const { result } = await withRetry(
    () => runAction(name, { ronde, input, requestId }),
    whileWatched,
    retryTools(),
  )
  return result
}

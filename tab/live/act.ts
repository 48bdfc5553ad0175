import type { ActionInput, ActionName, ActionResult } from '../../bot/protocol/actions.ts'
import { runAction } from './api.ts'
import { asApiError } from './apiError.ts'

const pauses = [400, 1200, 3000]

/**
 * Does one act. When it is not certain that it was stored, or the network was away, the very same act is sent again a
 * few times before the person is told; the server knows it by its request id and never does it twice.
 */
export async function actSurely<N extends ActionName>(
  name: N,
  ronde: string | null,
  input: ActionInput<N>,
  requestId: string = crypto.randomUUID(),
): Promise<ActionResult<N>> {
  for (let tries = 0; ; tries++) {
    try {
      return await runAction(name, { ronde, input, requestId })
    } catch (cause) {
      const error = asApiError(cause)
      const pause = pauses[tries]
      if (!error.passing || pause === undefined) throw error
      await new Promise((resolve) => setTimeout(resolve, pause))
    }
  }
}

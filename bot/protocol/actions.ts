export type { ActionInput, ActionName, ActionResult } from '../actions/index.ts'

/** Answer to `POST /api/actions/<name>`. */
export interface ActionReply<R = object> {
  result: R
  seq: number
}

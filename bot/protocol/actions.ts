export type { ActionInput, ActionName, ActionResult } from '../actions/index.ts'

/** Body of `POST /api/actions/<name>`. */
export interface ActionBody {
  /** Null only for `ronde.create`. */
  ronde: string | null
  requestId: string
  input: unknown
  /** The highest seq of this ronde that the caller has seen. */
  seen?: number
}

/** Answer to it. */
export interface ActionReply<R = object> {
  result: R
  seq: number
}

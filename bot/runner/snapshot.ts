import { deserialize, serialize } from 'node:v8'
import { gunzipSync, gzipSync } from 'node:zlib'
import type { AnsweredRequestList } from './answeredRequests.ts'
import type { AnyState } from './kinds.ts'

/** What a snapshot holds beside the seq it stands at. */
export interface Kept {
  state: AnyState
  weight: number
  requests: AnsweredRequestList
}

/** Quick rather than small: it is written while others wait for the same thread. */
const COMPRESSION = { level: 1 }

export function packSnapshot(kept: Kept): Uint8Array {
  return gzipSync(serialize(kept), COMPRESSION)
}

/** @throws when the bytes are damaged */
export function unpackSnapshot(bytes: Uint8Array): Kept {
  return deserialize(gunzipSync(bytes))
}

import { deserialize, serialize } from 'node:v8'
import { gunzipSync, gzipSync } from 'node:zlib'
import type { AnsweredRequestList } from './answeredRequests.ts'
import type { AnyState } from './kinds.ts'

/** Content of a snapshot. */
export interface SnapshotContent {
  state: AnyState
  /** See `FoldedStream.weight`. */
  weight: number
  requests: AnsweredRequestList
}

/** Fast rather than small: packing blocks the event loop. */
const COMPRESSION = { level: 1 }

export function packSnapshot(content: SnapshotContent): Uint8Array {
  return gzipSync(serialize(content), COMPRESSION)
}

/** @throws Error when the bytes are damaged */
export function unpackSnapshot(bytes: Uint8Array): SnapshotContent {
  return deserialize(gunzipSync(bytes))
}

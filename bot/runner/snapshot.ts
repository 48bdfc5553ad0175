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

/** Increment it when `SnapshotContent` changes: the version of the fold covers only the state. */
const FORMAT = 2

export function packSnapshot(content: SnapshotContent): Uint8Array {
  return gzipSync(serialize({ format: FORMAT, ...content }), COMPRESSION)
}

/** @throws Error when the bytes are damaged or of another format */
export function unpackSnapshot(bytes: Uint8Array): SnapshotContent {
  const { format, ...content } = deserialize(gunzipSync(bytes))
  if (format !== FORMAT) throw new Error(`snapshot format ${String(format)}`)
  return content
}

import { randomUUID } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { PersonWho } from '../../bot/domain/who.ts'
import { demoTenantId } from '../../bot/local/people.ts'

/** Somebody of the demo school whom nothing else is called after. */
export const person = (name: string): PersonWho => ({
  kind: 'person',
  tid: demoTenantId,
  oid: randomUUID(),
  name,
  appRoles: [],
})
/** All the ways in which somebody could be found back. */
export const tracesOf = ({ oid, name }: PersonWho): string[] => [
  oid,
  oid.toUpperCase(),
  oid.replaceAll('-', ''),
  name,
  ...name.split(' '),
  Buffer.from(oid).toString('base64').slice(0, 40),
]

/** Where in these bytes something stands, written in one byte a character or in two. */
export function found(bytes: Buffer, traces: readonly string[]): string[] {
  return traces.filter((trace) => bytes.includes(trace) || bytes.includes(Buffer.from(trace, 'utf16le')))
}

/** Everything in a folder, as it stands on the disk. */
export function filesIn(folder: string): { path: string; bytes: Buffer }[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ path, bytes: readFileSync(path) }))
}

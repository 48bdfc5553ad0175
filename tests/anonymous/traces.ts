import { randomUUID } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { PersonWho } from '../../bot/domain/who.ts'
import { demoTenantId } from '../../bot/local/people.ts'

/** A person of the demo school with a name that occurs nowhere else. */
export const person = (name: string): PersonWho => ({
  kind: 'person',
  tid: demoTenantId,
  oid: randomUUID(),
  name,
  appRoles: [],
})
/** Every form in which a person could be found in stored data. */
export const tracesOf = ({ oid, name }: PersonWho): string[] => [
  oid,
  oid.toUpperCase(),
  oid.replaceAll('-', ''),
  name,
  ...name.split(' '),
  Buffer.from(oid).toString('base64').slice(0, 40),
]

/** Where these bytes hold a text, in one byte per character or in two. */
export function found(bytes: Buffer, traces: readonly string[]): string[] {
  return traces.filter((trace) => bytes.includes(trace) || bytes.includes(Buffer.from(trace, 'utf16le')))
}

/** The bytes of every file in a folder. */
export function filesIn(folder: string): { path: string; bytes: Buffer }[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ path, bytes: readFileSync(path) }))
}

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const TESTS = fileURLToPath(new URL('../', import.meta.url))

/** Columns of the table "What is built" in tests/SPEC.md. */
export const STATUSES = ['built', 'not proven', 'in part', 'not yet'] as const
export type Status = (typeof STATUSES)[number]

export interface Spec {
  /** `G7` of every promise, in order. */
  promises: string[]
  /** `G7.a` of every clause, in order. */
  clauses: string[]
  /** Every mention of a clause in the table: one per clause in a right table. */
  listed: { clause: string; status: Status }[]
}

export function readSpec(): Spec {
  const text = readFileSync(join(TESTS, 'SPEC.md'), 'utf8')
  const promises = [...text.matchAll(/^- (?:~~)?([A-Z]\d+) /gm)].map(([, id = '']) => id)
  const clauses = [...text.matchAll(/^ {2}- (?:~~)?([A-Z]\d+\.[a-z]) /gm)].map(([, id = '']) => id)
  const rows = [...text.matchAll(/^\| ([A-Z]\d+) \|([a-z |]*)\|.*\|$/gm)]
  const listed = rows.flatMap(([, promise, cells = '']) =>
    STATUSES.flatMap((status, column) =>
      [...(cells.split('|')[column] ?? '').matchAll(/[a-z]/g)].map(([letter]) => ({
        clause: `${promise}.${letter}`,
        status,
      })),
    ),
  )
  return { promises, clauses, listed }
}

/** The numbers of promises and clauses in brackets in the title of any test, as `G7` and `G7.a`. */
export function quotedInTitles(): Set<string> {
  const titles = readdirSync(TESTS, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /(\.test|contract)\.ts$/.test(entry.name))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
    .flatMap((code) => [...code.matchAll(/\b(?:it|describe)\(\s*(['"`])(.*?)\1/gs)])
    .map(([, , title = '']) => title)
  return new Set([...titles.join('\n').matchAll(/\[([A-Z]\d+(?:\.[a-z])?)\]/g)].map(([, id = '']) => id))
}

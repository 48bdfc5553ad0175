import { createHash } from 'node:crypto'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const DOMAIN = join(import.meta.dirname, '..', 'domain')

let known: string | undefined

/**
 * The version of the folding code: a hash of everything in `domain` and of V8, whose serializer snapshots use. A
 * snapshot of other code is never used, without a version number to increment by hand.
 */
export function foldVersion(): string {
  if (known !== undefined) return known
  const hash = createHash('sha256').update(process.versions.v8)
  for (const file of globSync('**/*.ts', { cwd: DOMAIN }).sort())
    hash.update(readFileSync(join(DOMAIN, file)))
  known = hash.digest('hex').slice(0, 16)
  return known
}

import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Imports the whole server and opens its stores on SQLite; prints the packages that were loaded. */
const PROBE = `
import { registerHooks } from 'node:module'
const loaded = new Set()
registerHooks({
  load(url, context, next) {
    const found = /node_modules\\/((?:@[^/]+\\/)?[^/]+)/.exec(url)
    if (found) loaded.add(found[1])
    return next(url, context)
  },
})
const at = (path) => import(new URL(path, process.argv[1]))
await at('bot/server.ts')
await at('bot/telemetry/index.ts')
await at('bot/graph/directory.ts')
const { openJournal } = await at('bot/journal/index.ts')
const { openKeys } = await at('bot/journal/anonymousKeys.ts')
const { openErasures } = await at('bot/journal/erasureRegister.ts')
const store = { kind: 'sqlite', folder: process.argv[2] }
for (const open of [openJournal, openKeys, openErasures]) await (await open(store)).close()
process.stdout.write(JSON.stringify([...loaded]))
`

describe('A server on SQLite', () => {
  it('[X8.j] loads no package of Cosmos DB, Azure identity, Graph, telemetry or documents before it is used', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'lazy-'))
    const root = new URL('../../', import.meta.url).href
    const args = ['--input-type=module', '--eval', PROBE, '--', root, folder]
    const loaded: string[] = JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' }))
    await rm(folder, { recursive: true })
    assert.ok(loaded.includes('restify'), 'the probe sees what is loaded')
    const heavy =
      /^@azure\/(cosmos|identity|monitor)|^@microsoft\/teamsfx|^@opentelemetry\/sdk|^docx$|^@myriaddreamin|^@expo/
    assert.deepEqual(
      loaded.filter((name) => heavy.test(name)),
      [],
    )
  })
})

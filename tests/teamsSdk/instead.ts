/** Runs the tests of `bot/teams` on Microsoft's current SDK, by replacing one file when it is loaded. */
import assert from 'node:assert/strict'
import { createRequire, registerHooks } from 'node:module'

const instead = new URL('./carrier.ts', import.meta.url).href

registerHooks({
  resolve(specifier, context, next) {
    const found = next(specifier, context)
    return found.url.endsWith('/bot/teams/receiving/carrier.ts') ? { ...found, url: instead } : found
  },
})

export const mochaHooks = {
  afterAll() {
    const loaded = Object.keys(createRequire(import.meta.url).cache)
    assert.ok(loaded.some((file) => file.includes('/@microsoft/teams.apps/')))
    assert.deepEqual(
      loaded.filter((file) => file.includes('/node_modules/botbuilder')),
      [],
    )
  },
}

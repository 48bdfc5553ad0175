import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { size } from './size.ts'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))

/** Runs the property tests with many more cases than `npm test`. @throws Error when one of them fails */
export function manyProperties(): void {
  const args = [
    'node_modules/mocha/bin/mocha.js',
    '--no-config',
    '--extension',
    'ts',
    '--timeout',
    '300000',
    '--exit',
  ]
  const env = { ...process.env, PROPERTY_INPUTS: String(size.inputs) }
  const { status } = spawnSync(process.execPath, [...args, 'tests/property/**/*.test.ts'], {
    cwd: ROOT,
    env,
    stdio: ['ignore', 2, 2],
  })
  if (status !== 0) throw new Error('a property test failed')
}

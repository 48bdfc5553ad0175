/**
 * `npm run settings -- <environment>` checks a school's own values before anything is made with them, and fills the
 * files that the Azure CLI reads, which knows nothing of Microsoft's toolkit and its placeholders.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { parseArgs, parseEnv } from 'node:util'
import { fill } from '../manifest/fill.ts'
import { allowedBySetting, checkSettings } from './checkSettings.ts'

class Refusal extends Error {}

/** Placeholder for an id that does not exist yet, so that `what-if` can run before anything is created. */
const NOT_MADE = '00000000-0000-0000-0000-000000000000'

const read = (name: string): string => readFileSync(join(import.meta.dirname, name), 'utf8')
const shown = (path: string): string => relative(process.cwd(), path)

function ownSettings(folder: string, env: string): NodeJS.Dict<string> {
  const file = join(folder, `.env.${env}`)
  if (env === 'example' || !existsSync(file)) {
    throw new Refusal(
      `Er is geen bestand ${shown(join(folder, '.env.<naam>'))} voor ${env}. Kopieer infra/env/.env.example daarheen en vul de kopie in.`,
    )
  }
  const secrets = existsSync(`${file}.user`) ? parseEnv(readFileSync(`${file}.user`, 'utf8')) : {}
  return { ...secrets, ...parseEnv(readFileSync(file, 'utf8')) }
}

/** Writes a file with its placeholders filled. @returns its path, or null when a value does not exist yet */
function fillFile(name: string, to: string, own: NodeJS.Dict<string>): string | null {
  const { filled, missing } = fill(JSON.parse(read(name)), own)
  if (missing.length > 0) return null
  mkdirSync(resolve(to, '..'), { recursive: true })
  writeFileSync(to, `${JSON.stringify(filled, null, 2)}\n`)
  return shown(to)
}

function check(env: string, folder: string, out: string): string[] {
  const own = ownSettings(folder, env)
  const [bicep, parameters] = [read('main.bicep'), read('main.parameters.json')]
  const { faults, later, unused } = checkSettings(
    read('env/.env.example'),
    own,
    allowedBySetting(bicep, parameters),
  )
  const file = `.env.${env}`
  if (faults.length > 0) throw new Refusal(`In ${file} klopt nog niet alles:\n  ${faults.join('\n  ')}`)
  // A secret is never written to a file: who brings one gives it to the Azure CLI themselves.
  const { SECRET_CLIENT_SECRET: _, ...open } = own
  const ids = Object.fromEntries(later.map((name) => [name, NOT_MADE]))
  const files = [
    fillFile('main.parameters.json', join(out, `main.parameters.${env}.json`), {
      ...open,
      ...ids,
      SECRET_CLIENT_SECRET: 'geen',
    }),
    fillFile('health.parameters.json', join(out, `health.parameters.${env}.json`), open),
    fillFile(open.ENTRA_MANIFEST ?? '', join(out, `aad.manifest.${env}.json`), open),
  ]
  return [
    `${file} klopt.`,
    `Ingevuld voor de Azure CLI: ${files.filter((path) => path !== null).join(', ')}`,
    ...(later.length > 0
      ? [
          `Nog niet gemaakt: ${later.join(', ')}. Een id dat er nog niet is, bestaat daarin uit nullen: goed voor what-if, niet om uit te rollen.`,
        ]
      : []),
    ...(unused.length > 0 ? [`Staat niet meer in .env.example, en kan weg: ${unused.join(', ')}.`] : []),
  ]
}

try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { 'env-folder': { type: 'string' }, out: { type: 'string' } },
  })
  const [env = '', more] = positionals
  if (!/^\w+$/.test(env) || more !== undefined) {
    throw new Refusal('Noem één omgeving, bijvoorbeeld: npm run settings -- dev')
  }
  const folder = resolve(values['env-folder'] ?? join(import.meta.dirname, 'env'))
  const out = resolve(values.out ?? join(import.meta.dirname, 'build'))
  console.log(check(env, folder, out).join('\n'))
} catch (error) {
  if (!(error instanceof Refusal)) throw error
  console.error(error.message)
  process.exitCode = 1
}

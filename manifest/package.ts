import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { parseArgs, parseEnv } from 'node:util'
import { zipSync } from 'fflate'
import { type AppManifest, filesOf } from './appManifest.ts'
import { badNames, check } from './check.ts'
import { fill } from './fill.ts'

/** Where to find the value of each setting, shown when it is missing. */
const origins: Record<string, string> = {
  TEAMS_APP_ID: 'het id van de app in Teams (een nieuw GUID, of wat de inrichting invult)',
  AAD_APP_CLIENT_ID: 'de toepassings-id (client) van de app-registratie in Microsoft Entra',
  APP_DOMAIN: 'de naam van de server, bijvoorbeeld lob.mijnschool.nl',
  DEVELOPER_NAME: 'de naam van de school, hoogstens 32 tekens',
  DEVELOPER_WEBSITE: 'de website van de school, met https://',
  DEVELOPER_PRIVACY: 'de pagina over privacy van de school, met https://',
  DEVELOPER_TERMS: 'de pagina met voorwaarden van de school, met https://',
}

class Refusal extends Error {}

const root = join(import.meta.dirname, '..')

/** Makes the app package for Teams. */
async function pack(env: string, envFolder: string, outFolder: string): Promise<string> {
  const read = (name: string) => readFileSync(join(import.meta.dirname, name))
  const envFile = join(envFolder, `.env.${env}`)
  if (!existsSync(envFile)) {
    throw new Refusal(
      `Er is geen bestand ${shown(envFile)}. Kopieer infra/env/.env.example daarheen en vul de kopie in.`,
    )
  }
  const settings = parseEnv(readFileSync(envFile, 'utf8'))
  const template: AppManifest = JSON.parse(read('manifest.json').toString('utf8'))
  const { filled, missing } = fill(template, settings)
  if (missing.length > 0) {
    const lines = missing.map((name) => `  ${name}: ${origins[name] ?? 'staat in manifest/manifest.json'}`)
    throw new Refusal(`In ${shown(envFile)} is nog niet ingevuld:\n${lines.join('\n')}`)
  }
  const faults = [
    ...(await check(filled, read)),
    ...badNames(filled).map((name) => `${name} kan niet in de zip.`),
  ]
  if (faults.length > 0) throw new Refusal(`Het pakket is niet gemaakt:\n  ${faults.join('\n  ')}`)

  const named = filesOf(filled).map((name) => [name, read(name)] as const)
  const manifest = Buffer.from(`${JSON.stringify(filled, null, 2)}\n`)
  const files = Object.fromEntries<Uint8Array>([['manifest.json', manifest], ...named])
  mkdirSync(outFolder, { recursive: true })
  const zip = join(outFolder, `lob-portret.${env}.zip`)
  // A fixed date, so that the same input gives the same bytes.
  writeFileSync(zip, zipSync(files, { level: 9, mtime: new Date(2020, 0, 1) }))
  return zip
}

const shown = (path: string): string => relative(process.cwd(), path)

function asked() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { 'env-folder': { type: 'string' }, out: { type: 'string' } },
    })
    const [env = 'dev', more] = positionals
    if (more === undefined && /^[\w-]+$/.test(env)) return { env, ...values }
  } catch {
    // Unknown options get the same sentence as an invalid name.
  }
  throw new Refusal('Noem één omgeving, bijvoorbeeld: npm run package -- dev')
}

try {
  const { env, out, 'env-folder': given } = asked()
  const envFolder = resolve(given ?? join(root, 'infra/env'))
  const outFolder = resolve(out ?? join(import.meta.dirname, 'build'))
  console.log(`Klaar: ${shown(await pack(env, envFolder, outFolder))}`)
} catch (error) {
  if (!(error instanceof Refusal)) throw error
  console.error(error.message)
  process.exitCode = 1
}

import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseEnv } from 'node:util'
import { settings } from '../manifest/example.ts'
import { infraFolder, templateNamed } from './bicep.ts'

interface Ran {
  code: number
  said: string
  complaint: string
}

describe('npm run settings', () => {
  let folder: string
  let example: string

  /** A school's values as they are before the first provisioning. */
  const begun = {
    DEVELOPER_NAME: settings.DEVELOPER_NAME,
    DEVELOPER_WEBSITE: settings.DEVELOPER_WEBSITE,
    DEVELOPER_PRIVACY: settings.DEVELOPER_PRIVACY,
    DEVELOPER_TERMS: settings.DEVELOPER_TERMS,
    AZURE_SUBSCRIPTION_ID: '11111111-2222-4333-8444-555555555555',
    AZURE_RESOURCE_GROUP_NAME: 'rg-lob',
    RESOURCE_NAME: 'lobschool',
  }
  /** What provisioning adds. */
  const made = {
    TEAMS_APP_ID: settings.TEAMS_APP_ID,
    AAD_APP_CLIENT_ID: settings.AAD_APP_CLIENT_ID,
    AAD_APP_OBJECT_ID: '2a6f1b0c-90a4-4c11-8f57-0f6f6c1b7e03',
    AAD_APP_TENANT_ID: '2a6f1b0c-90a4-4c11-8f57-0f6f6c1b7e04',
    APP_DOMAIN: settings.APP_DOMAIN,
    APP_SERVICE_RESOURCE_ID: '/subscriptions/x/resourceGroups/rg-lob/providers/Microsoft.Web/sites/app',
    SERVER_IDENTITY_NAME: 'id-lob',
    SERVER_IDENTITY_PRINCIPAL_ID: '2a6f1b0c-90a4-4c11-8f57-0f6f6c1b7e05',
  }

  before(async () => {
    example = await readFile(join(infraFolder, 'env/.env.example'), 'utf8')
  })
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'lob-settings-'))
  })
  afterEach(() => rm(folder, { recursive: true, force: true }))

  async function run(own: NodeJS.Dict<string>, ...args: string[]): Promise<Ran> {
    const values = Object.entries({ ...parseEnv(example), ...own }).filter(([, value]) => value !== undefined)
    await writeFile(join(folder, '.env.proef'), values.map(([name, value]) => `${name}=${value}`).join('\n'))
    const script = join(infraFolder, 'settings.ts')
    const all = [script, ...(args.length > 0 ? args : ['proef']), '--env-folder', folder, '--out', folder]
    return new Promise((resolve) => {
      execFile(process.execPath, all, (error, said, complaint) => {
        resolve({ code: error === null ? 0 : Number(error.code), said, complaint })
      })
    })
  }

  const written = async (name: string) => JSON.parse(await readFile(join(folder, name), 'utf8'))

  it('[X12.b] each setting that is absent, empty or wrong is named with its meaning, and no file is written', async () => {
    const { code, complaint } = await run({
      ...begun,
      LOG_DAYS: undefined,
      ALERT_EMAIL: '',
      SERVER_COUNT: '1',
      RESOURCE_NAME: 'Lob School',
      SEARCH_CERTIFICATE: 'graph',
    })
    assert.equal(code, 1)
    assert.match(
      complaint,
      /LOG_DAYS ontbreekt\. Hoeveel dagen logregels bewaard worden.* Standaard: LOG_DAYS=30\n/,
    )
    assert.match(
      complaint,
      /ALERT_EMAIL is niet ingevuld\. Wie een mail krijgt.* Standaard: ALERT_EMAIL=geen\n/,
    )
    assert.match(complaint, /SERVER_COUNT is 1, en kan alleen zijn: 2, 3,/)
    assert.match(complaint, /RESOURCE_NAME is Lob School, en moet zijn: 3 tot 12 kleine letters/)
    assert.match(complaint, /Bij SEARCH_CERTIFICATE hoort SEARCH_VAULT=true\./)
    assert.match(complaint, /hoort ENTRA_MANIFEST=aad\.manifest\.search\.json\./)
    assert.doesNotMatch(complaint, /at .*\.ts/)
    assert.ok(!existsSync(join(folder, 'main.parameters.proef.json')))
  })

  it('[X12.b] a choice of which the template accepts a few values is checked against the template', async () => {
    const params = templateNamed('main.bicep').text.matchAll(/^@allowed\(.*\)\nparam (\w+)/gm)
    const given = JSON.parse(await readFile(join(infraFolder, 'main.parameters.json'), 'utf8')).parameters
    const names = [...params].map(([, param = '']) => String(given[param]?.value).slice(3, -2))
    assert.ok(names.length >= 9)
    const { complaint } = await run({ ...begun, ...Object.fromEntries(names.map((name) => [name, 'x'])) })
    for (const name of names) assert.match(complaint, new RegExp(`${name} is x, en kan alleen zijn: `))
  })

  it('[X12.d] before anything is made, the parameters are filled for what-if and it says which ids are not real', async () => {
    const { code, said, complaint } = await run(begun)
    assert.deepEqual([code, complaint], [0, ''])
    assert.match(said, /Nog niet gemaakt: .*AAD_APP_CLIENT_ID.*goed voor what-if, niet om uit te rollen/)
    const { parameters } = await written('main.parameters.proef.json')
    assert.equal(parameters.name.value, 'lobschool')
    assert.match(parameters.clientId.value, /^[0-]{36}$/)
    assert.ok(!JSON.stringify(parameters).includes('${{'))
    assert.ok(!existsSync(join(folder, 'aad.manifest.proef.json')))
  })

  it('[X12.d] with everything made, all three files for the Azure CLI are filled, and never a secret', async () => {
    const { said } = await run({ ...begun, ...made, SECRET_CLIENT_SECRET: 'zeer-geheim' })
    assert.doesNotMatch(said, /Nog niet gemaakt/)
    const { parameters } = await written('main.parameters.proef.json')
    assert.equal(parameters.clientId.value, made.AAD_APP_CLIENT_ID)
    assert.equal(parameters.clientSecret.value, 'geen')
    const health = await written('health.parameters.proef.json')
    assert.equal(health.parameters.siteId.value, made.APP_SERVICE_RESOURCE_ID)
    const registration = await written('aad.manifest.proef.json')
    assert.equal(registration.id, made.AAD_APP_OBJECT_ID)
    assert.deepEqual(registration.requiredResourceAccess, [])
  })

  it('[X12.b] a setting that the example no longer has is named, and one of the toolkit is not', async () => {
    const { said } = await run({ ...begun, OUDE_KEUZE: 'x', RESOURCE_SUFFIX: 'a1b2', TEAMSFX_ENV: 'proef' })
    assert.match(said, /kan weg: OUDE_KEUZE\.\n/)
  })

  it('[X12.e] a second environment is asked to begin from the example, which has no ids', async () => {
    for (const env of ['prod', 'example']) {
      const { code, complaint } = await run(begun, env)
      assert.equal(code, 1)
      assert.match(complaint, /Er is geen bestand .* Kopieer infra\/env\/\.env\.example daarheen/)
    }
    for (const name of Object.keys(made)) assert.equal(parseEnv(example)[name], '', name)
    const page = (await readFile(join(infraFolder, 'README.md'), 'utf8')).replace(/\s+/g, ' ')
    assert.match(page, /Een tweede omgeving .* nieuwe kopie van `\.env\.example`, niet van `\.env\.dev`/)
  })
})

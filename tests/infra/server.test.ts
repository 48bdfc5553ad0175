import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { CosmosClient } from '@azure/cosmos'
import { readConfig } from '../../bot/config/config.ts'
import { CONTAINER, GUARDS, openCosmosJournal } from '../../bot/journal/cosmosAccount.ts'
import { ERASURES, openCosmosErasures } from '../../bot/journal/cosmosErasureRegister.ts'
import { KEYS_CONTAINER, openCosmosKeys } from '../../bot/journal/cosmosKeys.ts'
import { freePort } from '../e2e/support/freePort.ts'
import { startCosmosServer } from '../journal/cosmosServer.ts'
import { at, Expression, templateNamed, type Value } from './bicep.ts'

const ROOT = join(import.meta.dirname, '../..')
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8')

const text = (value: Value | undefined) => (value instanceof Expression ? value.text : value)

/** What the server reads and the template leaves alone, each with its reason. */
const leftAlone: Record<string, string> = {
  PORT: 'App Service gives it',
  HOST: 'every address, once CLIENT_ID is there',
  PLAYGROUND_PORT: 'for one machine',
  DATA_DIR: 'nothing is kept on the server',
  COPY_DAYS: 'Cosmos DB keeps its own copies',
  COSMOS_KEY: 'there are no keys',
  CLIENT_CERTIFICATE: 'the bot shows the identity of the server',
  CLIENT_CERTIFICATE_FILE: 'the bot shows the identity of the server',
}

/** What the template sets for others than the server's own settings. */
const forOthers: Record<string, string> = {
  WEBSITE_RUN_FROM_PACKAGE: 'App Service',
  SCM_DO_BUILD_DURING_DEPLOYMENT: 'App Service',
  WEBSITES_CONTAINER_STOP_TIME_LIMIT: 'App Service',
}

describe('The Azure template and the server', () => {
  const site = templateNamed('app.bicep').resources.get('site')?.value
  const set = [...read('infra/app.bicep').matchAll(/\{ name: '([A-Z_]+)', value:/g)].map(
    ([, name]) => name ?? '',
  )
  const known = [...read('bot/config/variables.ts').matchAll(/^ {2}([A-Z][A-Z_]+): \{/gm)].map(
    ([, name]) => name ?? '',
  )

  it('the template sets every setting that the server reads, or leaves it out for a reason', () => {
    assert.ok(known.includes('COSMOS_ENDPOINT') && known.includes('PORT'))
    assert.deepEqual(
      known.filter((name) => !set.includes(name) && !Object.hasOwn(leftAlone, name)),
      [],
    )
    assert.deepEqual(
      set.filter((name) => Object.hasOwn(leftAlone, name)),
      [],
    )
  })

  it('every setting of the template is read by the server or by its host', () => {
    assert.ok(set.length > 5)
    assert.deepEqual(
      set.filter((name) => !known.includes(name) && !Object.hasOwn(forOthers, name)),
      [],
    )
  })

  it('with the template’s settings the server uses Entra and Cosmos DB and listens on every address', () => {
    const env = {
      TENANT_ID: '11111111-2222-4333-8444-555555555555',
      CLIENT_ID: '99999999-2222-4333-8444-555555555555',
      CLIENT_CREDENTIAL: 'managed-identity',
      AZURE_CLIENT_ID: '88888888-2222-4333-8444-555555555555',
      TEAMS_APP_ID: '77777777-2222-4333-8444-555555555555',
      COSMOS_ENDPOINT: 'https://cosmos-lob-abc123.documents.azure.com:443/',
      COSMOS_DATABASE: String(at(templateNamed('journal.bicep').resources.get('database')?.value, 'name')),
      PORT: '8080',
      NODE_ENV: 'production',
    }
    const { signIn, store, host, port } = readConfig([], env)
    assert.deepEqual([signIn.kind, store.kind, host, port], ['entra', 'cosmos', '0.0.0.0', 8080])
    assert.equal(signIn.kind === 'entra' && signIn.bot?.credential.kind, 'managed-identity')
  })

  it('[X1.j] the bot proves its identity by that of the server; there is no secret unless a school brings one', () => {
    const chosen = /'CLIENT_CREDENTIAL', value: (.*) \}/.exec(read('infra/app.bicep'))?.[1]
    assert.equal(chosen, "empty(clientSecretUri) ? 'managed-identity' : 'secret'")
    assert.equal(templateNamed('main.bicep').params.get('clientSecret')?.value, 'geen')
    assert.match(read('infra/env/.env.example'), /^SECRET_CLIENT_SECRET=geen$/m)
    assert.doesNotMatch(read('teamsapp.yml'), /clientSecret:|SECRET_/)
    assert.match(read('teamsapp.yml'), /generateClientSecret: false/)
  })

  it('[X8.a] the template makes the containers that the server makes on an emulator', async () => {
    const server = await startCosmosServer()
    const key = Buffer.from('any').toString('base64')
    try {
      const settings = { endpoint: server.endpoint, key, database: 'gelijk' }
      await openCosmosJournal(settings).then((journal) => journal.close())
      await openCosmosKeys(settings).then((keys) => keys.close())
      await openCosmosErasures(settings).then((register) => register.close())
      const client = new CosmosClient({
        endpoint: server.endpoint,
        key,
        connectionPolicy: { enableEndpointDiscovery: false },
      })
      for (const [name, id] of [
        ['container', CONTAINER],
        ['keys', KEYS_CONTAINER],
        ['erasures', ERASURES],
        ['guards', GUARDS],
      ] as const) {
        const { resource: made } = await client.database('gelijk').container(id).read()
        const template = at(
          templateNamed('journal.bicep').resources.get(name)?.value,
          'properties',
          'resource',
        )
        assert.equal(at(template, 'id'), id)
        assert.deepEqual(at(template, 'indexingPolicy'), made?.indexingPolicy)
        assert.deepEqual(at(template, 'partitionKey', 'paths'), made?.partitionKey?.paths)
      }
      client.dispose()
    } finally {
      await server.stop()
    }
  })

  it('[X8.k] the template’s account has one write region, strong consistency and point-in-time restore', () => {
    const account = templateNamed('journal.bicep').resources.get('account')?.value
    assert.equal(at(account, 'properties', 'enableMultipleWriteLocations'), false)
    assert.equal(at(account, 'properties', 'consistencyPolicy', 'defaultConsistencyLevel'), 'Strong')
    assert.equal(at(account, 'properties', 'backupPolicy', 'type'), 'Continuous')
    const places = at(account, 'properties', 'locations')
    assert.equal(Array.isArray(places) && places.length, 1)
  })

  it('the template runs at least two servers on this project’s Node version, with a readiness check and without affinity', () => {
    const main = read('infra/main.bicep')
    assert.match(main, /@allowed\(\['2', [^\]]*\]\)\nparam instances string = '2'\n/)
    assert.match(main, /instances: int\(instances\)/)
    const config = at(site, 'properties', 'siteConfig')
    const { devDependencies } = JSON.parse(read('package.json'))
    assert.equal(at(config, 'linuxFxVersion'), `NODE|${devDependencies.node.split('.')[0]}-lts`)
    assert.match(String(text(at(config, 'appCommandLine'))), /^paused \? pause : serve$/)
    assert.equal(templateNamed('app.bicep').vars.get('serve'), JSON.parse(read('package.json')).scripts.serve)
    assert.ok(read('bot/api/health.ts').includes(`'${String(at(config, 'healthCheckPath'))}'`))
    assert.equal(at(site, 'properties', 'clientAffinityEnabled'), false)
    assert.equal(at(config, 'alwaysOn'), true)
  })

  it('[X12.f] a paused server answers 503 to everything and opens no store', async () => {
    const command = String(templateNamed('app.bicep').vars.get('pause'))
    const [, script = ''] = /^node -e "([^"]*)"$/.exec(command) ?? []
    assert.doesNotMatch(script, /[$`\\]/, 'the shell of App Service leaves it as it is')
    const port = await freePort()
    const server = spawn(process.execPath, ['-e', script], { env: { PORT: String(port) } })
    try {
      const address = `http://127.0.0.1:${port}`
      const status = async (path: string): Promise<number> =>
        fetch(address + path).then(
          ({ status }) => status,
          () => new Promise((resolve) => setImmediate(resolve)).then(() => status(path)),
        )
      for (const path of ['/readyz', '/tab/', '/api/rondes']) assert.equal(await status(path), 503, path)
    } finally {
      server.kill()
    }
  })

  it('the bot is registered for one tenant, at the address where the server listens', () => {
    const bot = templateNamed('bot.bicep').resources.get('bot')?.value
    assert.equal(at(bot, 'kind'), 'azurebot')
    assert.equal(at(bot, 'properties', 'msaAppType'), 'SingleTenant')
    const [path] = /\/api\/messages/.exec(read('bot/server.ts')) ?? []
    assert.ok(read('infra/main.bicep').includes(`'https://\${domain}${path}'`))
  })
})

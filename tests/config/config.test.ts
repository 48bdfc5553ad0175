import assert from 'node:assert/strict'
import { readConfig } from '../../bot/config/config.ts'
import { StartError } from '../../bot/ports/startError.ts'

const tenantId = '11111111-2222-4333-8444-555555555555'
const clientId = '99999999-2222-4333-8444-555555555555'

const account = 'https://mijnschool.documents.azure.com:443/'

const school = { CLIENT_ID: clientId, TENANT_ID: tenantId }

describe('Settings from the environment', () => {
  const sentence = (expected: RegExp) => (error: unknown) =>
    error instanceof StartError && expected.test(error.message)

  it('no settings are needed on a person’s own machine, where the server listens on loopback only', () => {
    const { host, port, signIn, localApp } = readConfig([], {})
    assert.deepEqual([host, port, signIn, localApp], ['127.0.0.1', 3978, { kind: 'local' }, false])
    assert.equal(readConfig(['--local'], { PORT: '' }).localApp, true)
  })

  it('an invalid value refuses the start and names the variable and the cure', () => {
    const wrong: [NodeJS.ProcessEnv, RegExp][] = [
      [{ PORT: 'veel' }, /PORT klopt niet.*PORT=3978/],
      [{ PORT: '70000' }, /PORT klopt niet/],
      [{ PLAYGROUND_PORT: '-1' }, /PLAYGROUND_PORT klopt niet/],
      [{ HOST: 'a b' }, /HOST klopt niet.*HOST=127/],
      [{ CLIENT_ID: 'x' }, /CLIENT_ID klopt niet.*Entra/],
      [{ CLIENT_ID: clientId }, /TENANT_ID niet/],
      [{ COSMOS_ENDPOINT: 'mijnschool' }, /COSMOS_ENDPOINT klopt niet.*documents\.azure\.com/],
      [{ COSMOS_DATABASE: 'a/b', COSMOS_ENDPOINT: account }, /COSMOS_DATABASE klopt niet/],
      [{ COPY_DAYS: 'altijd' }, /COPY_DAYS klopt niet.*COPY_DAYS=14/],
    ]
    for (const [env, expected] of wrong) assert.throws(() => readConfig([], env), sentence(expected))
    assert.throws(() => readConfig(['--lokaal'], {}), sentence(/--lokaal/))
  })

  it('[X1.i] signing in without a password is never offered where others can reach the server', () => {
    for (const args of [['--local'], []]) {
      const open = (env: NodeJS.ProcessEnv) => () => readConfig(args, env)
      assert.throws(open({ HOST: '0.0.0.0' }), sentence(/HOST is nu 0\.0\.0\.0.*HOST=127\.0\.0\.1/))
      assert.throws(open({ HOST: '::' }), sentence(/HOST=127\.0\.0\.1/))
      for (const NODE_ENV of ['Production', 'prod', 'productie', 'staging', ' production'])
        assert.throws(open({ NODE_ENV }), sentence(/NODE_ENV klopt niet.*NODE_ENV=production/))
      for (const NODE_ENV of ['', 'development', 'test']) assert.ok(readConfig([], { NODE_ENV }))
      assert.throws(open({ NODE_ENV: 'production' }), sentence(/Vul CLIENT_ID en TENANT_ID in/))
      assert.throws(open({ TENANT_ID: tenantId }), sentence(/TENANT_ID is ingevuld, maar CLIENT_ID niet/))
      assert.throws(open({ CLIENT_SECRET: 's' }), sentence(/CLIENT_SECRET is ingevuld, maar CLIENT_ID niet/))
    }
    assert.throws(() => readConfig(['--local'], school), sentence(/npm run serve/))
  })

  it('[X1.g] [X1.i] with the settings of a school the server signs in with Entra and is reached from outside', () => {
    const { host, signIn } = readConfig([], { ...school, NODE_ENV: 'production' })
    assert.equal(host, '0.0.0.0')
    assert.deepEqual(signIn, { kind: 'entra', tenantId, clientId, bot: null })
    assert.equal(
      readConfig([], { CLIENT_ID: clientId, TENANT_ID: tenantId, HOST: '::1' }).signIn.kind,
      'entra',
    )
  })

  it('[X1.g] ids copied in capitals are the same ids: tokens have them in lower case', () => {
    const copied = {
      CLIENT_ID: 'ABCDEF00-2222-4333-8444-555555555555',
      TENANT_ID: 'FEDCBA00-2222-4333-8444-555555555555',
    }
    const { signIn } = readConfig([], copied)
    assert.deepEqual(signIn, {
      kind: 'entra',
      tenantId: copied.TENANT_ID.toLowerCase(),
      clientId: copied.CLIENT_ID.toLowerCase(),
      bot: null,
    })
  })

  it('[X8.a] the journal is in a file, or in Cosmos DB where that is configured', () => {
    const { store, copyDays } = readConfig([], { DATA_DIR: '/srv/lob' })
    assert.deepEqual([store, copyDays], [{ kind: 'sqlite', folder: '/srv/lob' }, 14])
    const far = readConfig([], { COSMOS_ENDPOINT: account, COPY_DAYS: '0', ...school })
    assert.deepEqual(far.store, { kind: 'cosmos', endpoint: account, database: 'lob-portret' })
    assert.equal(far.copyDays, 0)
  })

  it('[X1.p] a key opens only an emulator, and nothing goes over the network in the clear', () => {
    const near = { COSMOS_ENDPOINT: 'http://127.0.0.1:8081', COSMOS_KEY: 'bG9rYWFs' }
    assert.equal(readConfig([], near).store.kind, 'cosmos')
    assert.equal(readConfig([], { ...near, COSMOS_ENDPOINT: 'http://cosmos:8081' }).store.kind, 'cosmos')
    const open =
      (env: NodeJS.ProcessEnv, ...args: string[]) =>
      () =>
        readConfig(args, env)
    assert.throws(
      open({ ...near, COSMOS_ENDPOINT: account }),
      sentence(/COSMOS_KEY is alleen voor een emulator/),
    )
    assert.throws(open({ COSMOS_KEY: 'x' }), sentence(/COSMOS_ENDPOINT niet/))
    assert.throws(open({ COSMOS_ENDPOINT: 'http://school.documents.azure.com/' }), sentence(/zonder https/))
    assert.throws(open({ COSMOS_ENDPOINT: account }), sentence(/zonder wachtwoord/))
    assert.throws(open({ COSMOS_ENDPOINT: account, ...school }, '--local'), sentence(/zonder wachtwoord/))
  })

  it('telemetry is off unless its address is set, and no token goes to an address on this machine', () => {
    const key = 'InstrumentationKey=00000000-0000-4000-8000-000000000000'
    const at = (endpoint: string) => {
      const connectionString = `${key};IngestionEndpoint=${endpoint};LiveEndpoint=https://x.livediagnostics.monitor.azure.com/`
      const env = { APPLICATIONINSIGHTS_CONNECTION_STRING: connectionString }
      return readConfig([], env).telemetry
    }
    assert.equal(readConfig([], {}).telemetry, null)
    assert.equal(at('https://westeurope-5.in.applicationinsights.azure.com/')?.identity, true)
    assert.equal(at('https://127.0.0.1:4318/')?.identity, false)
    assert.equal(readConfig([], { APPLICATIONINSIGHTS_CONNECTION_STRING: key }).telemetry?.identity, true)
    assert.throws(
      () => readConfig([], { APPLICATIONINSIGHTS_CONNECTION_STRING: 'een sleutel' }),
      sentence(/Application Insights/),
    )
  })
})

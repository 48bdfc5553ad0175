import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseEnv } from 'node:util'
import { TEAMS_CLIENTS } from '../../bot/api/token/entra.ts'
import { template } from '../manifest/example.ts'
import { templateNamed } from './bicep.ts'

const ROOT = join(import.meta.dirname, '../..')
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8')

const steps = read('teamsapp.yml')
const env = parseEnv(read('infra/env/.env.example'))
const filledFiles = [
  ...['teamsapp.yml', 'manifest/manifest.json', 'infra/main.parameters.json', 'infra/aad.manifest.json'],
  ...['infra/health.parameters.json', 'infra/aad.manifest.search.json'],
]

describe('The steps to a school’s own Teams and Azure', () => {
  it('the steps use every setting of the environment and no others', () => {
    const named = new Set(
      filledFiles.flatMap((file) =>
        [...read(file).matchAll(/\$\{\{(\w+)\}\}/g)].map(([, name]) => name ?? ''),
      ),
    )
    const written = [...steps.matchAll(/^ {6}\w+: ([A-Z_]+)$/gm)].map(([, name]) => name ?? '')
    assert.deepEqual(
      // The toolkit sets the name of the environment itself.
      [...named].filter((name) => name !== 'TEAMSFX_ENV' && !Object.hasOwn(env, name)),
      [],
    )
    const all = new Set([...named, ...written, ...templateNamed('main.bicep').outputs.keys()])
    assert.deepEqual(
      Object.keys(env).filter((name) => !all.has(name)),
      [],
    )
  })

  it('[X12.a] git keeps the example without values of a school, and nothing else of an environment', () => {
    for (const name of ['DEVELOPER_NAME', 'AZURE_SUBSCRIPTION_ID', 'RESOURCE_NAME', 'AAD_APP_CLIENT_ID'])
      assert.equal(env[name], '', name)
    assert.equal(env.TEAMSFX_ENV, undefined)
    const kept = (name: string) =>
      spawnSync('git', ['check-ignore', '-q', '--no-index', `infra/env/${name}`], { cwd: ROOT }).status === 1
    assert.ok(kept('.env.example'))
    for (const name of ['.env.dev', '.env.prod', '.env.dev.user']) assert.ok(!kept(name), name)
  })

  it('[X12.a] no step tells a school to change a file that git keeps', () => {
    const page = read('infra/README.md').replace(/\s+/g, ' ')
    assert.doesNotMatch(page, /(Zet|Vul|Verander|Open) in `infra\/(main\.parameters|aad\.manifest)/)
    for (const file of ['infra/main.parameters.json', 'infra/health.parameters.json']) {
      const given: Record<string, { value: unknown }> = JSON.parse(read(file)).parameters
      for (const [name, { value }] of Object.entries(given))
        assert.match(String(value), /^\$\{\{\w+\}\}$/, name)
    }
  })

  it('[X12.c] the steps pass the template’s parameters and read its outputs by their real names', () => {
    const { params, outputs } = templateNamed('main.bicep')
    const given: Record<string, { value: unknown }> = JSON.parse(
      read('infra/main.parameters.json'),
    ).parameters
    assert.deepEqual(
      Object.keys(given).filter((name) => !params.has(name)),
      [],
    )
    for (const [name, { hasDefault }] of params) assert.ok(hasDefault || Object.hasOwn(given, name), name)
    // What a school may want to choose has in the example the template's own default.
    for (const [name, { value }] of Object.entries(given)) {
      const { hasDefault, value: standard } = params.get(name) ?? {}
      const shipped = env[String(value).slice(3, -2)]
      if (hasDefault && name !== 'tenantId') assert.equal(shipped, standard, name)
    }
    const health = templateNamed('health.bicep')
    const parts = JSON.parse(read('infra/health.parameters.json')).parameters
    for (const name of Object.keys(parts)) assert.ok(health.params.has(name), name)
    for (const [name, { hasDefault }] of health.params)
      assert.ok(hasDefault || Object.hasOwn(parts, name), name)
    for (const name of outputs.keys()) assert.ok(Object.hasOwn(env, name), name)
  })

  it('[X1.r] the registration is made with the service principal that a bot of one tenant signs in with', () => {
    const [, create = ''] = /uses: aadApp\/create\n([\s\S]*?)\n {2}- uses/.exec(steps) ?? []
    assert.match(create, /^ {6}generateServicePrincipal: true$/m)
    assert.match(create, /^ {6}signInAudience: AzureADMyOrg$/m)
    const page = read('infra/README.md')
    assert.match(page, /az ad sp create --id \$AAD_APP_CLIENT_ID/)
    assert.match(page, /AADSTS7000229/)
  })

  it('every step comes after the steps it depends on', () => {
    const order = [...steps.matchAll(/uses: (\S+)/g)].map(([, name]) => name)
    assert.deepEqual(order, [
      ...['script', 'aadApp/create', 'teamsApp/create', 'arm/deploy', 'aadApp/update'],
      'teamsApp/validateManifest',
      ...['teamsApp/zipAppPackage', 'teamsApp/validateAppPackage', 'teamsApp/update'],
      ...['cli/runNpmCommand', 'cli/runNpmCommand', 'cli/runNpmCommand', 'azureAppService/zipDeploy'],
      'arm/deploy',
      ...['teamsApp/validateManifest', 'teamsApp/zipAppPackage', 'teamsApp/validateAppPackage'],
      'teamsApp/publishAppPackage',
    ])
    for (const [, path] of steps.matchAll(/(?:manifestPath|path|parameters): (\.\/\S+)/g)) {
      const file = path?.replace(/\$\{\{ENTRA_MANIFEST\}\}/, env.ENTRA_MANIFEST ?? '') ?? ''
      assert.ok(existsSync(join(ROOT, file)), path)
    }
  })

  it('the screens are built before the packages of the server take the place of the tools that build them', () => {
    const [, deploy = ''] = steps.split(/^deploy:$/m)
    assert.deepEqual(
      [...deploy.matchAll(/args: (.*)/g)].map(([, args]) => args),
      ['ci', 'run build', 'ci --omit=dev --os=linux --cpu=x64 --libc=glibc'],
    )
    assert.ok(deploy.lastIndexOf('args: ') < deploy.indexOf('azureAppService/zipDeploy'))
  })

  it('[X12.i] the alert on a server’s health is made after the server is placed, and belongs to the same names', () => {
    const [, deploy = ''] = steps.split(/^deploy:$/m)
    const order = ['azureAppService/zipDeploy', './infra/health.bicep'].map((part) => deploy.indexOf(part))
    assert.ok(order[0] !== -1 && (order[0] ?? 0) < (order[1] ?? -1))
    assert.ok(!templateNamed('alerts.bicep').text.includes('HealthCheckStatus'))
    const [health, main] = [templateNamed('health.bicep'), templateNamed('main.bicep')]
    for (const name of ['unique', 'base']) assert.deepEqual(health.vars.get(name), main.vars.get(name), name)
    assert.match(templateNamed('alerts.bicep').text, /name: 'ag-\$\{name\}'/)
    assert.match(health.text, /name: 'ag-\$\{base\}'/)
  })

  it('[X12.d] the route without the toolkit places exactly what the toolkit places', () => {
    const page = read('infra/README.md')
    const [, packed = ''] = /zip -qr \S+ (.*)$/m.exec(page) ?? []
    const ignored = read('.webappignore').split('\n')
    const top = readdirSync(ROOT).filter(
      (name) => !name.startsWith('.') && name !== 'node_modules' && !ignored.includes(`/${name}`),
    )
    assert.deepEqual(
      packed.split(' ').sort(),
      [...top.filter((name) => name !== 'tab'), 'node_modules', 'tab/dist'].sort(),
    )
    const [build, install] = [/npm run build && npm (ci --omit=dev.*)$/m.exec(page)?.[1], steps]
    assert.ok(build && install.includes(`args: ${build}`), build)
    for (const template of ['main', 'health'])
      assert.ok(
        page.includes(
          `--template-file infra/${template}.bicep --parameters infra/build/${template}.parameters.dev.json`,
        ),
      )
  })

  it('the deployed server leaves out what it does not need, at the top level only', () => {
    const lines = read('.webappignore')
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'))
    for (const line of lines) assert.match(line, /^!?\//)
    const stays = readdirSync(ROOT).filter((name) => !lines.includes(`/${name}`))
    const needed = ['bot', 'node_modules', 'package.json', 'tab']
    assert.deepEqual(
      needed.filter((name) => !stays.includes(name)),
      [],
    )
    assert.ok(lines.includes('!/tab/dist'))
  })
})

describe('The registration in Microsoft Entra', () => {
  const registration = JSON.parse(read('infra/aad.manifest.json'))

  it('[X1.g] the registration is for one tenant and issues tokens that the server accepts', () => {
    assert.equal(registration.signInAudience, 'AzureADMyOrg')
    assert.equal(registration.api.requestedAccessTokenVersion, 2)
    assert.deepEqual(registration.identifierUris, [template().webApplicationInfo.resource])
    const [scope, ...more] = registration.api.oauth2PermissionScopes
    assert.deepEqual(more, [])
    assert.equal(scope.type, 'Admin', 'a user cannot let another app ask for it')
    assert.ok(read('bot/api/token/check.ts').includes(`includes('${scope.value}')`))
  })

  it('[X1.g] the registration authorises Teams on desktop, phone and web in advance, and nothing else', () => {
    const [scope] = registration.api.oauth2PermissionScopes
    assert.deepEqual(
      registration.api.preAuthorizedApplications,
      TEAMS_CLIENTS.map((appId) => ({ appId, delegatedPermissionIds: [scope.id] })),
    )
  })

  it('[V1.a] the app registration declares every app role of the server, assignable to users, with a description', () => {
    const roles: { id: string; value: string; description: string; allowedMemberTypes: string[] }[] =
      registration.appRoles
    const known = /appRoles: readonly AppRole\[\] = \[([^\]]*)\]/.exec(read('bot/api/token/check.ts'))?.[1]
    assert.equal(roles.map(({ value }) => `'${value}'`).join(', '), known)
    for (const { description, allowedMemberTypes } of roles) {
      assert.deepEqual(allowedMemberTypes, ['User'])
      assert.ok(description.length > 40)
    }
    assert.equal(new Set(roles.map(({ id }) => id)).size, roles.length)
  })

  it('[V8.d] the registration asks that a token says whether a person is a guest, and the server reads it', () => {
    assert.deepEqual(registration.optionalClaims.accessToken, [{ name: 'acct', essential: false }])
    assert.match(read('bot/api/token/check.ts'), /acct === 1/)
  })

  it('[V3.g] the registration asks Microsoft Graph only for names, on behalf of who is signed in, when a school adds searching', () => {
    assert.deepEqual(registration.requiredResourceAccess, [])
    const searching = JSON.parse(read('infra/aad.manifest.search.json'))
    assert.deepEqual(searching, {
      ...registration,
      requiredResourceAccess: [
        {
          // Microsoft Graph, and of it User.ReadBasic.All as a delegated permission.
          resourceAppId: '00000003-0000-0000-c000-000000000000',
          resourceAccess: [{ id: 'b340eb25-3456-403f-be2f-af7a0d370277', type: 'Scope' }],
        },
      ],
    })
  })

  it('the registration has no sign-in page of its own', () => {
    for (const kind of ['web', 'spa', 'publicClient'])
      assert.deepEqual(registration[kind].redirectUris, [], kind)
    assert.deepEqual(Object.values(registration.web.implicitGrantSettings), [false, false])
  })
})

import assert from 'node:assert/strict'
import { at, type Bicep, Expression, type Part, templateNamed, templates, type Value } from './bicep.ts'

function resource({ resources, file }: Bicep, name: string): Part {
  const found = resources.get(name)
  assert.ok(found, `${file} has no ${name}`)
  return found
}

const text = (value: Value | undefined) => (value instanceof Expression ? value.text : value)

describe('Nothing public and no keys', () => {
  const all = templates()
  const site = resource(templateNamed('app.bicep'), 'site').value
  const config = at(site, 'properties', 'siteConfig')

  it('[X1.p] the server is reached over https only, and through no other door', () => {
    assert.equal(at(site, 'properties', 'httpsOnly'), true)
    for (const setting of ['minTlsVersion', 'scmMinTlsVersion']) assert.equal(at(config, setting), '1.2')
    assert.equal(at(config, 'ftpsState'), 'Disabled')
    assert.equal(at(config, 'remoteDebuggingEnabled'), false)
    const policies = [...templateNamed('app.bicep').resources.values()].filter(({ type }) =>
      type.includes('basicPublishingCredentialsPolicies'),
    )
    assert.deepEqual(policies.map(({ value }) => at(value, 'name')).sort(), ['ftp', 'scm'])
    for (const { value } of policies) assert.equal(at(value, 'properties', 'allow'), false)
  })

  it('[X1.p] no service accepts keys: each accepts identities only', () => {
    const withoutKeys = [
      ['journal.bicep', 'account', 'disableLocalAuth'],
      ['journal.bicep', 'account', 'disableKeyBasedMetadataWriteAccess'],
      ['bot.bicep', 'bot', 'disableLocalAuth'],
      ['monitoring.bicep', 'insights', 'DisableLocalAuth'],
      ['vault.bicep', 'vault', 'enableRbacAuthorization'],
    ] as const
    for (const [file, name, setting] of withoutKeys) {
      assert.equal(
        at(resource(templateNamed(file), name).value, 'properties', setting),
        true,
        `${file} ${setting}`,
      )
    }
    const asking = /\blist(Keys|Secrets|ConnectionStrings|AccountSas|Credentials)\b|AccountKey=|\bkey1\b/i
    for (const { file, text } of all) assert.doesNotMatch(text, asking, file)
  })

  it('secrets are stored in the vault only, and never in an output', () => {
    for (const { file, params, outputs } of all) {
      const secure = [...params].filter(([, param]) => param.secure).map(([name]) => name)
      for (const [name, value] of outputs) {
        const said = String(text(value))
        assert.ok(!secure.some((secret) => said.includes(secret)), `${file} ${name}`)
        assert.doesNotMatch(`${name} ${said}`, /secret|password|connectionstring|instrumentationkey/i, file)
      }
      const named = [...params.keys()].filter((name) => /secret(Value)?$|password/i.test(name))
      assert.deepEqual(named, secure, `${file}: a secret without @secure()`)
    }
    for (const name of ['CLIENT_SECRET', 'GRAPH_CERTIFICATE']) {
      const setting = new RegExp(`name: '${name}', value: '([^']*)'`).exec(
        templateNamed('app.bicep').text,
      )?.[1]
      assert.match(setting ?? '', /^@Microsoft\.KeyVault\(SecretUri=/, name)
    }
    assert.equal(
      resource(templateNamed('vault.bicep'), 'secret').condition?.includes('!empty(secretValue)'),
      true,
    )
  })

  it('a vault is made only for searching the school or for a secret', () => {
    assert.equal(
      templateNamed('main.bicep').modules.get('vault')?.condition,
      '(bool(searchVault) || hasSecret)',
    )
  })

  it('[V3.f] the whole school is searched only when that is switched on and there is a certificate', () => {
    const main = templateNamed('main.bicep')
    assert.deepEqual(
      [main.params.get('searchVault')?.value, main.params.get('searchCertificate')?.value],
      ['false', 'geen'],
    )
    assert.equal(text(main.vars.get('searches')), 'bool(searchVault) && searchCertificate != none')
    const uri = text(at(main.modules.get('app')?.value, 'params', 'graphCertificateUri'))
    assert.match(String(uri), /^searches \? '\$\{secretsAt\}\/\$\{searchCertificate\}' : ''$/)
    assert.match(
      String(text(templateNamed('app.bicep').vars.get('graphSettings'))),
      /^empty\(graphCertificateUri\)\s+\? \[\]/,
    )
  })

  it('[X1.p] the store and the vault are closed to the internet unless the school asks otherwise', () => {
    const main = templateNamed('main.bicep')
    assert.equal(main.params.get('journalPublicNetworkAccess')?.value, 'Disabled')
    const account = resource(templateNamed('journal.bicep'), 'account').value
    assert.equal(text(at(account, 'properties', 'publicNetworkAccess')), 'publicNetworkAccess')
    for (const name of ['network', 'journalEndpoint']) {
      assert.equal(main.modules.get(name)?.condition, '(privateNetwork)', name)
    }
    const vault = resource(templateNamed('vault.bicep'), 'vault').value
    assert.match(String(text(at(vault, 'properties', 'networkAcls', 'defaultAction'))), /\? 'Allow' : 'Deny'/)
  })

  it('[X12.g] the journal has a lock, and the server reaches its own database only', () => {
    const journal = templateNamed('journal.bicep')
    const lock = resource(journal, 'keep')
    assert.match(lock.type, /^Microsoft\.Authorization\/locks@/)
    assert.equal(at(lock.value, 'properties', 'level'), 'CanNotDelete')
    assert.equal(text(at(lock.value, 'scope')), 'account')
    const assignments = [...journal.resources.values()].filter(({ type }) =>
      type.includes('sqlRoleAssignments'),
    )
    assert.equal(assignments.length, 1)
    for (const { value } of assignments) assert.equal(text(at(value, 'properties', 'scope')), 'databaseScope')
    assert.match(
      String(text(journal.vars.get('databaseScope'))),
      /^'\$\{account\.id\}\/dbs\/\$\{database\.name\}'$/,
    )
  })

  it('[X12.g] what Azure records of the journal has no contents, and reads and writes only when a school asks', () => {
    const journal = templateNamed('journal.bicep')
    const account = resource(journal, 'account').value
    assert.equal(at(account, 'properties', 'diagnosticLogSettings', 'enableFullTextQuery'), 'False')
    const logs = at(resource(journal, 'logs').value, 'properties', 'logs')
    const categories = Array.isArray(logs) ? logs : []
    assert.deepEqual(
      categories.map((log) => [at(log, 'category'), text(at(log, 'enabled'))]),
      [
        ['ControlPlaneRequests', true],
        // Its times would tell when an anonymous answer was written.
        ['DataPlaneRequests', 'audit'],
      ],
    )
    assert.equal(templateNamed('main.bicep').params.get('journalAudit')?.value, 'false')
  })

  it('[X12.f] a restored account gets the role, the entrance and the lock, and is closed like the first', () => {
    const { modules } = templateNamed('main.bicep')
    const name = String(text(at(modules.get('journal')?.value, 'params', 'name')))
    assert.match(name, /^journalAccount == none \? 'cosmos-\$\{base\}' : journalAccount$/)
    const entrance = String(text(at(modules.get('journalEndpoint')?.value, 'params', 'name')))
    assert.match(entrance, /: 'pep-\$\{journalAccount\}'$/, 'an entrance belongs to one account')
    assert.equal(text(at(modules.get('app')?.value, 'params', 'journalEndpoint')), 'journal.outputs.endpoint')
  })

  it('every resource is in the EU by default', () => {
    assert.equal(templateNamed('main.bicep').params.get('location')?.value, 'westeurope')
    for (const { file, resources } of all) {
      for (const [name, { value }] of resources) {
        const place = text(at(value, 'location'))
        if (place !== undefined) assert.ok(place === 'location' || place === 'global', `${file} ${name}`)
      }
    }
  })

  it('the server’s identity has only the rights it needs: store data, vault values, metrics', () => {
    const roles = all.flatMap(({ vars }) =>
      [...vars.values()].filter((value) => typeof value === 'string' && /^[0-9a-f]{8}-/.test(value)),
    )
    assert.deepEqual(
      new Set(roles),
      new Set([
        '00000000-0000-0000-0000-000000000002',
        '4633458b-17de-408a-b874-0445c86b69e6',
        '3913510d-42f4-4e42-8a64-420c390055eb',
      ]),
    )
  })
})

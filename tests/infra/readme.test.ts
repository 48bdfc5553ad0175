import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseEnv } from 'node:util'
import { template } from '../manifest/example.ts'
import { infraFolder, templateNamed } from './bicep.ts'

const ROOT = join(infraFolder, '..')

describe('The page for the administrator', () => {
  const page = readFileSync(join(infraFolder, 'README.md'), 'utf8')
  const coded = [...page.matchAll(/`([^`]+)`/g)].map(([, text]) => text ?? '')

  it('the administrator page names files that exist, and every template', () => {
    const paths = coded.filter(
      (text) =>
        /^(infra|manifest|bot|tab)\/\S+$/.test(text) &&
        !/\/build(\/|$)/.test(text) &&
        !/\/\.env\.(?!example)/.test(text),
    )
    assert.ok(paths.length > 2)
    for (const path of paths) assert.ok(existsSync(join(ROOT, path)), path)
    const files = readdirSync(infraFolder).filter((name) => name.endsWith('.bicep'))
    assert.deepEqual(
      files.filter((name) => !coded.includes(name)),
      [],
    )
    assert.deepEqual(
      coded.filter((text) => /^\w+\.bicep$/.test(text) && !files.includes(text)),
      [],
    )
  })

  it('the commands on the administrator page exist', () => {
    const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'))
    const words = [...page.matchAll(/npm run (\w+)/g)].map(([, word]) => word ?? '')
    for (const word of words) assert.ok(Object.hasOwn(scripts, word), word)
    const steps = readFileSync(join(ROOT, 'teamsapp.yml'), 'utf8')
    for (const [, word] of page.matchAll(/atk (\w+) --env/g))
      assert.match(steps, new RegExp(`^${word}:$`, 'm'))
  })

  it('[X1.j] the administrator page says how the registration trusts the server, with the names and audience in use', () => {
    const [, command = ''] = /( {4}az ad app federated-credential[\s\S]*?\n)\n(?! {4})/.exec(page) ?? []
    const env = parseEnv(readFileSync(join(infraFolder, 'env/.env.example'), 'utf8'))
    const names = [...command.matchAll(/\$([A-Z_]+)/g)].map(([, name]) => name ?? '')
    assert.ok(names.includes('SERVER_IDENTITY_PRINCIPAL_ID') && names.includes('AAD_APP_CLIENT_ID'))
    for (const name of names) assert.ok(Object.hasOwn(env, name), name)
    const given = JSON.parse(/--parameters '([\s\S]*)'/.exec(command)?.[1]?.replace(/'\$\w+'/g, 'x') ?? '')
    const audience = /'(api:.*)\/\.default'/.exec(
      readFileSync(join(ROOT, 'bot/teams/connector/credential.ts'), 'utf8'),
    )?.[1]
    assert.deepEqual(given.audiences, [audience])
    assert.deepEqual(Object.keys(given).sort(), ['audiences', 'issuer', 'name', 'subject'])
  })

  it('the administrator page gives each parameter with its real default', () => {
    const { params } = templateNamed('main.bicep')
    const file = readFileSync(join(infraFolder, 'main.parameters.json'), 'utf8')
    const given: Record<string, { value: string }> = JSON.parse(file).parameters
    const paramOf = new Map(Object.entries(given).map(([param, { value }]) => [value.slice(3, -2), param]))
    const rows = [...page.matchAll(/^\| ((?:`\w+`(?:, )?)+) \| (.*?) \|/gm)]
    const told = rows.flatMap(([, names = '', defaults = '']) => {
      const values = defaults.replaceAll('`', '').split(', ')
      return [...names.matchAll(/`(\w+)`/g)].map(([, name = ''], at) => [name, values[at]] as const)
    })
    const choices = told.filter(([name]) => paramOf.has(name))
    assert.ok(choices.length >= 12)
    for (const [name, value = ''] of choices) {
      assert.equal(value.split(':')[0], String(params.get(paramOf.get(name) ?? '')?.value), name)
    }
  })

  it('the costs on the administrator page follow from the template and the README', () => {
    const { params } = templateNamed('main.bicep')
    const readme = readFileSync(join(ROOT, 'README.md'), 'utf8').replace(/\s+/g, ' ')
    const said = (found: RegExp): number => Number(found.exec(readme)?.[1]?.replaceAll(',', ''))
    const answer = said(/an answer (\d+) request units/)
    const hour = said(/an hour of gesprek with five boards open about ([\d,]+)/)
    const idle = said(/an idle day of one server with ten rondes about ([\d,]+)/)
    const servers = Number(params.get('instances')?.value)
    // Every server looks whether there is news; an act is stored once.
    const acts = 300 * answer
    const onAll = servers * (hour - acts) + acts
    const dutch = (value: number) => value.toLocaleString('nl-NL')
    const near = (value: number, step: number) => dutch(Math.round(value / step) * step)
    const costs = /## Wat het kost([\s\S]*?)\n## /.exec(page)?.[1] ?? ''
    for (const told of [
      `Linux, ${params.get('planSku')?.value}`,
      `${dutch(servers * 730)} uur`,
      `in rust ${near(idle, 1000)} per server per dag`,
      `een uur gesprek ${near(onAll, 1000)} op twee servers`,
      `${near((servers * 30 * idle) / 1e6, 0.1)} miljoen`,
      `${near((5 * 1.5 * onAll) / 1e6, 0.1)} miljoen`,
    ])
      assert.ok(costs.includes(told), told)
    const alerts = ['alerts.bicep', 'health.bicep'].flatMap((file) =>
      [...templateNamed(file).resources.values()].map(({ type }) => type),
    )
    const rules = alerts.filter((type) => /metricAlerts|scheduledQueryRules/.test(type))
    assert.ok(costs.includes(`${rules.length} regels`))
  })

  it('[X12.j] the administrator page has each step from signing in to removing', () => {
    const text = page.replace(/\s+/g, ' ')
    const steps: Record<string, RegExp> = {
      'both sign-ins of the toolkit': /`atk auth login m365` .*`atk auth login azure`/,
      'the resource group before the apps': /az group create .* Dan maakt `atk provision/,
      'the id of the catalogue, also for a zip of one’s own': /Maakte je zelf de zip, neem het dan over/,
      'where consent per meeting is given': /Get-MgBetaChatRscConfiguration/,
      'a query for logs': /AppServiceConsoleLogs .* line\.level == "error"/,
      'a folder and a download for a backup': /\/home\/kopie\/lob\.jsonl .*\/api\/vfs\/kopie\/lob\.jsonl/,
      'the Developer Portal and the lock when removing':
        /Developer Portal .*het slot \*niet-verwijderen\* weg/,
      'installing again where a Key Vault was': /az keyvault recover/,
    }
    for (const [step, told] of Object.entries(steps)) assert.match(text, told, step)
    const days = /param journalRestoreDays string/.test(templateNamed('main.bicep').text)
    assert.ok(days && text.includes('het Cosmos DB-account zeven dagen, of dertig als je die koos'))
  })

  it('[X12.f] after a restore the account is closed and erased again before the server opens', () => {
    const [, restoring = ''] = page.split('### Als Azure het account terugzet')
    const order = [
      'az cosmosdb restore',
      '--public-network-access DISABLED',
      'JOURNAL_ACCOUNT=<nieuw account>` en `SERVER_PAUSED=true`',
      'npm run -s erasures -- apply',
      '`SERVER_PAUSED=false`',
    ].map((step) => restoring.indexOf(step))
    assert.ok(!order.includes(-1), String(order))
    assert.deepEqual(
      order.toSorted((a, b) => a - b),
      order,
    )
  })

  it('the administrator page lists every permission that the app asks', () => {
    for (const { name } of template().authorization.permissions.resourceSpecific)
      assert.ok(coded.includes(name), name)
  })
})

// Long, because every command of the README is run in one place.
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { variables } from '../../bot/config/variables.ts'
import { demoPeople } from '../../bot/local/people.ts'
import { freePort } from '../e2e/support/freePort.ts'
import { settings } from '../manifest/example.ts'
import { Command } from './support/command.ts'
import { ROOT } from './support/install.ts'
import { addressesIn, commandsIn, linksIn, tableIn } from './support/pages.ts'

interface Acted {
  result?: { rondeId?: string; gesprekken?: { id: string; groepId: string }[] }
  error?: { code: string }
}

const PAGES = ['README.md', 'infra/README.md']
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8')
const { scripts } = JSON.parse(read('package.json'))

/** Commands and addresses that a test below runs. */
const here = new Set<string>()
/** Commands of the gate, which runs these tests; here only their place in the gate is checked. */
const byTheGate: Record<string, () => void> = {
  'npm ci': () => assert.match(read('.ci/run'), /^npm ci && npm test$/m),
  'npm test': () => assert.match(read('.ci/run'), /^npm ci && npm test$/m),
  'npm run build': () => assert.match(scripts.test, /npm run -s build && mocha/),
}
/** Commands that cannot be run without an Azure and a Teams of a school. */
const outside: Record<string, string> = {
  'atk auth': 'signs in at Microsoft',
  'az group': 'makes a resource group',
  'az cosmosdb': 'restores, closes and shows an account of Azure',
  'az webapp': 'tests/infra/toolkit.test.ts holds what it places against .webappignore',
  'az keyvault': 'takes a deleted Key Vault back',
  'curl -fH': 'fetches a file from a server of Azure',
  'curl -T': 'brings a file to a server of Azure',
  'atk provision': 'tests/infra/toolkit.test.ts holds its steps against the templates',
  'atk deploy': 'install.test.ts starts what it would bring there',
  'atk publish': 'tests/manifest/package.test.ts makes the package that it would offer',
  'az deployment': 'tests/infra/syntax.test.ts reads the templates that it would try',
  'az ad': 'tests/infra/readme.test.ts holds its names against the template',
  'npm i': 'installs the toolkit of Microsoft, which is no part of this project',
}

describe('Every command and address of the README', function () {
  this.timeout(60_000)
  let folder: string
  let bench: Command
  const started = new Set<Command>()

  function run(line: string, env: NodeJS.ProcessEnv = {}): Command {
    const command = new Command(line, env)
    started.add(command)
    return command
  }

  /** A test that runs these. */
  function runs(names: string[], title: string, work: (this: Mocha.Context) => Promise<void>): void {
    for (const name of names) here.add(name)
    it(`${names.join(', ')}: ${title}`, work)
  }

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'readme-'))
    // This command takes longest, so it runs in parallel with the others.
    bench = run('npm run -s bench -- --tiny')
  })
  after(async () => {
    for (const command of started) await command.end('SIGTERM')
    await rm(folder, { recursive: true })
  })

  const at = (name: string) => join(folder, name)

  runs(
    ['npm start'],
    'the screens, the server, a Teams chat beside it, a ronde to look at; Ctrl-C ends it all',
    async () => {
      const start = run('npm start', { PORT: '0', PLAYGROUND_PORT: '0', DATA_DIR: at('start') })
      const tab = await start.says(/(http:\S+\/tab\/)/)
      const chat = await start.says(/De Teams-chat +(http:\S+)/)
      for (const url of [tab, chat]) assert.equal((await fetch(url)).status, 200, url)
      for (const name of ['Marleen Hoekstra', 'Joke Vermeulen', 'Bram Schouten'])
        assert.ok(start.said.includes(name), name)
      const lines = await asLeader<{ rondes: object[] }>(tab, '/api/rondes')
      assert.equal(lines.body.rondes.length, 1)
      await start.end()
      await assert.rejects(fetch(tab))
      await assert.rejects(fetch(chat))
    },
  )

  /** Any call as the gespreksleider of the demo. */
  async function asLeader<T>(
    base: string,
    path: string,
    body?: object,
  ): Promise<{ status: number; body: T }> {
    const person = demoPeople.find(({ role }) => role === 'gespreksleider')?.oid
    const asked = { method: 'POST', body: JSON.stringify({ person }) }
    const { token } = (await (await fetch(new URL('/local/token', base), asked)).json()) as { token: string }
    const headers = { authorization: `Bearer ${token}` }
    const sent = body === undefined ? { headers } : { headers, method: 'POST', body: JSON.stringify(body) }
    const answer = await fetch(new URL(path, base), sent)
    return { status: answer.status, body: (await answer.json()) as T }
  }

  runs(
    [
      ...['npm run serve', 'GET /healthz', 'GET /readyz', 'GET /api/actions', 'POST /api/actions/thema.open'],
      ...['npm run backup', 'npm run restore', 'npm run erasures'],
    ],
    'a server that lives and is ready, tells its actions and runs them; what it kept goes to another place and is there',
    async () => {
      const env = { PORT: '0', DATA_DIR: at('van') }
      const serve = run('npm run serve', env)
      const base = await serve.says(/luistert op (http:\S+)/)
      for (const path of ['/healthz', '/readyz']) assert.equal((await fetch(base + path)).status, 200)
      const { body } = await asLeader<{ actions: { name: string }[] }>(base, '/api/actions')
      const told = body.actions.find(({ name }) => name === 'thema.open')
      assert.deepEqual(Object.keys(told ?? {}).sort(), ['input', 'may', 'name'])
      const act = (name: string, ronde: string | null, input: object) =>
        asLeader<Acted>(base, `/api/actions/${name}`, { ronde, requestId: randomUUID(), input })
      const scope = { kind: 'college', name: 'Noord' }
      const made = await act('ronde.create', null, { title: 'Techniek', school: 'ROC', scope })
      const { rondeId = '', gesprekken = [] } = made.body.result ?? {}
      const gesprekId = gesprekken.find(({ groepId }) => groepId === 'groep-2')?.id
      const opens = { gesprekId, themaId: 'groep-2.visie' }
      assert.equal((await act('thema.open', rondeId, { gesprekId })).body.error?.code, 'bad-input')
      const opened = await act('thema.open', rondeId, opens)
      assert.equal(opened.status, 200, JSON.stringify(opened.body))
      await serve.end('SIGTERM')
      const file = at('kopie.jsonl')
      assert.match(await run(`npm run backup -- all ${file}`, env).done(), /1 ronde .*bewaard/)
      assert.match(await readFile(file, 'utf8'), /thema\.opened/)
      const other = { DATA_DIR: at('naar') }
      assert.match(await run(`npm run restore -- ${file}`, other).done(), /1 ronde .*teruggezet/)
      const [erased, list] = [at('wissingen.jsonl'), 'npm run -s erasures -- list']
      const record = { erasureId: 'w-1', tenantId: 'school', at: 1, person: 'a'.repeat(64) }
      await writeFile(erased, `${JSON.stringify(record)}\n`)
      assert.equal(await run(list, other).done(), '')
      assert.match(await run(`npm run -s erasures -- apply ${erased}`, other).done(), /^1 wissing/)
      assert.deepEqual(JSON.parse(await run(list, other).done()), record)
    },
  )

  runs(['npm run package'], 'the app package, filled in and checked', async () => {
    const lines = Object.entries(settings).map(([name, value]) => `${name}=${JSON.stringify(value)}`)
    await writeFile(at('.env.dev'), lines.join('\n'))
    const said = await run(`npm run package -- dev --env-folder ${folder} --out ${folder}`).done()
    assert.match(said, /Klaar: .*lob-portret\.dev\.zip/)
    assert.ok(existsSync(at('lob-portret.dev.zip')))
  })

  runs(['npm run settings'], 'the values of a school, checked and filled in for the Azure CLI', async () => {
    const example = await readFile(join(ROOT, 'infra/env/.env.example'), 'utf8')
    const own = { ...settings, AZURE_RESOURCE_GROUP_NAME: 'rg-lob', RESOURCE_NAME: 'lobschool' }
    const subscription = 'AZURE_SUBSCRIPTION_ID=11111111-2222-4333-8444-555555555555'
    const lines = Object.entries(own).map(([name, value]) => `${name}=${JSON.stringify(value)}`)
    await writeFile(at('.env.proef'), [example, ...lines, subscription].join('\n'))
    const said = await run(`npm run settings -- proef --env-folder ${folder} --out ${folder}`).done()
    assert.match(said, /\.env\.proef klopt/)
    assert.ok(existsSync(at('main.parameters.proef.json')))
  })

  runs(
    ['npm run cosmos', 'npm run test:cosmos'],
    'a local store, and the promises held against it',
    async () => {
      assert.match(scripts.cosmos, /-p 8081$/)
      const port = await freePort()
      const cosmos = run(`npm run cosmos -- -p ${port}`)
      await cosmos.says(/Listening|listening|Ready/)
      const env = { COSMOS_ENDPOINT: `http://127.0.0.1:${port}/`, COSMOS_KEY: 'bG9rYWFs' }
      const said = await run('npm run test:cosmos', env).done()
      assert.match(said, /The main job on http:/)
      assert.match(said, /\d+ passing/)
      assert.doesNotMatch(said, /failing|pending/)
      await cosmos.end()
    },
  )

  runs(['npm run check'], 'the same steps as the gate takes, without a browser', async () => {
    const steps = scripts.check.split(' && ')
    assert.deepEqual(steps, ['npm run -s check:format', 'npm run -s check:types', 'npm run -s check:tests'])
    for (const step of steps) {
      const script = scripts[step.replace('npm run -s ', '')]
      assert.ok(scripts.test.includes(step) || scripts.test.includes(script), step)
    }
  })

  runs(['npm run mutate'], 'how many small wrong changes to a room are noticed', async () => {
    const said = await run('npm run -s mutate -- tab --count 1 --file noteTrigger').done()
    assert.match(said, /tab: 1 of 1 noticed, 100 %/)
  })

  runs(['npm run bench'], 'a table of every figure of the README', async function () {
    this.timeout(180_000)
    const said = await bench.done()
    const rows = said.split('\n').filter((line) => / {2}/.test(line))
    assert.ok(rows.length > 25, said)
    assert.doesNotMatch(said, /NaN|undefined/)
    assert.match(said, /answers sent that are not stored +0 /)
  })

  it('every command and address of the README has a test', () => {
    const known = [...here, ...Object.keys(byTheGate), ...Object.keys(outside)]
    for (const page of PAGES) {
      const named = [...commandsIn(page), ...addressesIn(page)]
      assert.ok(named.length > 5, page)
      assert.deepEqual(
        named.filter((name) => !known.includes(name)),
        [],
        `${page}: run it in a test, and say here which`,
      )
    }
    for (const sure of Object.values(byTheGate)) sure()
    for (const reason of Object.values(outside)) {
      const [test] = /tests\/\S+\.ts/.exec(reason) ?? []
      assert.ok(test === undefined || existsSync(join(ROOT, test)), reason)
    }
  })

  it('the files, links and scripts of the README exist', () => {
    for (const page of PAGES)
      for (const link of linksIn(page))
        assert.ok(existsSync(join(ROOT, dirname(page), link)), `${page}: ${link}`)
    const named = new Set(PAGES.flatMap(commandsIn))
    const inner = /^(check:|fix$)/
    for (const script of Object.keys(scripts)) {
      const word = ['start', 'test'].includes(script) ? `npm ${script}` : `npm run ${script}`
      assert.ok(named.has(word) || inner.test(script), word)
    }
  })

  it('every setting is in a table with its real default', () => {
    const rows = PAGES.flatMap((page) => [...tableIn(page, 'setting'), ...tableIn(page, 'instelling')])
    const told = new Map(rows.map(({ name, cells }) => [name, (cells[0] ?? '').replaceAll('`', '')]))
    for (const [name, { type }] of Object.entries(variables)) {
      assert.ok(told.has(name), `${name} stands in no table`)
      const real = type.safeParse(undefined)
      // A default that depends on another setting is described in words.
      if (real.success && real.data !== undefined) assert.equal(told.get(name), String(real.data), name)
    }
    assert.deepEqual(
      [...told.keys()].filter((name) => !Object.hasOwn(variables, name)),
      [],
    )
  })
})

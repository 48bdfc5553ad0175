import assert from 'node:assert/strict'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bram, marleen } from '../builders/people.ts'
import { Caller } from './support/caller.ts'
import { Deployed } from './support/deployed.ts'
import { installedBytes, installIn, ROOT } from './support/install.ts'
import { openSchool, type School } from './support/school.ts'

const MB = 1_000_000

describe('A server with only what is deployed', function () {
  this.timeout(60_000)
  let folder: string
  let school: School
  let server: Deployed

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'installed-'))
    installIn(folder)
    school = await openSchool()
    server = await Deployed.start(school, { folder })
  })
  after(async () => {
    await server?.stop()
    await school?.close()
    await rm(folder, { recursive: true })
  })

  it('the install holds the server, the built tab and production packages only', async () => {
    assert.deepEqual((await readdir(folder)).sort(), ['bot', 'node_modules', 'package.json', 'tab'])
    assert.deepEqual(await readdir(join(folder, 'tab')), ['dist'])
    const tools = ['mocha', 'vite', 'typescript', 'node', '@biomejs', 'playwright-core', 'react']
    const installed = await readdir(join(folder, 'node_modules'))
    assert.ok(installed.length > 50)
    assert.deepEqual(
      tools.filter((tool) => installed.includes(tool)),
      [],
    )
  })

  it('the tab is served compressed when the browser accepts it', async () => {
    const page = await fetch(`${server.url}/tab/`)
    const html = await page.text()
    assert.equal(page.status, 200)
    const script = /src="([^"]+\.js)"/.exec(html)?.[1]
    const asked = await fetch(new URL(script ?? '', page.url), { headers: { 'accept-encoding': 'br' } })
    assert.equal(asked.status, 200)
    assert.equal(asked.headers.get('content-encoding'), 'br')
    assert.match(await asked.text(), /lob-portret|React|import/i)
  })

  it('[V1.a] a server with only what is deployed runs actions and shows their result', async () => {
    const caller = new Caller(school)
    const scope = { kind: 'college', name: 'Noord' }
    const input = { title: 'Techniek', school: 'ROC', scope }
    const { rondeId } = await caller.act<{ rondeId: string }>(server, marleen, 'ronde.create', null, input)
    const grant = { personId: bram.oid, name: bram.name, role: 'verslaggever' }
    await caller.act(server, marleen, 'role.grant', rondeId, grant)
    const [ronde] = await caller.see(server, bram, rondeId, 'ronde')
    assert.equal(ronde?.title, 'Techniek')
  })

  it('the server logs no fault, calls no other service and ends in order', async () => {
    assert.equal(await server.stop(), 0)
    assert.ok(!server.logged.includes('"error"'), server.logged)
    assert.deepEqual(school.outside.strangers, [])
  })

  it('the install is as large as the README says', async () => {
    const readme = await readFile(join(ROOT, 'README.md'), 'utf8')
    const [, packages, own] =
      /production install[^\n]*?(\d+) MB of packages[^\n]*?([\d.]+) MB of its own/.exec(readme) ?? []
    const real = installedBytes()
    assert.ok(Math.abs(Number(packages) - real.packages / MB) < 10, `${real.packages / MB} MB of packages`)
    assert.ok(Math.abs(Number(own) - real.own / MB) < 1, `${real.own / MB} MB of its own`)
  })
})

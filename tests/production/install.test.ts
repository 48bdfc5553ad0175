import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { closeSync, openSync, readSync } from 'node:fs'
import { copyFile, mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { bram, marleen } from '../builders/people.ts'
import { Caller } from './support/caller.ts'
import { Deployed } from './support/deployed.ts'
import {
  fits,
  installedBytes,
  installIn,
  lockedPackages,
  productionPackages,
  ROOT,
} from './support/install.ts'
import { openSchool, type School } from './support/school.ts'

const MB = 1_000_000
/** Asynchronous, because this process also answers as the services that the server calls. */
const run = promisify(execFile)

/** Makes a document in every format with what is in the folder, and prints the first letters of each file. */
const WRITES = `
const { createPdfWriter, toMarkdown, toWord } = await import('./bot/documents/index.ts')
const text = { kind: 'paragraph', content: [{ text: 'Eén café 👍' }] }
const document = { title: 'T', subtitle: [], mark: null, lang: 'nl', blocks: [text] }
const pdf = createPdfWriter()
const files = [(await pdf.write(document)).bytes, await toWord(document), await toMarkdown(document)]
await pdf.close()
for (const file of files) console.log(Buffer.from(file).toString('latin1', 0, 2))
`

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

  it('a document is made in every format with what is deployed only', async () => {
    const args = ['--input-type=module', '--eval', WRITES]
    const { stdout } = await run(process.execPath, args, { cwd: folder })
    assert.equal(stdout, '%P\nPK\n# \n')
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

  it('the install is as large as the README and the administrator’s page say', async () => {
    const readme = await readFile(join(ROOT, 'README.md'), 'utf8')
    const page = await readFile(join(ROOT, 'infra/README.md'), 'utf8')
    const [, packages, own] =
      /production install[^\n]*?(\d+) MB of packages[^\n]*?([\d.]+) MB of its own/.exec(readme) ?? []
    const real = installedBytes()
    assert.ok(Math.abs(Number(packages) - real.packages / MB) < 10, `${real.packages / MB} MB of packages`)
    assert.ok(Math.abs(Number(own) - real.own / MB) < 1, `${real.own / MB} MB of its own`)
    const [, all] = /is (\d+) MB groot/.exec(page) ?? []
    assert.equal(Number(all), Number(packages) + Number(own))
  })
})

describe('What is deployed from any computer', function () {
  this.timeout(60_000)
  const nameOf = (place: string): string => place.slice(place.lastIndexOf('node_modules/') + 13)

  it('npm places the packages of the server, whatever machine it runs on', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'placed-'))
    for (const file of ['package.json', 'package-lock.json', '.npmrc'])
      await copyFile(join(ROOT, file), join(folder, file))
    const steps = await readFile(join(ROOT, 'teamsapp.yml'), 'utf8')
    const [, words = ''] = /args: (ci --omit=dev .*)/.exec(steps) ?? []
    assert.match(words, /--os=linux --cpu=x64 --libc=glibc/)
    const args = [...words.split(' '), '--dry-run', '--offline', '--ignore-scripts']
    const { stdout } = await run('npm', args, { cwd: folder })
    await rm(folder, { recursive: true })
    const placed = [...stdout.matchAll(/^add (\S+) /gm)].map(([, name = '']) => name)
    assert.deepEqual(placed.sort(), productionPackages().map(nameOf).sort())
  })

  it('the lock file holds the native code of the server once, and that of developers’ machines', () => {
    const all = lockedPackages()
    const families = Object.values(all).flatMap(({ dev, optionalDependencies = {} }) => {
      const places = Object.keys(optionalDependencies).map((name) => all[`node_modules/${name}`])
      const native = places.filter((locked) => locked?.os !== undefined)
      return dev === true || native.length === 0 ? [] : [native]
    })
    assert.ok(families.length > 0)
    const machines = [
      { os: 'linux', cpu: 'x64', libc: 'glibc' },
      { os: 'win32', cpu: 'x64', libc: '' },
      { os: 'darwin', cpu: 'arm64', libc: '' },
    ]
    for (const family of families)
      for (const machine of machines) {
        const fitting = family.filter((locked) => locked !== undefined && fits(locked, machine))
        assert.equal(fitting.length, 1, JSON.stringify(machine))
        assert.match(fitting[0]?.integrity ?? '', /^sha512-/)
      }
  })

  if (process.platform === 'linux' && process.arch === 'x64')
    it('the folder that is zipped holds native code for Linux on x64 only', async () => {
      const folder = await mkdtemp(join(tmpdir(), 'zipped-'))
      installIn(folder)
      const files = await readdir(folder, { recursive: true })
      const native = files.filter((file) => /\.(node|so|dll|dylib|exe)(\.\d+)*$/.test(file))
      assert.ok(native.some((file) => file.includes('typst')))
      // By the ELF header: its mark, then at 18 the machine, which is 62 for x86-64.
      for (const file of native) {
        const header = firstBytes(join(folder, file), 20)
        assert.equal(header.toString('latin1', 1, 4), 'ELF', file)
        assert.equal(header.readUInt16LE(18), 62, file)
      }
      await rm(folder, { recursive: true })
    })
})

function firstBytes(path: string, count: number): Buffer {
  const file = openSync(path, 'r')
  const bytes = Buffer.alloc(count)
  readSync(file, bytes, 0, count, 0)
  closeSync(file)
  return bytes
}

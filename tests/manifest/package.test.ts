import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import yauzl from 'yauzl'
import { type AppManifest, filesOf } from '../../manifest/appManifest.ts'
import { check } from '../../manifest/check.ts'
import { filledManifest, manifestFolder, readManifestFile, settings } from './example.ts'

interface Ran {
  code: number
  said: string
  complaint: string
}

/** Another reader than the one that wrote it, and a strict one. */
async function unzipped(path: string): Promise<Map<string, Buffer>> {
  const zip = await yauzl.openPromise(path)
  const files = new Map<string, Buffer>()
  for await (const entry of zip.eachEntry()) {
    assert.ok(!files.has(entry.fileName), entry.fileName)
    files.set(entry.fileName, await buffer(await zip.openReadStreamPromise(entry)))
  }
  return files
}

describe('npm run package', () => {
  let folder: string

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'lob-portret-'))
  })
  afterEach(() => rm(folder, { recursive: true, force: true }))

  async function pack(values: NodeJS.Dict<string>, ...args: string[]): Promise<Ran> {
    const lines = Object.entries(values).map(([name, value]) => `${name}=${JSON.stringify(value)}`)
    await writeFile(join(folder, '.env.proef'), lines.join('\n'))
    const script = join(manifestFolder, 'package.ts')
    const all = [script, ...(args.length > 0 ? args : ['proef']), '--env-folder', folder, '--out', folder]
    return new Promise((resolve) => {
      execFile(process.execPath, all, (error, said, complaint) => {
        resolve({ code: error === null ? 0 : Number(error.code), said, complaint })
      })
    })
  }

  const zips = async () => (await readdir(folder)).filter((name) => name.endsWith('.zip'))

  it('the package holds exactly the files that its manifest names, and the manifest is valid', async () => {
    const { code, said, complaint } = await pack(settings)
    assert.deepEqual([code, complaint], [0, ''])
    assert.match(said, /^Klaar: .*lob-portret\.proef\.zip\n$/)
    const files = await unzipped(join(folder, 'lob-portret.proef.zip'))
    const manifest: AppManifest = JSON.parse(String(files.get('manifest.json')))
    assert.deepEqual([...files.keys()].sort(), ['manifest.json', ...filesOf(manifest)].sort())
    assert.deepEqual(manifest, filledManifest())
    const read = (name: string) => files.get(name) ?? Buffer.alloc(0)
    assert.deepEqual(await check(manifest, read), [])
    for (const name of filesOf(manifest)) assert.deepEqual(read(name), readManifestFile(name))
  })

  it('the same input gives the same bytes', async () => {
    const bytes = async () => {
      await pack(settings)
      return readFile(join(folder, 'lob-portret.proef.zip'))
    }
    assert.deepEqual(await bytes(), await bytes())
  })

  it('missing settings are listed with where to find them, and no package is made', async () => {
    const { code, complaint } = await pack({ ...settings, APP_DOMAIN: '', DEVELOPER_NAME: ' ' })
    assert.equal(code, 1)
    assert.match(complaint, /is nog niet ingevuld:\n/)
    assert.match(complaint, /APP_DOMAIN: de naam van de server/)
    assert.match(complaint, /DEVELOPER_NAME: de naam van de school/)
    assert.doesNotMatch(complaint, /TEAMS_APP_ID|at .*\.ts/)
    assert.deepEqual(await zips(), [])
  })

  it('an invalid setting is named, and no package is made', async () => {
    const { code, complaint } = await pack({ ...settings, APP_DOMAIN: 'https://lob.mijnschool.nl' })
    assert.equal(code, 1)
    assert.match(complaint, /zonder https:\/\//)
    assert.deepEqual(await zips(), [])
  })

  it('an unknown or invalid environment gives a sentence, not a stack', async () => {
    const wrong: [string[], RegExp][] = [
      [['prod'], /Er is geen bestand .*\.env\.prod\./],
      [['a', 'b'], /Noem één omgeving/],
      [['../a'], /Noem één omgeving/],
      [['--wat'], /Noem één omgeving/],
    ]
    for (const [args, sentence] of wrong) {
      const { code, complaint } = await pack(settings, ...args)
      assert.equal(code, 1)
      assert.match(complaint, sentence)
      assert.doesNotMatch(complaint, /at .*\.ts/)
    }
  })

  it('a quote in the name of a school stays a quote', async () => {
    await pack({ ...settings, DEVELOPER_NAME: "'t Vlie" })
    const files = await unzipped(join(folder, 'lob-portret.proef.zip'))
    assert.equal(JSON.parse(String(files.get('manifest.json'))).developer.name, "'t Vlie")
  })
})

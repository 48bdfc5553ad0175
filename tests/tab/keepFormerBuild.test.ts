import assert from 'node:assert/strict'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { keepFormerBuild } from '../../tab/keepFormerBuild.ts'
import { viteBuild } from '../builders/viteBuild.ts'

describe('Building the tab', () => {
  let folder: string

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'tab-build-'))
    await writeFile(join(folder, 'index.html'), '<script type="module" src="/main.js"></script>')
  })

  afterEach(() => rm(folder, { recursive: true, force: true }))

  /** Builds a release that says these words. @returns names of its own assets */
  async function release(words: string): Promise<string[]> {
    await writeFile(join(folder, 'main.js'), `console.log('${words}')`)
    await viteBuild({ root: folder, configFile: false, logLevel: 'silent', plugins: [keepFormerBuild()] })
    const html = await readFile(join(folder, 'dist', 'index.html'), 'utf8')
    return [...html.matchAll(/assets\/([^"]+)/g)].map(([, name]) => name ?? '')
  }
  const served = async (): Promise<string[]> => (await readdir(join(folder, 'dist', 'assets'))).sort()

  it('[X12.k] keeps the files of the former release for one release, with their contents', async () => {
    const first = await release('first')
    const second = await release('second')
    assert.deepEqual(await served(), [...first, ...second].sort())
    assert.match(await readFile(join(folder, 'dist', 'assets', first[0] ?? ''), 'utf8'), /first/)
    const third = await release('third')
    assert.deepEqual(await served(), [...second, ...third].sort())
  })

  it('[X12.k] building the same release again keeps the former one', async () => {
    const first = await release('first')
    const second = await release('second')
    await release('second')
    assert.deepEqual(await served(), [...first, ...second].sort())
  })

  it('[X12.k] a build from before the list was kept counts as the former release', async () => {
    const first = await release('first')
    await rm(join(folder, 'dist', '.builds.json'))
    const second = await release('second')
    assert.deepEqual(await served(), [...first, ...second].sort())
  })
})

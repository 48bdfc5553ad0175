import assert from 'node:assert/strict'
import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildTabWhenNeeded } from '../../bot/local/buildTab.ts'
import { StartError } from '../../bot/ports/startError.ts'

describe('Building the tab at the start', () => {
  let folder: string
  const said: string[] = []

  beforeEach(async () => {
    said.length = 0
    folder = await mkdtemp(join(tmpdir(), 'lob-portret-'))
    await mkdir(join(folder, 'screens'))
    await mkdir(join(folder, 'dist'))
    await writeFile(join(folder, 'screens', 'Bord.tsx'), '')
    await writeFile(join(folder, 'dist', 'index.html'), '')
    await changed('dist/index.html', 2000)
    await changed('screens/Bord.tsx', 1000)
  })
  afterEach(() => rm(folder, { recursive: true }))

  const changed = (file: string, seconds: number) => utimes(join(folder, file), seconds, seconds)
  const build = () => buildTabWhenNeeded(folder, (line) => said.push(line), new AbortController().signal)

  it('a build newer than its sources is kept', async () => {
    await build()
    assert.deepEqual(said, [])
  })

  it('an older build is built again with a message, and a failing build gives an error with its output', async () => {
    await changed('screens/Bord.tsx', 3000)
    await assert.rejects(build(), (error) => error instanceof StartError && /npm ci/.test(error.message))
    assert.equal(said.length, 1)
  })
})

import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { toWord } from '../../bot/documents/word.ts'
import { exampleDocument, squashed, wordsOf } from './example.ts'

const run = promisify(execFile)
const office = (process.env.PATH ?? '')
  .split(delimiter)
  .flatMap((folder) => [join(folder, 'soffice'), join(folder, 'libreoffice')])
  .find(existsSync)

// Registered only where LibreOffice is installed: the gate allows no pending tests.
if (office !== undefined)
  describe('A Word file in LibreOffice', function () {
    this.timeout(120_000)

    it('opens, and is read as text with every word in order', async () => {
      const folder = await mkdtemp(join(tmpdir(), 'office-'))
      const profile = pathToFileURL(join(folder, 'profile'))
      await writeFile(join(folder, 'document.docx'), await toWord(exampleDocument))
      const words = [
        '--headless',
        `-env:UserInstallation=${profile}`,
        '--convert-to',
        'txt:Text (encoded):UTF8',
      ]
      await run(office, [...words, '--outdir', folder, join(folder, 'document.docx')])
      const text = squashed(await readFile(join(folder, 'document.txt'), 'utf8'))
      await rm(folder, { recursive: true })
      let from = 0
      for (const one of wordsOf(exampleDocument).map(squashed)) {
        const at = text.indexOf(one, from)
        assert.ok(at >= 0, `"${one}" is missing after ${text.slice(Math.max(0, from - 40), from)}`)
        from = at + one.length
      }
    })
  })

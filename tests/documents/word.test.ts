import assert from 'node:assert/strict'
import { unzipSync } from 'fflate'
import mammoth from 'mammoth'
import { toWord } from '../../bot/documents/word.ts'
import { exampleDocument, wordsOf } from './example.ts'

const partOf = (file: Uint8Array, name: string): string =>
  Buffer.from(unzipSync(file)[name] ?? assert.fail(`the file has no ${name}`)).toString('utf8')

describe('A document as Word', () => {
  let file: Uint8Array
  before(async () => {
    file = await toWord(exampleDocument)
  })

  it('is read back by another program with every word in order', async () => {
    const { value, messages } = await mammoth.extractRawText({ buffer: Buffer.from(file) })
    assert.deepEqual(messages, [])
    const lines = value.split(/\n+/)
    let from = 0
    for (const words of wordsOf(exampleDocument)) {
      const at = lines.findIndex((line, index) => index >= from && line.includes(words.trim()))
      assert.ok(at >= 0, `"${words}" is missing after line ${from}`)
      from = at
    }
  })

  it('holds real headings, lists that each start at 1, and a table with a header row', async () => {
    const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(file) })
    assert.match(value, /<h1>Eerste thema<\/h1>/)
    assert.match(value, /<h2>Onderdeel<\/h2>/)
    assert.equal(value.match(/<ol>/g)?.length, 3)
    assert.match(value, /<ul><li>los<\/li><\/ul>/)
    assert.match(value, /<thead>.*Thema.*<\/thead>/s)
    const xml = partOf(file, 'word/document.xml')
    const instances = [...xml.matchAll(/<w:numId w:val="(\d+)"\/>/g)].map(([, id]) => id)
    assert.notEqual(instances[0], instances.at(-1))
  })

  it('names its language, its title and its mark, and no person', () => {
    assert.match(partOf(file, 'word/styles.xml'), /<w:lang w:val="nl-NL"/)
    const core = partOf(file, 'docProps/core.xml')
    assert.match(core, /<dc:title>Notities van gesprek 2: Mentoren<\/dc:title>/)
    assert.match(core, /<cp:lastModifiedBy>LOB-portret<\/cp:lastModifiedBy>/)
    const names = Object.keys(unzipSync(file)).filter((name) => name.startsWith('word/header'))
    assert.ok(names.some((name) => partOf(file, name).includes('Werkdocument')))
  })

  it('keeps markup of people as text', async () => {
    const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(file) })
    assert.match(value, /&lt;script&gt;alert\(1\)&lt;\/script&gt;/)
    assert.doesNotMatch(value, /<script>/)
  })
})

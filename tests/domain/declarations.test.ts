import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { rm, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))
const run = promisify(execFile)

/** A made-up noun with one event; `definition` is what its author declared. */
const nounWith = (definition: string) => `
import { nothingOfPeople } from '../../bot/domain/privacy.ts'
import { one, type RondeEventDefinitions } from '../../bot/domain/ronde/touch.ts'
import type { RichText } from '../../bot/domain/richText.ts'
import type { EventDefinitions } from '../../bot/domain/stream.ts'

interface MadeUpEvents {
  'label.given': { v: 1; itemId: string; personId: string; text: string }
}
interface EditedEvents {
  'text.edited': { v: 1; itemId: string; text: RichText | null }
}
interface ListedEvents {
  'texts.edited': { v: 1; itemId: string; texts: RichText[] }
}
const fold = () => {}
const touched = () => [one('notitie', 'n-1')]
const fields = { itemId: 'plain', personId: 'person', text: 'words' } as const
export const made: ${definition}
void [nothingOfPeople, one, touched, fields]
export type Used =
  | RondeEventDefinitions<object, MadeUpEvents>
  | EventDefinitions<object, MadeUpEvents | EditedEvents | ListedEvents>
`

const ronde = (parts: string) =>
  `RondeEventDefinitions<object, MadeUpEvents> = { 'label.given': { ${parts} } }`
/** An event with a text that people edit together, declared as `kind`. */
const edited = (kind: string) =>
  `EventDefinitions<object, EditedEvents> = { 'text.edited': { fold, privacy: { ...nothingOfPeople, fields: { itemId: 'plain', text: ${kind} } } } }`
const listed = (kind: string) =>
  `EventDefinitions<object, ListedEvents> = { 'texts.edited': { fold, privacy: { ...nothingOfPeople, fields: { itemId: 'plain', texts: ${kind} } } } }`
const whole = '{ ...nothingOfPeople, fields }'

/** What each declaration leaves out, and the word with which the compiler names it; null when nothing is missing. */
const cases: [what: string, definition: string, missing: string | null][] = [
  ['everything declared', ronde(`fold, touched, privacy: ${whole}`), null],
  ['no privacy', ronde('fold, touched'), "'privacy'"],
  ['no touched', ronde(`fold, privacy: ${whole}`), "'touched'"],
  ['no event at all', 'RondeEventDefinitions<object, MadeUpEvents> = {}', "'label.given'"],
  [
    'no privacy in chat or tenant',
    "EventDefinitions<object, MadeUpEvents> = { 'label.given': { fold } }",
    "'privacy'",
  ],
  [
    'a text field that is not declared',
    ronde("fold, touched, privacy: { ...nothingOfPeople, fields: { itemId: 'plain', personId: 'person' } }"),
    "'text'",
  ],
  ['a text of paragraphs declared as such', edited("'richWords'"), null],
  ['a text of paragraphs declared as plain', edited("'plain'"), '"plain"'],
  ['a text of paragraphs declared as words', edited("'words'"), '"words"'],
  ['a text of paragraphs declared by its parts', edited("{ runs: { text: 'words' } }"), '"richWords"'],
  ['a list of texts of paragraphs', listed("'richWords'"), "'never'"],
  [
    'no effect of erasure',
    ronde(
      "fold, touched, privacy: { fields, about: null, afterRetention: 'keep', audited: null, exported: null }",
    ),
    "'onErasure'",
  ],
  [
    'no effect of retention',
    ronde(
      "fold, touched, privacy: { fields, about: null, onErasure: 'keep', audited: null, exported: null }",
    ),
    "'afterRetention'",
  ],
]

describe('Declaring an event', function () {
  this.timeout(60_000)
  const files = cases.map((_, at) => fileURLToPath(new URL(`./madeUp${at}.tmp.ts`, import.meta.url)))
  let output = ''

  before(async () => {
    await Promise.all(files.map((file, at) => writeFile(file, nounWith(cases[at]?.[1] ?? ''))))
    const options = ['--noEmit', '--ignoreConfig', '--strict', '--target', 'esnext', '--module', 'nodenext']
    const more = ['--allowImportingTsExtensions', '--skipLibCheck', '--types', 'node']
    const tsc = `${ROOT}node_modules/typescript/bin/tsc`
    output = await run(process.execPath, [tsc, ...options, ...more, ...files], { cwd: ROOT }).then(
      ({ stdout }) => stdout,
      ({ stdout }) => String(stdout),
    )
  })
  after(() => Promise.all(files.map((file) => rm(file, { force: true }))))

  for (const [at, [what, , missing]] of cases.entries()) {
    const verdict = missing === null ? 'compiles' : 'does not compile'
    it(`[X3.m] [X3.p] an event with ${what} ${verdict}`, () => {
      const errors = output.split(/\n(?=\S)/).filter((line) => line.includes(`madeUp${at}.tmp.ts`))
      if (missing === null) assert.deepEqual(errors, [], output)
      else
        assert.ok(
          errors.some((line) => line.includes(missing)),
          `${missing} in: ${output}`,
        )
    })
  }

  it('[X3.m] the compiler reports nothing but these errors', () => {
    assert.equal(
      output
        .split('\n')
        .filter((line) => /^\S.*error/.test(line) && !line.includes('madeUp'))
        .join(),
      '',
    )
  })
})

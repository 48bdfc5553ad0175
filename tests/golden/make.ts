/** `npx node tests/golden/make.ts <release>`: writes the golden journal of this release. Every later release must fold it. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { backUp } from '../../bot/backup/backup.ts'
import { richRonde } from '../builders/richRonde.ts'
import { foldedOf } from './readable.ts'

const release = process.argv[2]
if (release === undefined) throw new Error('Name the release: npx node tests/golden/make.ts 0.1.0')
const folder = fileURLToPath(new URL('./journals/', import.meta.url))
const file = `${folder}${release}.jsonl`
if (existsSync(file)) throw new Error(`${file} exists, and a golden journal is never changed`)
mkdirSync(folder, { recursive: true })
const { journal } = await richRonde('r-golden-0001')
await backUp(journal, await journal.streams(''), file)
writeFileSync(file.replace('.jsonl', '.state.json'), `${JSON.stringify(await foldedOf(journal))}\n`)

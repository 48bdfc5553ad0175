/** Writes the table of rights as the code has it. Read the difference with git before you commit it. */
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { TABLE_FILE } from './markdown.ts'
import { freshTable } from './table.ts'

const { markdown, tried } = await freshTable()
writeFileSync(TABLE_FILE, markdown)
console.log(`${tried} combinations tried; written to ${fileURLToPath(TABLE_FILE)}`)
process.exit(0)

/** Prints the table of rights as the code has it, to be read and, when it is right, pasted into tests/SPEC.md. */
import { freshTable } from './table.ts'

const { markdown, tried } = await freshTable()
console.log(markdown)
console.error(`${tried} combinations tried`)
process.exit(0)

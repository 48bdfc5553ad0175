/**
 * Adds notes to one ronde as fast as it can and prints each acknowledged one. Started by `processes.test.ts`:
 * `node worker.ts <database> <ronde> <gesprek> <name>`.
 */
import { writeSync } from 'node:fs'
import { openSqliteJournal } from '../../bot/journal/sqlite.ts'
import { rondeStreamName } from '../../bot/ports/runner.ts'
import { bram } from '../builders/people.ts'
import { testRunner } from '../builders/runner.ts'

const [database = '', rondeId = '', gesprekId = '', name = ''] = process.argv.slice(2)
const { runner, faults } = testRunner(openSqliteJournal(database))
const stream = rondeStreamName(rondeId)
let stopping = false
process.on('SIGTERM', () => {
  stopping = true
})
// The parent process has ended.
process.stdin.resume().on('end', () => process.exit(0))

async function keepNotes(lane: number): Promise<void> {
  for (let count = 0; !stopping; count += 1) {
    const text = `${name}.${lane}.${count}`
    const input = { gesprekId, text }
    await runner.run({ action: 'notitie.add', stream, input, who: bram, requestId: `request ${text}` })
    // Synchronous, so that a kill right after cannot lose the line.
    writeSync(1, `${text}\n`)
  }
}

writeSync(1, 'ready\n')
await Promise.all(Array.from({ length: 8 }, (_, lane) => keepNotes(lane)))
await runner.close()
process.exit(faults.length === 0 ? 0 : 1)

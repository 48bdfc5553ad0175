import { startDailyCopy } from '../../bot/journal/dailyCopy.ts'
import { openSqliteJournal } from '../../bot/journal/sqlite.ts'

// Makes a copy and waits while it is being cleaned, until it is killed.
const [database = '', folder = ''] = process.argv.slice(2)
const journal = openSqliteJournal(database)
const never = new Promise<void>(() => {})
setInterval(() => {}, 1000)
startDailyCopy({
  journal,
  clock: { now: () => Date.parse('2026-12-08T12:00:00Z') },
  folder,
  days: 9,
  fault: (error) => console.error(error),
  clean: async (copy) => {
    await copy.read('ronde:r-1', 0)
    process.stdout.write('cleaning\n')
    await never
  },
})

/**
 * The commands of an administrator: `npm run backup -- <ronde|all> <file>`, `npm run restore -- <file>` and
 * `npm run erasures`. They use the journal of the settings. A backup may be made beside a running
 * server, and on SQLite it may be restored beside one too; on Cosmos DB a restore beside a server is refused.
 */
import { randomUUID } from 'node:crypto'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { registry } from './actions/index.ts'
import { backUp, type Restored, restore } from './backup/backup.ts'
import { BackupRefused } from './backup/lines.ts'
import { claimChats, listForItsPeople, nameOf, streamsOfRonde } from './backup/rondes.ts'
import { readStore } from './config/config.ts'
import { createDeleter } from './followUp/keeping/deleter.ts'
import { eraseFromCopy } from './followUp/keeping/eraseFromCopy.ts'
import { createEraser } from './followUp/keeping/eraser.ts'
import { openErasures } from './journal/erasureRegister.ts'
import { foldVersion } from './journal/foldVersion.ts'
import { openJournal, type Store, sqliteFileIn } from './journal/index.ts'
import { joinStore } from './journal/presence.ts'
import { openSqliteJournal } from './journal/sqlite.ts'
import { systemClock } from './ports/clock.ts'
import { type ErasureRecord, type ErasureRegister, parseErasure } from './ports/erasureRegister.ts'
import type { Journal } from './ports/journal.ts'
import { isRondeStream, type Runner, rondeStreamName } from './ports/runner.ts'
import { StartError } from './ports/startError.ts'
import { createRunner } from './runner/runner.ts'
import { createLog } from './telemetry/log.ts'

const USAGE = `Zo gaat het:
  npm run backup -- <ronde|all> <bestand>    bewaart één ronde (met haar id) of alles
  npm run restore -- <bestand>               zet een reservekopie terug
  npm run -s erasures -- list                toont het register van wissingen, zonder namen
  npm run -s erasures -- apply <bestand>     neemt zo'n lijst over, en wist wat daarvan nog in de database staat`

const log = createLog((line) => process.stderr.write(`${line}\n`))
const say = (line: string): void => console.log(line)

async function main([what, first, second, third]: string[]): Promise<void> {
  if (what === 'backup' && first !== undefined && second !== undefined && third === undefined) {
    return makeBackup(readStore(), first, resolve(second))
  }
  if (what === 'restore' && first !== undefined && second === undefined) {
    return restoreBackup(readStore(), resolve(first))
  }
  if (what === 'erasures' && first === 'list' && second === undefined) return listErasures(readStore())
  if (what === 'erasures' && first === 'apply' && second !== undefined && third === undefined) {
    return applyErasures(readStore(), resolve(second))
  }
  throw new StartError(USAGE)
}

async function listErasures(store: Store): Promise<void> {
  const register = await openErasures(store)
  for (const record of await register.all()) say(JSON.stringify(record))
  await register.close()
}

/** For a store that Azure restored: its register is then as old as its journal. */
async function applyErasures(store: Store, file: string): Promise<void> {
  if (!existsSync(file)) throw new StartError(`Het bestand ${file} is er niet. Er is niets gewist.`)
  const lines = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
  const records = lines.map((line, index) => {
    const record = parseErasure(line)
    if (record !== null) return record
    throw new StartError(`Regel ${index + 1} van ${file} is geen wissing. Er is niets gewist.`)
  })
  await using(store, async (journal, runner, register) => {
    for (const record of records) await register.add(record)
    await holdAgainstRegister({ runner, journal, register })
    say(`${count(records.length, 'wissing', 'wissingen')} nagelopen.`)
  })
}

async function makeBackup(store: Store, which: string, file: string): Promise<void> {
  if (existsSync(file)) {
    throw new StartError(
      `Het bestand ${file} bestaat al, en is gebleven zoals het was. Kies een andere naam.`,
    )
  }
  if (!existsSync(dirname(file))) {
    throw new StartError(`De map ${dirname(file)} bestaat niet. Maak hem eerst, of kies een andere map.`)
  }
  if (store.kind === 'sqlite' && !existsSync(sqliteFileIn(store.folder))) {
    throw new StartError(
      `In de map ${store.folder} staat geen database. Wijs met DATA_DIR de map van de app aan, of met COSMOS_ENDPOINT het account.`,
    )
  }
  await using(store, async (journal, runner) => {
    const streams = which === 'all' ? await journal.streams('') : await streamsNamed(journal, runner, which)
    const lines = await backUp(journal, streams, file)
    const rondes = streams.filter(isRondeStream).length
    say(`${count(rondes, 'ronde', 'rondes')} (${count(lines, 'regel', 'regels')}) bewaard in ${file}.`)
  })
}

async function streamsNamed(journal: Journal, runner: Runner, rondeId: string): Promise<readonly string[]> {
  const streams = await streamsOfRonde(runner, rondeStreamName(rondeId))
  if (streams !== null) return streams
  const rondes = (await journal.streams('ronde:')).filter(isRondeStream)
  const names = await Promise.all(rondes.map((ronde) => nameOf(runner, ronde)))
  const choice = names.length === 0 ? 'Er staan er geen in.' : `Deze zijn er:\n  ${names.join('\n  ')}`
  throw new StartError(`Er is geen ronde ${rondeId} in deze database. ${choice}`)
}

async function restoreBackup(store: Store, file: string): Promise<void> {
  if (!existsSync(file) || !statSync(file).isFile()) {
    throw new StartError(`Het bestand ${file} is er niet. Er is niets teruggezet.`)
  }
  const presence = await joinStore(store, 'restore')
  try {
    await restoreInto(store, file)
  } finally {
    await presence.leave()
  }
}

async function restoreInto(store: Store, file: string): Promise<void> {
  await using(store, async (journal, runner, register) => {
    const { added, streams, kept } = await restoreErased(journal, file, await register.all())
    const rondes = streams.filter(isRondeStream)
    await holdAgainstRegister({ runner, journal, register })
    let taken = 0
    for (const ronde of rondes) {
      await listForItsPeople(runner, ronde)
      taken += await claimChats(runner, ronde, kept)
    }
    if (kept.length > 0)
      say(`${count(kept.length, 'chat', 'chats')} had hier al een eigen geschiedenis, en die is gebleven.`)
    if (taken > 0) {
      say(
        `${count(taken, 'chat hoort', 'chats horen')} nu bij een ander gesprek. Koppel die gesprekken opnieuw.`,
      )
    }
    const those = count(rondes.length, 'ronde', 'rondes')
    if (added === 0) say(`${those} uit ${file} stonden er al helemaal in; er is niets veranderd.`)
    else say(`${those} (${count(added, 'regel', 'regels')}) teruggezet uit ${file}.`)
  })
}

/** Repeats what the register knows as deleted or erased, in a journal that may be older. */
async function holdAgainstRegister(parts: {
  journal: Journal
  runner: Runner
  register: ErasureRegister
}): Promise<void> {
  await createDeleter(parts).holdAgainstRegister()
  await createEraser(parts).holdAgainstRegister()
}

/** Restores without erased people: the backup is loaded into memory and erased there before it is stored. */
async function restoreErased(
  journal: Journal,
  file: string,
  records: readonly ErasureRecord[],
): Promise<Restored> {
  if (records.length === 0) return restore(journal, file)
  const inMemory = openSqliteJournal(':memory:')
  try {
    await restore(inMemory, file)
    await eraseFromCopy(inMemory, records)
    return await restore(journal, file, inMemory)
  } finally {
    await inMemory.close()
  }
}

/** Opens journal and register, runs `work`, and closes them. */
async function using(
  store: Store,
  work: (journal: Journal, runner: Runner, register: ErasureRegister) => Promise<void>,
): Promise<void> {
  const journal = await openJournal(store)
  const register = await openErasures(store)
  const runner = createRunner({
    journal,
    clock: systemClock,
    registry,
    foldVersion: foldVersion(),
    newId: (prefix) => `${prefix}-${randomUUID().replaceAll('-', '')}`,
    fault: (error, where) => log.fault(error, { stream: where }),
  })
  try {
    await work(journal, runner, register)
  } finally {
    await runner.close()
    await register.close()
    await journal.close()
  }
}

const count = (amount: number, one: string, more: string): string => `${amount} ${amount === 1 ? one : more}`

try {
  await main(process.argv.slice(2))
} catch (error) {
  if (error instanceof StartError || error instanceof BackupRefused) console.error(error.message)
  else {
    console.error('Het is niet gelukt; wat er al stond, staat er nog. Probeer het opnieuw.')
    log.fault(error, { where: 'backup' })
  }
  process.exitCode = 1
}

/**
 * The second way to start: `npm run backup -- <ronde|all> <file>` and `npm run restore -- <file>`, on the journal that
 * the settings name. Beside a running server too: both only read on, and append.
 */
import { randomUUID } from 'node:crypto'
import { existsSync, statSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { registry } from './actions/index.ts'
import { backUp, restore } from './backup/backup.ts'
import { BackupRefused } from './backup/lines.ts'
import { listForItsPeople, nameOf, streamsOfRonde } from './backup/rondes.ts'
import { readStore } from './config.ts'
import { foldVersion } from './journal/foldVersion.ts'
import { openJournal, type Store, sqliteFileIn } from './journal/index.ts'
import { createLog } from './log.ts'
import { systemClock } from './ports/clock.ts'
import type { Journal } from './ports/journal.ts'
import { type RondeStreamName, type Runner, rondeStreamName } from './ports/runner.ts'
import { StartError } from './ports/startError.ts'
import { createRunner } from './runner/runner.ts'

const USAGE = `Zo gaat het:
  npm run backup -- <ronde|all> <bestand>    bewaart één ronde (met haar id) of alles
  npm run restore -- <bestand>               zet een reservekopie terug`

const log = createLog((line) => process.stderr.write(`${line}\n`))
const say = (line: string): void => console.log(line)

async function main([what, first, second, third]: string[]): Promise<void> {
  if (what === 'backup' && first !== undefined && second !== undefined && third === undefined) {
    return makeBackup(readStore(), first, resolve(second))
  }
  if (what === 'restore' && first !== undefined && second === undefined) {
    return putBack(readStore(), resolve(first))
  }
  throw new StartError(USAGE)
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
    const count = await backUp(journal, streams, file)
    const rondes = streams.filter(isRonde).length
    say(`${counted(rondes, 'ronde', 'rondes')} (${counted(count, 'regel', 'regels')}) bewaard in ${file}.`)
  })
}

async function streamsNamed(journal: Journal, runner: Runner, rondeId: string): Promise<readonly string[]> {
  const streams = await streamsOfRonde(runner, rondeStreamName(rondeId))
  if (streams !== null) return streams
  const rondes = (await journal.streams('ronde:')).filter(isRonde)
  const names = await Promise.all(rondes.map((ronde) => nameOf(runner, ronde)))
  const choice = names.length === 0 ? 'Er staan er geen in.' : `Deze zijn er:\n  ${names.join('\n  ')}`
  throw new StartError(`Er is geen ronde ${rondeId} in deze database. ${choice}`)
}

async function putBack(store: Store, file: string): Promise<void> {
  if (!existsSync(file) || !statSync(file).isFile()) {
    throw new StartError(`Het bestand ${file} is er niet. Er is niets teruggezet.`)
  }
  await using(store, async (journal, runner) => {
    const { added, streams } = await restore(journal, file)
    const rondes = streams.filter(isRonde)
    for (const ronde of rondes) await listForItsPeople(runner, ronde)
    const those = counted(rondes.length, 'ronde', 'rondes')
    if (added === 0) say(`${those} uit ${file} stonden er al helemaal in; er is niets veranderd.`)
    else say(`${those} (${counted(added, 'regel', 'regels')}) teruggezet uit ${file}.`)
  })
}

async function using(store: Store, work: (journal: Journal, runner: Runner) => Promise<void>): Promise<void> {
  const journal = await openJournal(store)
  const runner = createRunner({
    journal,
    clock: systemClock,
    registry,
    foldVersion: foldVersion(),
    newId: (prefix) => `${prefix}-${randomUUID().replaceAll('-', '')}`,
    fault: (error, where) => log.fault(error, { stream: where }),
  })
  try {
    await work(journal, runner)
  } finally {
    await runner.close()
    await journal.close()
  }
}

const isRonde = (stream: string): stream is RondeStreamName => stream.startsWith('ronde:')
const counted = (count: number, one: string, more: string): string => `${count} ${count === 1 ? one : more}`

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

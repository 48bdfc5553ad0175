import { createReadStream, createWriteStream } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import { type Entry, type Journal, JournalUnknown } from '../ports/journal.ts'
import { BackupRefused, LineReader, LineWriter } from './lines.ts'

/**
 * Writes all entries of these streams to a file. The file gets its name only when it is complete and on disk.
 * @returns the number of entries
 */
export async function backUp(journal: Journal, streams: readonly string[], file: string): Promise<number> {
  const unfinished = `${file}.bezig`
  let count = 0
  async function* lines(): AsyncGenerator<string> {
    const writer = new LineWriter()
    yield writer.head(new Date())
    for (const stream of streams) {
      for await (const entry of entriesOf(journal, stream)) {
        yield writer.entry(entry)
        count += 1
      }
    }
    yield writer.end()
  }
  try {
    await pipeline(lines(), createWriteStream(unfinished, { mode: 0o600 }))
    await syncToDisk(unfinished)
    await rename(unfinished, file)
  } catch (error) {
    await rm(unfinished, { force: true })
    throw error
  }
  return count
}

export interface Restored {
  /** Number of entries that were added; the others were already stored. */
  added: number
  /** All streams in the backup, without those in `kept`. */
  streams: string[]
  /** Chats for which the journal has other entries: they were left as they are. */
  kept: string[]
}

/**
 * Restores a backup, whole or not at all (G5.m). The whole file is checked first; nothing is written when it is cut off,
 * altered, or contradicts the journal. Only a chat may have other entries already, since the bot records each chat that it
 * is in: such a chat is left as it is. Entries that exist are left as they are, so repeating a restore completes one that
 * was interrupted. In SQLite each stream is restored in one transaction, so beside a running server as well.
 * @param cleaned the content of the file without erased people; restored in place of the file
 * @throws BackupRefused
 */
export async function restore(journal: Journal, file: string, cleaned?: Journal): Promise<Restored> {
  const { streams, kept } = await checkFile(journal, file)
  let added = 0
  let missing: Entry[] = []
  const addMissing = async (): Promise<void> => {
    const [first] = missing
    if (first === undefined) return
    if (journal.appendAll !== undefined) await journal.appendAll(missing)
    else for (const entry of missing) await append(journal, entry)
    if (first.seq === 1) await journal.snapshot.drop(first.stream)
    added += missing.length
    missing = []
  }
  for await (const entry of cleaned === undefined ? entriesOfFile(file) : entriesOfAll(cleaned, streams)) {
    if (kept.includes(entry.stream)) continue
    if (missing[0] !== undefined && missing[0].stream !== entry.stream) await addMissing()
    if ((await storedAt(journal, entry)) === undefined) missing.push(entry)
  }
  await addMissing()
  return { added, streams, kept }
}

const TRIES = 10
const CHATS = 'chat:'

/** Appends an entry, and retries after an unknown outcome: an entry can be stored only once. */
async function append(journal: Journal, entry: Entry): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    try {
      await journal.append(entry.seq - 1, entry)
      return
    } catch (error) {
      if ((await storedAt(journal, entry))?.entryId === entry.entryId) return
      if (!(error instanceof JournalUnknown) || tries === TRIES) throw error
    }
  }
}

/** Checks the file against itself and the journal. @returns the streams in the file, in order @throws BackupRefused */
async function checkFile(journal: Journal, file: string): Promise<Pick<Restored, 'streams' | 'kept'>> {
  const lastSeqs = new Map<string, number>()
  const kept = new Set<string>()
  /** Streams that are longer in the file than in the journal: their later entries have nothing to compare with. */
  const aheadOfJournal = new Set<string>()
  for await (const { entry, line } of entriesIn(file)) {
    const { stream, seq } = entry
    if (seq !== (lastSeqs.get(stream) ?? 0) + 1)
      throw new BackupRefused(line, 'De regels staan niet op volgorde.')
    lastSeqs.set(stream, seq)
    if (aheadOfJournal.has(stream) || kept.has(stream)) continue
    const there = await storedAt(journal, entry)
    if (there === undefined) aheadOfJournal.add(stream)
    else if (there.entryId !== entry.entryId) {
      if (stream.startsWith(CHATS)) {
        kept.add(stream)
        continue
      }
      throw new BackupRefused(line, 'Op deze plaats staat in de database al iets anders.')
    }
  }
  return { streams: [...lastSeqs.keys()].filter((stream) => !kept.has(stream)), kept: [...kept] }
}

async function storedAt(journal: Journal, { stream, seq }: Entry): Promise<Entry | undefined> {
  const [found] = await journal.read(stream, seq - 1, 1)
  return found
}

async function* entriesOf(journal: Journal, stream: string): AsyncGenerator<Entry> {
  for (let after = 0; ; ) {
    const page = await journal.read(stream, after)
    if (page.length === 0) return
    yield* page
    after = page.at(-1)?.seq ?? after
  }
}

async function* entriesOfAll(journal: Journal, streams: readonly string[]): AsyncGenerator<Entry> {
  for (const stream of streams) yield* entriesOf(journal, stream)
}

async function* entriesOfFile(file: string): AsyncGenerator<Entry> {
  for await (const { entry } of entriesIn(file)) yield entry
}

async function* entriesIn(file: string): AsyncGenerator<{ entry: Entry; line: number }> {
  const reader = new LineReader()
  for await (const text of linesIn(file)) {
    const entry = reader.read(text)
    if (entry !== null) yield { entry, line: reader.line }
  }
  if (!reader.complete)
    throw new BackupRefused(reader.line, 'Het bestand houdt hier op; het einde ontbreekt.')
}

/** `node:readline` also breaks lines at U+2028 and U+2029, which people's text may contain. */
async function* linesIn(file: string): AsyncGenerator<string> {
  let rest = ''
  for await (const chunk of createReadStream(file, 'utf8')) {
    const lines = `${rest}${chunk}`.split('\n')
    rest = lines.pop() ?? ''
    yield* lines
  }
  if (rest !== '') yield rest
}

async function syncToDisk(file: string): Promise<void> {
  const handle = await open(file, 'r+')
  await handle.sync()
  await handle.close()
}

import { createReadStream, createWriteStream } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import { type Entry, type Journal, JournalUnknown } from '../ports/journal.ts'
import { BackupRefused, LineReader, LineWriter } from './lines.ts'

/**
 * Writes all entries of these streams to a file. The file appears under its name only when it is whole and on disk.
 * @returns how many entries
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
  /** Entries that were added; others were there already. */
  added: number
  /** All streams that the backup holds. */
  streams: string[]
}

/**
 * Puts a backup back. The file is read whole first, and held against what is there: nothing is written when it is cut
 * off, altered, or tells another story than the journal. What is there already is left as it is, so a restore that was
 * broken off is finished by doing it again.
 * @param cleaned holds what the file holds, without what must not be put back; the file itself unless given
 * @throws BackupRefused
 */
export async function restore(journal: Journal, file: string, cleaned?: Journal): Promise<Restored> {
  const streams = await check(journal, file)
  let added = 0
  for await (const entry of cleaned === undefined ? entriesOfFile(file) : entriesOfAll(cleaned, streams)) {
    if ((await standing(journal, entry)) !== undefined) continue
    await putBack(journal, entry)
    if (entry.seq === 1) await journal.snapshot.drop(entry.stream)
    added += 1
  }
  return { added, streams }
}

const TRIES = 10

/** Asked again when it is not known whether it was stored: the same entry can stand there once only. */
async function putBack(journal: Journal, entry: Entry): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    try {
      await journal.append(entry.seq - 1, entry)
      return
    } catch (error) {
      if ((await standing(journal, entry))?.entryId === entry.entryId) return
      if (!(error instanceof JournalUnknown) || tries === TRIES) throw error
    }
  }
}

/** @returns the streams in the file, in order */
async function check(journal: Journal, file: string): Promise<string[]> {
  const ends = new Map<string, number>()
  /** Streams that go on in the file beyond their end in the journal: there is no more to hold against each other. */
  const beyond = new Set<string>()
  for await (const { entry, line } of entriesIn(file)) {
    const { stream, seq } = entry
    if (seq !== (ends.get(stream) ?? 0) + 1)
      throw new BackupRefused(line, 'De regels staan niet op volgorde.')
    ends.set(stream, seq)
    if (beyond.has(stream)) continue
    const there = await standing(journal, entry)
    if (there === undefined) beyond.add(stream)
    else if (there.entryId !== entry.entryId) {
      throw new BackupRefused(line, 'Op deze plaats staat in de database al iets anders.')
    }
  }
  return [...ends.keys()]
}

async function standing(journal: Journal, { stream, seq }: Entry): Promise<Entry | undefined> {
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
  if (!reader.whole) throw new BackupRefused(reader.line, 'Het bestand houdt hier op; het einde ontbreekt.')
}

/** Node's own reader of lines also breaks them at U+2028 and U+2029, which may stand in what people wrote. */
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

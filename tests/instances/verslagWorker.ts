/**
 * Works on one verslag as fast as it can, also on what it read a while ago, as a tab without connection does. Prints every
 * sentence that was acknowledged. Started by `verslag.test.ts`: `node verslagWorker.ts <database> <ronde> <gesprek> <name>`.
 */
import { writeSync } from 'node:fs'
import { textNow } from '../../bot/actions/paragraph/asNoted.ts'
import { versionOf, withCurrentVersions } from '../../bot/actions/paragraph/placed.ts'
import { fromPlainText, join, type RichText } from '../../bot/domain/richText.ts'
import type { RondeState } from '../../bot/domain/ronde/state.ts'
import { type LaidOutParagraph, layOut, sourceVersion } from '../../bot/domain/ronde/verslagLayout.ts'
import { AppError } from '../../bot/errors/appError.ts'
import { openSqliteJournal } from '../../bot/journal/sqlite.ts'
import { rondeStreamName } from '../../bot/ports/runner.ts'
import { bram, marleen } from '../builders/people.ts'
import { testRunner } from '../builders/runner.ts'

const [database = '', rondeId = '', gesprekId = '', name = '', round = ''] = process.argv.slice(2)
const { runner } = testRunner(openSqliteJournal(database))
const stream = rondeStreamName(rondeId)
const who = name === 'one' ? bram : marleen
// The parent process has ended.
process.stdin.resume().on('end', () => process.exit(0))

/** A paragraph as this worker read it. */
interface Seen {
  id: string
  themaId: string
  base: number
  text: RichText
  seen: { id: string; version: number }[]
  rivals: { id: string; text: RichText }[]
  /** The notes that changed after its text was made from them. */
  newer: RichText[]
}

function look(state: RondeState): Seen[] {
  const gesprek = state.gesprekken.get(gesprekId)
  if (gesprek === undefined) throw new Error('no gesprek')
  return layOut(state, gesprek).themas.flatMap(({ paragraphs }) =>
    paragraphs.map((laid) => ({
      id: laid.id,
      themaId: laid.themaId,
      base: versionOf(laid),
      text: textNow(state, gesprek, laid),
      seen: withCurrentVersions(state, laid.sources).map(({ id, version }) => ({ id, version })),
      newer: newerOf(state, laid),
      rivals: (laid.paragraph?.rivals ?? []).map(({ id, text }) => ({ id, text })),
    })),
  )
}

function newerOf(state: RondeState, { paragraph, sources }: LaidOutParagraph): RichText[] {
  if ((paragraph?.text ?? null) === null) return []
  return sources
    .filter((source) => (sourceVersion(state, source) ?? 0) > source.version)
    .map(({ id }) => fromPlainText(state.notities.get(id)?.text ?? ''))
}

const pick = <T>(list: readonly T[]): T => list[Math.floor(Math.random() * list.length)] as T
const newId = (prefix: string): string => `${prefix}-${crypto.randomUUID()}`

async function act(action: string, input: object): Promise<boolean> {
  const requestId = crypto.randomUUID()
  const command = { action, stream, input: { gesprekId, ...input }, who, requestId }
  try {
    await runner.run(command)
    // An answer that was lost is asked for again.
    if (Math.random() < 0.2) await runner.run(command)
    return true
  } catch (error) {
    if (error instanceof AppError && error.status < 500) return false
    throw error
  }
}

async function work(lane: number): Promise<void> {
  let stale: Seen[] = []
  for (let count = 0; ; count += 1) {
    const now = await runner.read(stream, look)
    if (count % 7 === 0 || stale.length === 0) stale = now
    const one = pick(Math.random() < 0.5 ? stale : now)
    const sentence = `[${name}.${lane}.${count}.${round}]`
    const added = fromPlainText(sentence)
    const { id: paragraphId, base, seen, themaId } = one
    const chance = Math.random()
    if (chance < 0.5) {
      // Who writes joins what was kept beside, as the screen offers.
      const text = [...one.rivals.map((rival) => rival.text), ...one.newer, added].reduce<RichText>(
        join,
        one.text,
      )
      const closes = one.rivals.map(({ id }) => id)
      const written = { paragraphId, base, seen, closes, rivalId: newId('v'), text }
      if (await act('paragraph.write', written)) writeSync(1, `paragraph ${sentence}\n`)
    } else if (chance < 0.6) {
      const noteId = one.seen[0]?.id
      const note = noteId === undefined ? undefined : await runner.read(stream, (s) => s.notities.get(noteId))
      if (note === undefined) continue
      const edited = { notitieId: note.id, text: `${note.text} ${sentence}`, base: note.text }
      if (await edit(edited)) writeSync(1, `note ${sentence}\n`)
    } else if (chance < 0.7) await act('paragraph.join', { paragraphId, into: pick(now).id })
    else if (chance < 0.8) {
      const at = Math.floor(one.text.length / 2)
      const halves = { text: one.text.slice(0, at), newText: one.text.slice(at) }
      await act('paragraph.split', { paragraphId, base, seen, ...halves, newId: newId('p'), newSort: 'a5' })
    } else if (chance < 0.85) await act('paragraph.leaveOut', { paragraphId, leftOut: Math.random() < 0.5 })
    else if (chance < 0.9)
      await act('paragraph.move', { paragraphId, themaId, sort: pick(['a1', 'a7', 'b03']) })
    else if (chance < 0.95) {
      const source = { kind: 'notitie', id: pick(['n-00000001', 'n-00000003', 'n-00000005']) }
      await act('paragraph.bringIn', { source, paragraphId })
    } else {
      const place = { themaId, sort: 'a3' }
      const fresh = { paragraphId: newId('p'), base: 0, rivalId: newId('v'), text: added, place }
      if (await act('paragraph.write', fresh)) writeSync(1, `paragraph ${sentence}\n`)
    }
  }
}

async function edit(input: object): Promise<boolean> {
  const command = { action: 'notitie.edit', stream, input, who, requestId: crypto.randomUUID() }
  return runner.run(command as never).then(
    () => true,
    () => false,
  )
}

writeSync(1, 'ready\n')
await Promise.all([work(0), work(1), work(2)])

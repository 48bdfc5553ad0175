import {
  type DocumentTree,
  dayOfGesprek,
  notesDocument,
  verslagDocument,
  type WritePdf,
} from '../../documents/index.ts'
import { mayRead, mayReadVerslag } from '../../domain/reading.ts'
import { groepOf } from '../../domain/ronde/find.ts'
import { wordsRemoved } from '../../domain/ronde/retention.ts'
import type { Gesprek, RondeState } from '../../domain/ronde/state.ts'
import { verslagOf } from '../../domain/ronde/verslag.ts'
import type { PersonWho } from '../../domain/who.ts'
import { AppError } from '../../errors/appError.ts'
import { type Runner, rondeStreamName } from '../../ports/runner.ts'
import { type Call, rondeOf } from '../call.ts'
import { notFound } from '../notFound.ts'
import { sendFile } from '../reply.ts'
import { fileName } from './fileName.ts'
import { type Format, formatIn, write } from './formats.ts'

/** A document about one gesprek that people can save. */
interface GesprekFile {
  formats: readonly Format[]
  /** The action that records the export. */
  record: 'notitie.recordExport' | 'verslag.recordExport'
  allows(state: RondeState, who: PersonWho, gesprekId: string): boolean
  document(state: RondeState, gesprek: Gesprek): DocumentTree
  /** The first and last part of the file name; groep and day are between them. */
  nameEnds(state: RondeState, gesprek: Gesprek): readonly [first: string, last: string]
}

const notes: GesprekFile = {
  formats: ['word', 'markdown'],
  record: 'notitie.recordExport',
  allows: (state, who) => mayRead.words.allows(who, state),
  document: notesDocument,
  nameEnds: () => ['notities', ''],
}

const verslag: GesprekFile = {
  formats: ['word', 'pdf', 'markdown'],
  record: 'verslag.recordExport',
  allows: (state, who, gesprekId) => mayReadVerslag.allows(who, state, { gesprekId }),
  document: verslagDocument,
  nameEnds(state, { id }) {
    const { settled, version } = verslagOf(state, id)
    return ['verslag', settled === null ? 'werkdocument' : `versie-${version}`]
  },
}

interface Parts {
  runner: Runner
  pdf: WritePdf
}

/**
 * `GET /api/rondes/<id>/gesprekken/<gesprek>/notes?as=word|markdown`: the notes of a gesprek as a file, for those who read
 * words.
 * @throws AppError `words-expired` after the retention term
 */
export const exportNotes = (call: Call, parts: Parts): Promise<void> => send(call, parts, notes)

/**
 * `GET /api/rondes/<id>/gesprekken/<gesprek>/verslag?as=word|pdf|markdown`: the verslag as a file, for those who may read it
 * (R5.d).
 * @throws AppError `words-expired` after the retention term
 */
export const exportVerslag = (call: Call, parts: Parts): Promise<void> => send(call, parts, verslag)

/** Sends the file. The export is recorded first (X3.j). */
async function send(call: Call, { runner, pdf }: Parts, file: GesprekFile): Promise<void> {
  const { who } = call
  const stream = rondeStreamName(rondeOf(call))
  const gesprekId = String(call.request.params.gesprek)
  const format = formatIn(call, file.formats)
  await runner.read(stream, (state) => {
    if (!mayRead.ronde.allows(who, state)) throw notFound(state, who)
    gesprekIn(state, gesprekId)
    if (!file.allows(state, who, gesprekId)) throw new AppError('not-allowed')
    if (wordsRemoved(state)) throw new AppError('words-expired')
  })
  const command = { action: file.record, stream, input: { gesprekId }, who, requestId: crypto.randomUUID() }
  const { document, name } = await runner.run(command, (state) => {
    const gesprek = gesprekIn(state, gesprekId)
    const [first, last] = file.nameEnds(state, gesprek)
    const name = [first, groepOf(state, gesprek)?.kort ?? '', dayOfGesprek(gesprek) ?? '', last]
    return { document: file.document(state, gesprek), name: fileName(name) }
  })
  const { bytes, type, ending } = await write(document, format, pdf)
  sendFile(call.response, bytes, { type, name: `${name}.${ending}` })
}

/** @throws AppError `unknown-gesprek` */
function gesprekIn(state: RondeState, gesprekId: string): Gesprek {
  const gesprek = state.gesprekken.get(gesprekId)
  if (gesprek === undefined) throw new AppError('unknown-gesprek')
  return gesprek
}

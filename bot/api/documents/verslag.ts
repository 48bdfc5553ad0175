import { type DocumentTree, dayOfGesprek, verslagDocument, type WritePdf } from '../../documents/index.ts'
import { mayRead, mayReadVerslag } from '../../domain/reading.ts'
import { groepOf } from '../../domain/ronde/find.ts'
import { wordsRemoved } from '../../domain/ronde/retention.ts'
import type { RondeState } from '../../domain/ronde/state.ts'
import { verslagOf } from '../../domain/ronde/verslag.ts'
import { AppError } from '../../errors/appError.ts'
import { type Runner, rondeStreamName } from '../../ports/runner.ts'
import { type Call, rondeOf } from '../call.ts'
import { notFound } from '../notFound.ts'
import { sendFile } from '../reply.ts'
import { fileName } from './fileName.ts'
import { formatIn, write } from './formats.ts'

/**
 * `GET /api/rondes/<id>/gesprekken/<gesprek>/verslag?as=word|pdf|markdown`: the verslag as a file, for those who may read it
 * (R5.d). The export is recorded before the file is sent (X3.j).
 * @throws AppError `words-expired` after the retention term
 */
export async function exportVerslag(
  call: Call,
  { runner, pdf }: { runner: Runner; pdf: WritePdf },
): Promise<void> {
  const { who } = call
  const stream = rondeStreamName(rondeOf(call))
  const gesprekId = String(call.request.params.gesprek)
  const format = formatIn(call, ['word', 'pdf', 'markdown'])
  await runner.read(stream, (state) => refuse(state, call, gesprekId))
  const requestId = crypto.randomUUID()
  const record = { action: 'verslag.recordExport', stream, input: { gesprekId }, who, requestId }
  const { document, name } = await runner.run(record, (state) => documentOf(state, gesprekId))
  const { bytes, type, ending } = await write(document, format, pdf)
  sendFile(call.response, bytes, { type, name: `${name}.${ending}` })
}

function refuse(state: RondeState, { who }: Call, gesprekId: string): void {
  if (!mayRead.ronde.allows(who, state)) throw notFound(state, who)
  if (!state.gesprekken.has(gesprekId)) throw new AppError('unknown-gesprek')
  if (!mayReadVerslag.allows(who, state, { gesprekId })) throw new AppError('not-allowed')
  if (wordsRemoved(state)) throw new AppError('words-expired')
}

function documentOf(state: RondeState, gesprekId: string): { document: DocumentTree; name: string } {
  const gesprek = state.gesprekken.get(gesprekId)
  if (gesprek === undefined) throw new AppError('unknown-gesprek')
  const { settled, version } = verslagOf(state, gesprekId)
  const groep = groepOf(state, gesprek)?.kort ?? ''
  const which = settled === null ? 'werkdocument' : `versie-${version}`
  return {
    document: verslagDocument(state, gesprek),
    name: fileName(['verslag', groep, dayOfGesprek(gesprek) ?? '', which]),
  }
}

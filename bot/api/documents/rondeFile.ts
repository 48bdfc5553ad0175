import { mayRead } from '../../domain/reading.ts'
import { AppError } from '../../errors/appError.ts'
import type { Clock } from '../../ports/clock.ts'
import { type Runner, rondeStreamName } from '../../ports/runner.ts'
import { rondeFile, viewAll } from '../../views/index.ts'
import { type Call, rondeOf } from '../call.ts'
import { notFound } from '../notFound.ts'
import { sendFile } from '../reply.ts'
import { fileName } from './fileName.ts'

/**
 * `GET /api/rondes/<id>/file`: the whole ronde as a JSON file for its gespreksleider, see `RondeFile` (X3.s). The export is
 * recorded before the file is sent.
 */
export async function exportRondeFile(
  call: Call,
  { runner, clock }: { runner: Runner; clock: Clock },
): Promise<void> {
  const { who } = call
  const stream = rondeStreamName(rondeOf(call))
  await runner.read(stream, (state) => {
    if (!mayRead.ronde.allows(who, state)) throw notFound(state, who)
    if (!mayRead.wholeRonde.allows(who, state)) throw new AppError('not-allowed')
  })
  const command = { action: 'ronde.recordExport', stream, input: {}, who, requestId: crypto.randomUUID() }
  const file = await runner.run(command, (state) => rondeFile(viewAll(state, who), clock.now()))
  if (file === null) throw new AppError('not-found')
  const bytes = new TextEncoder().encode(JSON.stringify(file, null, 2))
  const name = `${fileName(['ronde', file.ronde.title, file.madeAt.slice(0, 10)])}.json`
  sendFile(call.response, bytes, { type: 'application/json; charset=utf-8', name })
}

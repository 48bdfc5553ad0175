import { randomUUID } from 'node:crypto'
import type { NamedPerson } from '../actions/index.ts'
import { AppError } from '../errors/appError.ts'
import type { Directory } from '../ports/directory.ts'
import type { Log } from '../ports/log.ts'
import type { RondeStreamName, Runner } from '../ports/runner.ts'
import { bearerOf, type Call } from './call.ts'

export interface NameParts {
  runner: Runner
  log: Pick<Log, 'fault'>
  /** Null when the school's directory cannot be read. */
  directory: Directory | null
}

/**
 * Corrects the name that was given together with a role by the one in the school's directory, which is read as the caller
 * (V3.i). Where the directory gives none, the name stays as given until that person signs in.
 */
export async function checkName(
  { runner, log, directory }: NameParts,
  call: Call,
  stream: RondeStreamName,
  { personId, name: given }: NamedPerson,
): Promise<void> {
  if (directory?.nameOf === undefined || personId === call.who.oid) return
  try {
    const name = await directory.nameOf({ who: call.who, token: bearerOf(call) }, personId)
    if (name === null || name === given) return
    const command = { action: 'person.correctName', stream, input: { personId, given, name } }
    const who = { kind: 'system', part: 'directory' } as const
    await runner.run({ ...command, who, requestId: randomUUID() })
  } catch (error) {
    if (!(error instanceof AppError)) log.fault(error, { where: 'check name' })
  }
}

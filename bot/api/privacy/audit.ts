import { mayRead } from '../../domain/reading.ts'
import { AppError } from '../../errors/appError.ts'
import { type Runner, rondeStreamName, tenantStreamName } from '../../ports/runner.ts'
import type { AuditLine, AuditPage } from '../../protocol/privacy.ts'
import { auditOfRonde, auditOfTenant, auditPage } from '../../views/index.ts'
import { type Call, numberIn, rondeOf } from '../call.ts'
import { notFound } from '../notFound.ts'
import { onlyBeheerder } from './beheerder.ts'

/** `GET /api/audit`: who did what with personal data in the school (X3.j). */
export async function showAudit(call: Call, runner: Runner): Promise<AuditPage> {
  onlyBeheerder(call.who)
  const commits = await runner.history(tenantStreamName(call.who.tid), 0)
  const acts = commits.flatMap((commit) => commit.acts)
  const page = auditPage(auditOfTenant(acts), beforeIn(call))
  return { ...page, lines: await Promise.all(page.lines.map((line) => named(line, runner))) }
}

/** Adds names to a line: the directory has none, except of the person who acted; a ronde has those of its people. */
async function named(line: AuditLine, runner: Runner): Promise<AuditLine> {
  const { about, by, ronde } = line
  if (about !== null && about.id === by?.id) return { ...line, about: { ...about, name: by.name } }
  if (about === null || ronde === null) return line
  const { title, name } = await runner.read(rondeStreamName(ronde.id), (state) => ({
    title: state.title,
    name: state.people.get(about.id)?.name ?? '',
  }))
  return { ...line, about: { ...about, name }, ronde: { ...ronde, title } }
}

/** `GET /api/rondes/<id>/audit`: the same for one ronde. */
export async function showRondeAudit(call: Call, runner: Runner): Promise<AuditPage> {
  const { who } = call
  const stream = rondeStreamName(rondeOf(call))
  await runner.read(stream, (state) => {
    if (mayRead.audit.allows(who, state)) return
    throw mayRead.ronde.allows(who, state) ? new AppError('not-allowed') : notFound(state, who)
  })
  const commits = await runner.history(stream, 0)
  const lines = await runner.read(stream, (state) =>
    auditOfRonde(
      state,
      commits.flatMap(({ acts }) => acts),
    ),
  )
  return auditPage(lines, beforeIn(call))
}

const beforeIn = (call: Call): number | null => (call.query.has('before') ? numberIn(call, 'before') : null)

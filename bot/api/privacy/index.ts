import type { Server } from 'restify'
import { type Door, exporting, signedIn } from '../call.ts'
import { showAudit, showRondeAudit } from './audit.ts'
import { type ExportParts, exportMe, exportPerson } from './export.ts'
import { listErasures, listPeople, showWhere } from './people.ts'

/** Routes for exports, erasures and the audit (X3). */
export function mountPrivacy(server: Server, door: Door, parts: ExportParts): void {
  const { runner } = parts
  server.get(
    '/api/me/export',
    exporting(door, (call) => exportMe(call, parts)),
  )
  server.get(
    '/api/rondes/:ronde/people/:person/export',
    exporting(door, (call) => exportPerson(call, parts)),
  )
  server.get(
    '/api/rondes/:ronde/audit',
    signedIn(door, (call) => showRondeAudit(call, runner)),
  )
  server.get(
    '/api/audit',
    signedIn(door, (call) => showAudit(call, runner)),
  )
  server.get(
    '/api/beheer/people',
    signedIn(door, (call) => listPeople(call, runner)),
  )
  server.get(
    '/api/people/:person/where',
    signedIn(door, (call) => showWhere(call, parts)),
  )
  server.get(
    '/api/erasures',
    signedIn(door, (call) => listErasures(call, runner)),
  )
}

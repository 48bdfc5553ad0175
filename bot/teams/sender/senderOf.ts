import type { PersonWho } from '../../domain/who.ts'
import { AppError } from '../../errors/appError.ts'
import type { IncomingActivity } from '../receiving/incomingActivity.ts'

/** The sender by the activity alone, for when the ronde is not known yet. @throws AppError `no-person`, `other-tenant` */
export function senderOf({ sender, tenantIds }: IncomingActivity): PersonWho {
  const [tid] = tenantIds
  if (sender === null || sender.oid === null) throw new AppError('no-person')
  if (tid === undefined || tenantIds.some((other) => other !== tid)) throw new AppError('other-tenant')
  return { kind: 'person', tid, oid: sender.oid, name: sender.name || sender.teamsId, appRoles: [] }
}

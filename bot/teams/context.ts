import type { AppUrl } from '../cards/ofRonde/index.ts'
import type { Lang } from '../content/index.ts'
import type { AnonymousKeys } from '../ports/anonymousKeys.ts'
import type { ChatLinks } from '../ports/chatLinks.ts'
import type { Clock } from '../ports/clock.ts'
import type { Log } from '../ports/log.ts'
import type { Membership } from '../ports/membership.ts'
import type { MessageSender } from '../ports/messageSender.ts'
import type { References } from '../ports/references.ts'
import type { Runner } from '../ports/runner.ts'
import type { IncomingActivity } from './receiving/incomingActivity.ts'

/** What everything that reacts to an activity works with. */
export interface TeamsContext {
  readonly runner: Runner
  readonly keys: AnonymousKeys
  readonly references: References
  readonly chatLinks: ChatLinks
  readonly clock: Clock
  readonly messageSender: MessageSender
  readonly membership: Membership
  readonly log: Pick<Log, 'fault'>
  /** Spoken where no ronde is known yet. */
  readonly lang: Lang
  /** How long somebody waits for an answer, ms: Teams wants one within 2 s. */
  readonly patience: number
  readonly appUrl?: AppUrl | undefined
  /** What people send comes through here; what Teams tells of a meeting does not, for it is not sent twice. @throws AppError `too-fast` */
  notTooFast(incoming: IncomingActivity): void
  /** Work that nobody waits for; its faults are logged. */
  aside(work: Promise<unknown>, where: string): void
}

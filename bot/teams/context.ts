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

/** What every handler of an activity works with. */
export interface TeamsContext {
  readonly runner: Runner
  readonly keys: AnonymousKeys
  readonly references: References
  readonly chatLinks: ChatLinks
  readonly clock: Clock
  readonly messageSender: MessageSender
  readonly membership: Membership
  readonly log: Pick<Log, 'fault'>
  /** The school's tenant; null for local use, where chats of any tenant are answered. */
  readonly tenantId: string | null
  /** The language to use while the ronde is unknown. */
  readonly lang: Lang
  /** Timeout for replying to a person, ms; Teams wants a reply within 2 s. */
  readonly patience: number
  readonly appUrl?: AppUrl | undefined
  /** Rate limit for what people send. Meeting events skip it, since Teams does not send them twice. @throws AppError `too-fast` */
  notTooFast(incoming: IncomingActivity): void
  /** Runs work in the background and logs its faults. */
  aside(work: Promise<unknown>, where: string): void
}

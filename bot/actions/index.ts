import type { z } from 'zod'
import type { Action } from './action.ts'
import anoniemSet from './anoniem/set.ts'
import antwoordGive from './antwoord/give.ts'
import antwoordInclude from './antwoord/include.ts'
import antwoordSetAside from './antwoord/setAside.ts'
import antwoordWithdraw from './antwoord/withdraw.ts'
import chatAsk from './chat/ask.ts'
import chatAskPost from './chat/askPost.ts'
import chatClaim from './chat/claim.ts'
import chatFree from './chat/free.ts'
import chatLeave from './chat/leave.ts'
import chatMeet from './chat/meet.ts'
import chatRedact from './chat/redact.ts'
import chatRelease from './chat/release.ts'
import chatSee from './chat/see.ts'
import deelnemerAccept from './deelnemer/accept.ts'
import deelnemerDescribe from './deelnemer/describe.ts'
import deelnemerHeard from './deelnemer/heard.ts'
import deliveryDone from './delivery/done.ts'
import deliveryFail from './delivery/fail.ts'
import deliveryRetry from './delivery/retry.ts'
import deliveryTake from './delivery/take.ts'
import gesprekEnd from './gesprek/end.ts'
import gesprekLack from './gesprek/lack.ts'
import gesprekLink from './gesprek/link.ts'
import gesprekPlan from './gesprek/plan.ts'
import gesprekStart from './gesprek/start.ts'
import gesprekUnlink from './gesprek/unlink.ts'
import groepAdd from './groep/add.ts'
import groepChange from './groep/change.ts'
import groepOmit from './groep/omit.ts'
import guestMark from './guest/mark.ts'
import notitieAdd from './notitie/add.ts'
import notitieEdit from './notitie/edit.ts'
import notitieRemove from './notitie/remove.ts'
import notitieTag from './notitie/tag.ts'
import personErase from './person/erase.ts'
import personEraseAgain from './person/eraseAgain.ts'
import personFinish from './person/finish.ts'
import personName from './person/name.ts'
import personNoteExport from './person/noteExport.ts'
import rondeAdvance from './ronde/advance.ts'
import rondeChange from './ronde/change.ts'
import rondeCreate from './ronde/create.ts'
import rondeGrant from './ronde/grant.ts'
import rondeHandOver from './ronde/handOver.ts'
import rondeRedact from './ronde/redact.ts'
import rondeRemove from './ronde/remove.ts'
import rondeRetain from './ronde/retain.ts'
import rondeRevoke from './ronde/revoke.ts'
import samenvattingPost from './samenvatting/post.ts'
import tenantList from './tenant/list.ts'
import tenantRedact from './tenant/redact.ts'
import themaClose from './thema/close.ts'
import themaOpen from './thema/open.ts'
import themaWarn from './thema/warn.ts'
import vraagTick from './vraag/tick.ts'

/** What people can do, through any door. */
export const openActions = {
  'ronde.create': rondeCreate,
  'ronde.change': rondeChange,
  'ronde.handOver': rondeHandOver,
  'ronde.grant': rondeGrant,
  'ronde.revoke': rondeRevoke,
  'ronde.advance': rondeAdvance,
  'ronde.retain': rondeRetain,
  'guest.mark': guestMark,
  'anoniem.set': anoniemSet,
  'groep.add': groepAdd,
  'groep.change': groepChange,
  'groep.omit': groepOmit,
  'gesprek.plan': gesprekPlan,
  'gesprek.link': gesprekLink,
  'gesprek.unlink': gesprekUnlink,
  'gesprek.start': gesprekStart,
  'gesprek.end': gesprekEnd,
  'thema.open': themaOpen,
  'thema.close': themaClose,
  'thema.warn': themaWarn,
  'vraag.tick': vraagTick,
  'deelnemer.describe': deelnemerDescribe,
  'deelnemer.heard': deelnemerHeard,
  'deelnemer.accept': deelnemerAccept,
  'antwoord.give': antwoordGive,
  'antwoord.setAside': antwoordSetAside,
  'antwoord.include': antwoordInclude,
  'antwoord.withdraw': antwoordWithdraw,
  'notitie.add': notitieAdd,
  'notitie.edit': notitieEdit,
  'notitie.tag': notitieTag,
  'notitie.remove': notitieRemove,
  'samenvatting.post': samenvattingPost,
  'delivery.retry': deliveryRetry,
  'person.erase': personErase,
} as const

/** The app's own steps. */
const ownActions: Action[] = [
  deliveryTake,
  deliveryDone,
  deliveryFail,
  gesprekLack,
  chatSee,
  chatLeave,
  chatAsk,
  chatAskPost,
  chatClaim,
  chatRelease,
  chatFree,
  chatMeet,
  tenantList,
  tenantRedact,
  personEraseAgain,
  personName,
  personFinish,
  personNoteExport,
  rondeRedact,
  rondeRemove,
  chatRedact,
]

export type OpenActions = typeof openActions
export type ActionName = keyof OpenActions
/** What a caller may leave out, may be left out here. */
export type ActionInput<N extends ActionName> = z.input<OpenActions[N]['input']>
export type ActionResult<N extends ActionName> = ReturnType<OpenActions[N]['result']>

/** Every action by its name. */
export type Registry = ReadonlyMap<string, Action>

export const registry: Registry = new Map(
  [...Object.values<Action>(openActions), ...ownActions].map((action) => [action.name, action]),
)

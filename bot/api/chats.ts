import { z } from 'zod'
import { nearestFirst } from '../domain/ronde/linkable.ts'
import { AppError } from '../errors/appError.ts'
import type { ChatLinks } from '../ports/chatLinks.ts'
import type { Clock } from '../ports/clock.ts'
import { chatStreamName, type Runner, rondeStreamName, tenantStreamName } from '../ports/runner.ts'
import type { ChatView } from '../protocol/chat.ts'
import { chatChoices, chatPlace } from '../views/index.ts'
import type { Call } from './call.ts'

export interface ChatParts {
  runner: Runner
  clock: Clock
  chatLinks: ChatLinks
}

const conversationId = z.string().regex(/^[\x21-\x7e]{1,400}$/)

/** `GET /api/chats/<conversation id>`. The id is an unverified claim of the caller; the reply depends on rights alone. */
export async function showChat(call: Call, { runner, clock, chatLinks }: ChatParts): Promise<ChatView> {
  const checked = conversationId.safeParse(call.request.params['*'])
  if (!checked.success) throw new AppError('bad-request', '(chat)')
  const chatId = checked.data
  const claim = await runner.read(chatStreamName(chatId), (chat) => chat.claim)
  if (claim === null) return unlinked(call, runner, clock.now())
  const stream = rondeStreamName(claim.rondeId)
  const { linked, place } = await runner.read(stream, (state) => ({
    linked: state.gesprekken.get(claim.gesprekId)?.chatId === chatId,
    place: chatPlace(state, claim.gesprekId, call.who),
  }))
  if (!linked && !(await chatLinks.complete(chatId, claim))) return unlinked(call, runner, clock.now())
  // Someone else may have made an unconfirmed link from outside the chat: who is in it can still link it (G1.l).
  if (!claim.confirmed && place === null) {
    const view = await unlinked(call, runner, clock.now())
    if (!view.linked && view.mayLink) return view
  }
  return { linked: true, place }
}

/** The directory may list too many rondes; each ronde decides what this person may do in it. */
async function unlinked({ who }: Call, runner: Runner, now: number): Promise<ChatView> {
  const ids = await runner.read(tenantStreamName(who.tid), ({ rondesOf }) => rondesOf.get(who.oid) ?? [])
  const found = await Promise.all(
    ids.map((id) => runner.read(rondeStreamName(id), (state) => chatChoices(state, who))),
  )
  const plannedAt = ({ start }: { start: string | null }) => (start === null ? null : Date.parse(start))
  return {
    linked: false,
    mayLink: found.some(({ mayLink }) => mayLink),
    choices: nearestFirst(
      found.flatMap(({ choices }) => choices),
      plannedAt,
      now,
    ),
    askWhom: [...new Set(found.flatMap(({ askWhom }) => askWhom))],
  }
}

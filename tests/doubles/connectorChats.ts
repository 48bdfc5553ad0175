import * as demo from '../builders/demoPeople.ts'
import { bram, marleen, TENANT } from '../builders/people.ts'
import type { Call } from './connector.ts'

/** A message in a chat; `history` holds its former versions. */
export interface ChatMessage {
  id: string
  chatId: string
  activity: Record<string, unknown>
  history: Record<string, unknown>[]
  deleted: boolean
}

export interface Member {
  id: string
  name: string
  aadObjectId?: string
  tenantId?: string
  userRole?: string
}

/** The text of a message, or what its card says aloud. */
export function textOf({ activity }: ChatMessage): string {
  const [card] = (activity.attachments ?? []) as { content: { speak?: string } }[]
  return card?.content.speak ?? String(activity.text)
}

interface Reply {
  status: number
  body: unknown
}

const PAGE = 2
/** Who is in a chat whose members a test does not set: the people who may link it. */
const LEADERS: readonly Member[] = [marleen, bram, demo.marleen, demo.bram].map(({ oid, name }) => ({
  ...{ id: `29:${oid}`, name, aadObjectId: oid, tenantId: TENANT },
}))
/** The error message of Teams, as in its documented list of status codes. */
const refused = (status: number, code: string, message = code): Reply => ({
  status,
  body: { error: { code, message } },
})
const missing = (what: string): Reply => refused(404, 'NotFound', what)

/** The state of the connector: the messages and members of its chats, and the meetings. */
export class ConnectorChats {
  /** Object ids of people for whom the app is installed. */
  readonly installedFor = new Set<string>()
  readonly messages: ChatMessage[] = []
  readonly members = new Map<string, Member[]>()
  readonly meetings = new Map<string, object>()
  /** Chats that the bot was removed from. */
  readonly without = new Set<string>()
  /** Chats that were deleted whole. */
  readonly deleted = new Set<string>()
  /** Whether the tenant hides the members of chats from apps. */
  hidesMembers = false
  #count = 0
  /** Called after every change of a message. */
  readonly #waiting = new Set<() => void>()

  /** Messages in a chat, in order, as they are now. */
  shownIn(chatId: string): ChatMessage[] {
    return this.messages.filter((message) => message.chatId === chatId && !message.deleted)
  }

  /** Resolves with the first message of a chat whose text matches, as soon as there is one. */
  async message(chatId: string, text: RegExp): Promise<ChatMessage> {
    for (;;) {
      const found = this.shownIn(chatId).find((message) => text.test(textOf(message)))
      if (found !== undefined) return found
      await new Promise<void>((resolve) => this.#waiting.add(resolve))
    }
  }

  answer({ method, path, body }: Call, query: URLSearchParams): Reply {
    const [version, noun, id, what, detail] = path.slice(1).split('/').map(decodeURIComponent)
    if (version === 'v1' && noun === 'meetings') return this.#meeting(id ?? '')
    if (version === 'v3' && noun === 'conversations' && id === undefined && method === 'POST')
      return this.#create(body)
    if (version !== 'v3' || noun !== 'conversations' || id === undefined) return missing(path)
    if (this.deleted.has(id)) return refused(404, 'ConversationNotFound')
    if (this.without.has(id)) return refused(403, 'BotNotInConversationRoster')
    if (what?.endsWith('members')) {
      if (this.hidesMembers) return refused(403, 'NotEnoughPermissions')
      // A thread has no members of its own: those of its channel are asked for.
      if (id.includes(';messageid=')) return refused(404, 'ConversationNotFound')
      return what === 'members' ? this.#member(id, detail ?? '') : this.#paged(id, query)
    }
    if (what !== 'activities') return missing(path)
    if (method === 'POST') return this.#post(id, body)
    const message = this.shownIn(id).find((one) => one.id === detail)
    if (message === undefined) return refused(404, 'ActivityNotFoundInConversation')
    if (method === 'DELETE') message.deleted = true
    if (method === 'PUT') {
      message.history.push(message.activity)
      message.activity = body as Record<string, unknown>
    }
    this.#changed()
    return { status: 200, body: { id: message.id } }
  }

  /** The personal chat of one person with the bot; refused where the app is not installed for that person. */
  #create(body: unknown): Reply {
    const { members } = body as { members: { id: string }[] }
    const id = members[0]?.id ?? ''
    if (!this.installedFor.has(id)) return refused(403, 'BotNotInstalledForUser')
    return { status: 201, body: { id: `a:${id}` } }
  }

  #post(chatId: string, body: unknown): Reply {
    this.#count += 1
    const id = String(1_765_195_200_000 + this.#count)
    const activity = body as Record<string, unknown>
    this.messages.push({ id, chatId, activity, history: [], deleted: false })
    this.#changed()
    return { status: 201, body: { id } }
  }

  #changed(): void {
    for (const resolve of this.#waiting) resolve()
    this.#waiting.clear()
  }

  #member(chatId: string, memberId: string): Reply {
    const member = this.members.get(chatId)?.find(({ id }) => id === memberId)
    return member === undefined
      ? refused(404, 'MemberNotFoundInConversation', memberId)
      : { status: 200, body: member }
  }

  #paged(chatId: string, query: URLSearchParams): Reply {
    const all = this.members.get(chatId) ?? LEADERS
    const from = Number(query.get('continuationToken') ?? 0)
    const members = all.slice(from, from + PAGE)
    const next = from + PAGE < all.length ? { continuationToken: String(from + PAGE) } : {}
    return { status: 200, body: { members, ...next } }
  }

  #meeting(id: string): Reply {
    const meeting = this.meetings.get(id)
    return meeting === undefined ? missing(`meeting ${id}`) : { status: 200, body: meeting }
  }
}

import { randomUUID } from 'node:crypto'
import { request } from 'node:http'
import type { PersonWho } from '../../bot/domain/who.ts'

export const BOT = { id: '28:bot', name: 'LOB-portret' }
export const CHAT = '19:meeting_groep2@thread.v2'
/** A thread in a channel: the meeting's message and the replies to it. */
export const CHANNEL = '19:kanaal-zorg@thread.tacv2'
export const THREAD = `${CHANNEL};messageid=1765195200000`
export const MEETING = 'MCMxOTptZWV0aW5n'

export interface Answered {
  status: number
  body: { statusCode?: number; type?: string; value?: unknown; error?: { code: string; message: string } }
}

export interface Press {
  verb?: string
  data?: object
  /** The message with the button. */
  replyToId?: string
  /** Two presses with the same id are one that Teams delivered again. */
  id?: string | null
  chatId?: string
  /** Changes the activity just before it is sent. */
  change?: (activity: Record<string, unknown>) => void
}

/** Sends activities to the bot as Teams does. */
export class TeamsClient {
  readonly #botUrl: string
  readonly #serviceUrl: string
  readonly #tenantId: string
  /** The `authorization` header; absent for a bot on the developer's machine. */
  bearer: (() => Promise<string>) | null = null

  constructor(botUrl: string, serviceUrl: string, tenantId: string) {
    this.#botUrl = botUrl
    this.#serviceUrl = serviceUrl
    this.#tenantId = tenantId
  }

  /** Presses a button that is an `Action.Execute`. */
  press(who: PersonWho, { verb = 'antwoord.give', data = {}, ...rest }: Press): Promise<Answered> {
    const value = { action: { type: 'Action.Execute', verb, data }, trigger: 'manual' }
    return this.#personal(who, { type: 'invoke', name: 'adaptiveCard/action', value }, rest)
  }

  /** The same button in a client that knows `Action.Submit` only. */
  submit(who: PersonWho, { verb = 'antwoord.give', data = {}, ...rest }: Press): Promise<Answered> {
    return this.#personal(who, { type: 'message', value: { verb, ...data } }, rest)
  }

  /** Says something with the bot's name in it. */
  mention(who: PersonWho, words: string, rest: Press = {}): Promise<Answered> {
    const text = `<at>${BOT.name}</at>`
    const entities = [{ type: 'mention', mentioned: BOT, text }]
    return this.#personal(who, { type: 'message', text: `${text} ${words}`, entities }, rest)
  }

  say(who: PersonWho, text: string): Promise<Answered> {
    return this.#personal(who, { type: 'message', text }, {})
  }

  meeting(what: 'Start' | 'End', rest: Press & { value?: object } = {}): Promise<Answered> {
    const {
      value = { MeetingType: 'Scheduled', Title: 'Groep 2', [`${what}Time`]: '2026-12-08T12:00:00Z' },
    } = rest
    const name = `application/vnd.microsoft.meeting${what}`
    return this.#from({ id: '29:organizer' }, { type: 'event', name, value }, rest)
  }

  /** The bot is added to the chat, or removed from it. */
  bot(what: 'add' | 'remove', chatId = CHAT): Promise<Answered> {
    const members = what === 'add' ? { membersAdded: [BOT] } : { membersRemoved: [BOT] }
    return this.#from({ id: '29:organizer' }, { type: 'conversationUpdate', ...members }, { chatId })
  }

  /** Sends any body at all. */
  async raw(body: string, type = 'application/json'): Promise<Answered> {
    return this.#send(body, type)
  }

  #personal(who: PersonWho, activity: object, rest: Press): Promise<Answered> {
    return this.#from({ id: `29:${who.oid}`, aadObjectId: who.oid, name: who.name }, activity, rest)
  }

  #from(from: object, what: object, { id = randomUUID(), chatId = CHAT, replyToId, change }: Press) {
    const activity: Record<string, unknown> = {
      ...(id === null ? {} : { id }),
      ...what,
      channelId: 'msteams',
      serviceUrl: this.#serviceUrl,
      timestamp: '2026-12-08T12:00:00.000Z',
      from,
      recipient: BOT,
      ...(chatId.startsWith(CHANNEL) ? this.#inChannel(chatId) : this.#inChat(chatId)),
      ...(replyToId === undefined ? {} : { replyToId }),
    }
    change?.(activity)
    return this.#send(JSON.stringify(activity), 'application/json')
  }

  #inChat(id: string): object {
    return {
      conversation: { id, conversationType: 'groupChat', isGroup: true, tenantId: this.#tenantId },
      channelData: { tenant: { id: this.#tenantId }, meeting: { id: MEETING } },
    }
  }

  #inChannel(id: string): object {
    const tenant = { id: this.#tenantId }
    return {
      conversation: { id, conversationType: 'channel', isGroup: true, tenantId: this.#tenantId },
      channelData: { tenant, team: { id: '19:team@thread.tacv2' }, channel: { id: CHANNEL } },
    }
  }

  async #send(body: string, type: string): Promise<Answered> {
    const shown = this.bearer === null ? {} : { authorization: await this.bearer() }
    return send(this.#botUrl, body, { 'content-type': type, ...shown })
  }
}

function send(url: string, body: string, headers: Record<string, string>): Promise<Answered> {
  return new Promise((resolve, reject) => {
    const sent = request(url, { method: 'POST', headers }, (response) => {
      let text = ''
      response.setEncoding('utf8')
      response.on('data', (part) => {
        text += part
      })
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, body: text === '' ? {} : JSON.parse(text) }),
      )
    })
    sent.on('error', reject)
    sent.end(body)
  })
}

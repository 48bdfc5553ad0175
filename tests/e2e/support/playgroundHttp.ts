import { chatUser, type DemoPerson, demoTenantId } from '../../../bot/local/people.ts'
import { demoPlaces } from '../../../bot/local/playground.config.ts'

/** What the bot answered to a card's button. */
export interface InvokeReply {
  /** For example `application/vnd.microsoft.card.adaptive`. */
  type: string
  /** A card, a sentence or an error, by `type`. */
  value: unknown
}

export interface CardAnswer {
  /** The message that holds the card. */
  replyToId: string
  verb: string
  /** The action's data with the filled inputs in it, as the client merges them. */
  data: Record<string, unknown>
  /** The meeting chat when absent. */
  conversationId?: string
}

/**
 * Presses a card's button as another person of the chat, without a page. @returns the bot's answer
 * @throws Error with the Playground's status and words when the bot did not answer with 200.
 */
export async function answerAs(
  playgroundUrl: string,
  person: DemoPerson,
  { replyToId, verb, data, conversationId = demoPlaces.meetingChatId }: CardAnswer,
): Promise<InvokeReply> {
  const response = await post(`${playgroundUrl}/_conversation/v1/invoke`, {
    name: 'adaptiveCard/action',
    value: { action: { type: 'Action.Execute', verb, data }, trigger: 'manual' },
    from: { id: person.teamsId },
    conversation: { id: conversationId },
    replyToId,
  })
  return (await response.json()) as InvokeReply
}

/** Sends an activity to the bot unchanged. Resolves before the bot has handled it; its answer is discarded. */
export async function postActivity(playgroundUrl: string, activity: Record<string, unknown>): Promise<void> {
  await post(`${playgroundUrl}/_internal/v1/customActivities`, activity)
}

/** The common fields of an activity from the meeting chat. */
export function meetingChatActivity(
  playgroundUrl: string,
  special: Record<string, unknown>,
  from: DemoPerson = chatUser,
): Record<string, unknown> {
  return {
    id: crypto.randomUUID(),
    timestamp: new Date().toISOString(),
    channelId: 'msteams',
    serviceUrl: `${playgroundUrl}/_connector`,
    from: { id: from.teamsId, aadObjectId: from.oid, name: from.name },
    recipient: { id: demoPlaces.botId, name: 'LOB-portret' },
    conversation: {
      id: demoPlaces.meetingChatId,
      isGroup: true,
      conversationType: 'groupChat',
      tenantId: demoTenantId,
    },
    channelData: { tenant: { id: demoTenantId } },
    ...special,
  }
}

export interface MeetingMoment {
  /** ISO 8601; now when absent. */
  at?: string
  meetingId?: string
  title?: string
  from?: DemoPerson
}

/** The start or end of the Teams meeting, as Teams tells it: names in PascalCase, the id in `channelData`. */
export async function postMeetingEvent(
  playgroundUrl: string,
  name: 'meetingStart' | 'meetingEnd',
  {
    at = new Date().toISOString(),
    meetingId = 'MCMxOTptZWV0aW5n',
    title = demoPlaces.meetingTitle,
    from,
  }: MeetingMoment = {},
): Promise<void> {
  const activity = meetingChatActivity(
    playgroundUrl,
    {
      type: 'event',
      name: `application/vnd.microsoft.${name}`,
      channelData: { tenant: { id: demoTenantId }, meeting: { id: meetingId } },
      value: {
        Id: meetingId,
        JoinUrl: 'https://teams.microsoft.com/l/meetup-join/demo',
        MeetingType: 'Scheduled',
        Title: title,
        [name === 'meetingStart' ? 'StartTime' : 'EndTime']: at,
      },
    },
    from,
  )
  await postActivity(playgroundUrl, activity)
}

type Change = 'install' | 'uninstall' | 'botAdded' | 'botRemoved' | 'userAdded' | 'userRemoved'

/** The app or a person is added or removed: `installationUpdate` or `conversationUpdate`, filled in by the Playground. */
export async function postChange(
  playgroundUrl: string,
  change: Change,
  conversationId: string = demoPlaces.meetingChatId,
): Promise<void> {
  const query = new URLSearchParams({ conversationId, type: change })
  const template = await fetch(`${playgroundUrl}/_internal/v1/customActivities/template?${query}`)
  if (!template.ok) throw await refusal(template)
  await postActivity(playgroundUrl, (await template.json()) as Record<string, unknown>)
}

async function post(url: string, body: unknown): Promise<Response> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  if (!response.ok) throw await refusal(response)
  return response
}

async function refusal(response: Response): Promise<Error> {
  return new Error(`Playground answered ${response.status} on ${response.url}: ${await response.text()}`)
}

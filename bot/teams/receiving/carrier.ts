import type { InvokeAnswer } from './route.ts'

/** Handles an activity. @returns the answer to an invoke; null for other activities */
export type Turn = (activity: object) => Promise<InvokeAnswer | null>

/** Runs an activity of an authenticated caller through the SDK's turn. @returns the HTTP answer */
export type Carrier = (activity: object) => Promise<InvokeAnswer>

/**
 * The only use of botbuilder; another SDK would replace this file alone (leaving-botbuilder.md). It takes a quarter of the
 * server's start-up and 30 MB of memory, so it loads at the first activity that is not a card press.
 */
export function createCarrier(turn: Turn): Carrier {
  let loading: ReturnType<typeof loadAdapter> | null = null
  return async (activity) => {
    loading ??= loadAdapter()
    const { cloud, replyKey } = await loading
    let status = 200
    let body: unknown
    const answer = {
      socket: null,
      header() {},
      status(code: number) {
        status = code
      },
      send(given: unknown) {
        body = given
      },
      end() {},
    }
    await cloud.process({ body: { ...activity }, headers: {}, method: 'POST' }, answer, async (context) => {
      const reply = await turn(context.activity)
      if (reply !== null) context.turnState.set(replyKey, { value: reply })
    })
    // Without a reply of ours, the body holds the text of an exception, which is not for people.
    return status < 400 && typeof body === 'object' && body !== null ? { status, body } : { status }
  }
}

/** The adapter checks no token and calls no one: adapter.ts does both. */
async function loadAdapter() {
  const { CloudAdapter, ConfigurationBotFrameworkAuthentication, INVOKE_RESPONSE_KEY } = await import(
    'botbuilder'
  )
  const cloud = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}))
  return { cloud, replyKey: INVOKE_RESPONSE_KEY }
}

import { CloudAdapter, ConfigurationBotFrameworkAuthentication, INVOKE_RESPONSE_KEY } from 'botbuilder'
import type { InvokeAnswer } from './route.ts'

/** What is done with an activity. @returns what an invoke is answered with, else null */
export type Turn = (activity: object) => Promise<InvokeAnswer | null>

/** Takes an activity of a caller who was let in through its turn. @returns what the call is answered with */
export type Carrier = (activity: object) => Promise<InvokeAnswer>

/** All that is left of botbuilder: another SDK takes its place in this file alone (leaving-botbuilder.md). */
export function createCarrier(turn: Turn): Carrier {
  // It checks nothing and calls nobody: both are done in adapter.ts.
  const cloud = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}))
  return async (activity) => {
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
      if (reply !== null) context.turnState.set(INVOKE_RESPONSE_KEY, { value: reply })
    })
    // Beside an answer of ours it only says texts of its exceptions, and those are not for people.
    return status < 400 && typeof body === 'object' && body !== null ? { status, body } : { status }
  }
}

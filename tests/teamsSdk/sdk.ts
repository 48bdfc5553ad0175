import type { CloudEnvironment, TokenProvider } from '@microsoft/teams.api'
import { App, type HttpRouteHandler } from '@microsoft/teams.apps'
import type { ILogger } from '@microsoft/teams.common'
import type { InvokeAnswer } from '../../bot/teams/receiving/route.ts'

export interface SdkSettings {
  /** Absent where the caller was judged before: then it checks nothing. */
  app?: { clientId: string; tenantId: string; token: TokenProvider }
  cloud?: CloudEnvironment
}

type Turn = (activity: object) => Promise<InvokeAnswer | null>

/** At level debug it writes whole activities, with what people typed; the room has a log of its own. */
const silent: ILogger = {
  ...{ error() {}, warn() {}, info() {}, debug() {}, trace() {}, log() {} },
  child: () => silent,
}

/** Microsoft's current SDK, without a web server of its own. @returns what takes in a call */
export async function openSdk(turn: Turn, { app, cloud }: SdkSettings = {}): Promise<HttpRouteHandler> {
  let handler: HttpRouteHandler | null = null
  const sdk = new App({
    ...app,
    ...(cloud === undefined ? {} : { cloud }),
    // Said outright, for else a variable of the environment says it.
    dangerouslyAllowUnauthenticatedRequests: app === undefined,
    logger: silent,
    telemetry: { agent365: false },
    httpServerAdapter: {
      registerRoute(_method, _path, made) {
        handler = made
      },
    },
  })
  sdk.use(async ({ activity }) => (await turn(activity)) ?? { status: 200 })
  // Nobody signs in by a card here. It would answer these by itself, and ask a service of Microsoft first.
  for (const name of ['signin.token-exchange', 'signin.verify-state', 'signin.failure'] as const)
    sdk.on(name, async () => ({ status: 501 }))
  await sdk.initialize()
  if (handler === null) throw new Error('the SDK takes nothing in')
  return handler
}

import type { CloudEnvironment, TokenProvider } from '@microsoft/teams.api'
import { App, type HttpRouteHandler } from '@microsoft/teams.apps'
import type { ILogger } from '@microsoft/teams.common'
import type { InvokeAnswer } from '../../bot/teams/receiving/route.ts'

export interface SdkSettings {
  /** Absent where callers are authenticated already; then the SDK checks nothing. */
  app?: { clientId: string; tenantId: string; token: TokenProvider }
  cloud?: CloudEnvironment
}

type Turn = (activity: object) => Promise<InvokeAnswer | null>

/** The SDK's logger writes whole activities at level debug, with what people typed, so give it a silent one. */
const silent: ILogger = {
  ...{ error() {}, warn() {}, info() {}, debug() {}, trace() {}, log() {} },
  child: () => silent,
}

/** Opens Microsoft's current SDK without a web server. @returns the handler of a request */
export async function openSdk(turn: Turn, { app, cloud }: SdkSettings = {}): Promise<HttpRouteHandler> {
  let handler: HttpRouteHandler | null = null
  const sdk = new App({
    ...app,
    ...(cloud === undefined ? {} : { cloud }),
    // Set explicitly, or an environment variable decides.
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
  // There is no sign-in by card here. By default the SDK answers these itself, after calling a service of Microsoft.
  for (const name of ['signin.token-exchange', 'signin.verify-state', 'signin.failure'] as const)
    sdk.on(name, async () => ({ status: 501 }))
  await sdk.initialize()
  if (handler === null) throw new Error('the SDK registered no route')
  return handler
}

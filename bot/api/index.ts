import type { Server } from 'restify'
import type { Clock } from '../ports/clock.ts'
import type { Directory } from '../ports/directory.ts'
import type { Log } from '../ports/log.ts'
import type { Runner } from '../ports/runner.ts'
import { contentView } from '../views/index.ts'
import { describeActions, type KnownActions, runAction } from './actions.ts'
import { signedIn } from './call.ts'
import { OpenStreams } from './changes/openStreams.ts'
import { showChat } from './chats.ts'
import { listRondes, peopleToGrant, showRonde } from './rondes.ts'
import type { TokenCheck } from './token/check.ts'

export interface ApiParts {
  runner: Runner
  clock: Clock
  log: Log
  tokens: TokenCheck
  actions: KnownActions
  /** Null where no list of the school's people is at hand. */
  directory: Directory | null
}

/**
 * Puts all routes under `/api` on the server, each under the bearer token.
 * @returns how to end what stays open
 */
export function mountApi(server: Server, parts: ApiParts): { close(): void } {
  const { runner, clock, log, tokens, actions, directory } = parts
  const streams = new OpenStreams({ runner, clock, fault: (error) => log.fault(error, { route: 'changes' }) })
  const described = describeActions(actions)

  server.get(
    '/api/actions',
    signedIn(tokens, async () => described),
  )
  server.post(
    '/api/actions/:name',
    signedIn(tokens, (call) => runAction(call, runner, actions)),
  )
  server.get(
    '/api/rondes',
    signedIn(tokens, (call) => listRondes(call, runner)),
  )
  server.get(
    '/api/rondes/:ronde',
    signedIn(tokens, (call) => showRonde(call, runner)),
  )
  server.get(
    '/api/rondes/:ronde/changes',
    signedIn(tokens, (call) => streams.open(call)),
  )
  server.get(
    // A conversation id is longer than a named part of an address may be.
    '/api/chats/*',
    signedIn(tokens, (call) => showChat(call, runner, clock)),
  )
  server.get(
    '/api/content',
    signedIn(tokens, async () => contentView()),
  )
  server.get(
    '/api/people',
    signedIn(tokens, async ({ who }) => ({ people: await peopleToGrant(who, runner, directory) })),
  )
  return streams
}

import type { Server } from 'restify'
import type { Registry } from '../actions/index.ts'
import type { WritePdf } from '../documents/index.ts'
import type { AnonymousKeys } from '../ports/anonymousKeys.ts'
import type { ChatLinks } from '../ports/chatLinks.ts'
import type { Clock } from '../ports/clock.ts'
import type { Directory } from '../ports/directory.ts'
import type { Log } from '../ports/log.ts'
import type { Membership } from '../ports/membership.ts'
import type { Runner } from '../ports/runner.ts'
import type { Meter } from '../ports/telemetry.ts'
import { contentView } from '../views/index.ts'
import { rightsOnRonde } from './actionRights.ts'
import { describeActions, runAction } from './actions.ts'
import { listForBeheer } from './beheer.ts'
import { type Door, exporting, signedIn } from './call.ts'
import { OpenStreams } from './changes/openStreams.ts'
import { showChat } from './chats.ts'
import { exportNotes, exportVerslag } from './documents/gesprekFile.ts'
import { exportRondeFile } from './documents/rondeFile.ts'
import { showForYou } from './forYou.ts'
import { findPeople } from './people.ts'
import { mountPrivacy } from './privacy/index.ts'
import { listRondes, showRonde } from './rondes.ts'

export interface ApiParts {
  runner: Runner
  keys: AnonymousKeys
  chatLinks: ChatLinks
  clock: Clock
  log: Log
  meter: Meter
  door: Door
  actions: Registry
  /** Null when the school's directory cannot be searched. */
  directory: Directory | null
  /** Null when the server runs without the bot. */
  membership: Pick<Membership, 'members'> | null
  pdf: WritePdf
}

/**
 * Mounts the routes under `/api`; each requires a bearer token.
 * @returns closes the open change streams
 */
export function mountApi(server: Server, parts: ApiParts): { close(): void } {
  const { runner, keys, clock, log, door, actions, directory, membership } = parts
  const rights = rightsOnRonde(actions)
  const fault = (error: unknown): void => log.fault(error, { route: 'changes' })
  const streams = new OpenStreams({ runner, keys, clock, rights, fault })
  parts.meter.gauge('streams.open', () => streams.count)
  const described = describeActions(actions)

  server.get(
    '/api/actions',
    signedIn(door, async () => described),
  )
  server.post(
    '/api/actions/:name',
    signedIn(door, (call) => runAction(call, parts, actions)),
  )
  server.get(
    '/api/rondes',
    signedIn(door, (call) => listRondes(call, runner, actions)),
  )
  server.get(
    '/api/for-you',
    signedIn(door, (call) => showForYou(call, { runner, clock })),
  )
  server.get(
    '/api/beheer/rondes',
    signedIn(door, (call) => listForBeheer(call, runner)),
  )
  server.get(
    '/api/rondes/:ronde',
    signedIn(door, (call) => showRonde(call, { runner, keys, rights })),
  )
  server.get(
    '/api/rondes/:ronde/changes',
    signedIn(door, (call) => streams.open(call)),
  )
  server.get(
    // A wildcard, since a conversation id is longer than restify allows for a named parameter.
    '/api/chats/*',
    signedIn(door, (call) => showChat(call, parts)),
  )
  server.get(
    '/api/content',
    signedIn(door, async () => contentView()),
  )
  server.get(
    '/api/rondes/:ronde/gesprekken/:gesprek/notes',
    exporting(door, (call) => exportNotes(call, parts)),
  )
  server.get(
    '/api/rondes/:ronde/gesprekken/:gesprek/verslag',
    exporting(door, (call) => exportVerslag(call, parts)),
  )
  server.get(
    '/api/rondes/:ronde/file',
    exporting(door, (call) => exportRondeFile(call, { runner, clock })),
  )
  mountPrivacy(server, door, { runner, keys, clock })
  server.get(
    '/api/people',
    signedIn(door, (call) => findPeople(call, { runner, log, directory, membership })),
  )
  return streams
}

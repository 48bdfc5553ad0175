import { randomUUID } from 'node:crypto'
import type { ActionInput, ActionName } from '../../bot/actions/index.ts'
import type { PersonWho } from '../../bot/domain/who.ts'
import { type Outcome, type Runner, rondeStreamName } from '../../bot/ports/runner.ts'
import { bram, deelnemers, marleen, nadia } from './people.ts'

export interface BuiltRonde {
  rondeId: string
  stream: `ronde:${string}`
  /** The gesprek of groep 2, with five deelnemers. */
  gesprekId: string
  /** Gesprekken by groep. */
  gesprekken: ReadonlyMap<string, string>
  /**
   * Runs an action on this ronde; each call is a request of its own unless `requestId` says otherwise. A link is confirmed
   * as well, as the door does where Teams shows the person in the chat.
   */
  act<N extends ActionName>(
    who: PersonWho,
    action: N,
    input: ActionInput<N>,
    requestId?: string,
  ): Promise<Outcome>
}

export interface RondeOptions {
  rondeId?: string
  /** Plan of groep 2; default 13.00 on 8 December 2026. */
  start?: string
  chatId?: string
  /** Leaves links unconfirmed, as where Teams does not say who is in the chat. */
  unconfirmed?: boolean
  started?: boolean
  /** Puts this thema on the table. */
  open?: string
  groepen?: string[]
}

/** A ronde made through its own actions: led by Marleen, noted by Bram, asked for by Nadia. */
export async function buildRonde(runner: Runner, options: RondeOptions = {}): Promise<BuiltRonde> {
  const rondeId = options.rondeId ?? `r-${randomUUID()}`
  const stream = rondeStreamName(rondeId)
  const act: BuiltRonde['act'] = async (who, action, input, requestId = randomUUID()) => {
    const outcome = await runner.run({ action, stream, input, who, requestId })
    if (action !== 'gesprek.link' || options.unconfirmed === true) return outcome
    const { gesprekId, chatId } = input as ActionInput<'gesprek.link'>
    await confirmLink(runner, stream, gesprekId, chatId)
    return outcome
  }
  const groepen = options.groepen?.map((sleutel) => ({ sleutel }))
  const made = await act(marleen, 'ronde.create', {
    rondeId,
    title: 'LOB-portret Zorg en Welzijn',
    school: 'ROC De Waterlinie',
    scope: { kind: 'vestiging', name: 'vestiging Zuiderpark' },
    ...(groepen === undefined ? {} : { groepen }),
  })
  const gesprekken = gesprekkenOf(made.result)
  const gesprekId = gesprekken.get('groep-2') ?? ''
  await act(marleen, 'role.grant', { personId: bram.oid, name: bram.name, role: 'verslaggever' })
  await act(marleen, 'role.grant', { personId: nadia.oid, name: nadia.name, role: 'opdrachtgever' })
  for (const { oid: personId, name } of deelnemers) {
    await act(marleen, 'role.grant', { personId, name, role: 'deelnemer', gesprekId })
  }
  const start = options.start ?? '2026-12-08T13:00:00+01:00'
  await act(marleen, 'gesprek.plan', { gesprekId, start, room: 'lokaal B2.14' })
  if (options.chatId !== undefined) await act(marleen, 'gesprek.link', { gesprekId, chatId: options.chatId })
  if (options.started || options.open !== undefined) await act(marleen, 'gesprek.start', { gesprekId })
  if (options.open !== undefined) await act(marleen, 'thema.open', { gesprekId, themaId: options.open })
  return { rondeId, stream, gesprekId, gesprekken, act }
}

/** Confirms a link, as the app does once Teams shows that who linked it is in the chat. */
export function confirmLink(
  runner: Runner,
  stream: BuiltRonde['stream'],
  gesprekId: string,
  chatId: string,
): Promise<Outcome> {
  const who = { kind: 'system', part: 'link' } as const
  const input = { gesprekId, chatId }
  return runner.run({ action: 'gesprek.confirmLink', stream, input, who, requestId: randomUUID() })
}

function gesprekkenOf(result: object): Map<string, string> {
  const gesprekken = 'gesprekken' in result && Array.isArray(result.gesprekken) ? result.gesprekken : []
  return new Map(gesprekken.map((gesprek: { id: string; groepId: string }) => [gesprek.groepId, gesprek.id]))
}

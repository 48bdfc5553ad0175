import { randomUUID } from 'node:crypto'
import type { RondeState } from '../domain/ronde/state.ts'
import type { PersonWho } from '../domain/who.ts'
import type { RondeStreamName, Runner } from '../ports/runner.ts'

/** Whether the sign-in says what the ronde does not know yet: that this one of its people is a guest. */
export function isUnnotedGuest(state: RondeState, { guest, oid }: PersonWho): boolean {
  return guest === true && state.people.get(oid)?.guest === false
}

/** Notes it, so that the bot, which is told less than the tab, knows it too (spec V8). */
export async function noteGuest(runner: Runner, stream: RondeStreamName, who: PersonWho): Promise<void> {
  const input = { personId: who.oid, guest: true }
  await runner.run({ action: 'guest.mark', stream, input, who, requestId: randomUUID() })
}

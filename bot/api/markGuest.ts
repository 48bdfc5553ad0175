import { randomUUID } from 'node:crypto'
import type { RondeState } from '../domain/ronde/state.ts'
import type { PersonWho } from '../domain/who.ts'
import type { RondeStreamName, Runner } from '../ports/runner.ts'

/** Whether the sign-in shows that a person of the ronde is a guest, and the ronde does not know it yet. */
export function isUnmarkedGuest(state: RondeState, { guest, oid }: PersonWho): boolean {
  return guest === true && state.people.get(oid)?.guest === false
}

/** Marks the caller as guest in the ronde, since an activity of Teams does not always tell the bot (V8.d). */
export async function markGuest(runner: Runner, stream: RondeStreamName, who: PersonWho): Promise<void> {
  const input = { personId: who.oid, guest: true }
  await runner.run({ action: 'guest.mark', stream, input, who, requestId: randomUUID() })
}

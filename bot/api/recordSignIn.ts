import { randomUUID } from 'node:crypto'
import type { RondeState } from '../domain/ronde/state.ts'
import type { PersonWho } from '../domain/who.ts'
import type { RondeStreamName, Runner } from '../ports/runner.ts'

/** Whether the sign-in shows what the ronde does not know yet of one of its people: being a guest, or another name. */
export function isUnrecorded(state: RondeState, who: PersonWho): boolean {
  return isUnmarkedGuest(state, who) || hasOtherName(state, who)
}

function isUnmarkedGuest(state: RondeState, { guest, oid }: PersonWho): boolean {
  return guest === true && state.people.get(oid)?.guest === false
}

/** A token without a name gives the id in its place. */
function hasOtherName(state: RondeState, { oid, name }: PersonWho): boolean {
  const known = state.people.get(oid)?.name
  return known !== undefined && known !== name && name !== oid
}

/** Records what the sign-in shows: that the caller is a guest (V8.d), and the name (V3.i). */
export async function recordSignIn(runner: Runner, stream: RondeStreamName, who: PersonWho): Promise<void> {
  const shown = await runner.read(stream, (state) => ({
    guest: isUnmarkedGuest(state, who),
    name: hasOtherName(state, who),
  }))
  const command = { stream, who, requestId: randomUUID() }
  if (shown.guest)
    await runner.run({ ...command, action: 'guest.mark', input: { personId: who.oid, guest: true } })
  if (shown.name) {
    await runner.run({ ...command, action: 'person.recordName', input: {}, requestId: randomUUID() })
  }
}

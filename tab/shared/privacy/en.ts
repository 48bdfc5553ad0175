import type { audit as dutch } from './nl.ts'

const months = (count: number) => (count === 1 ? '1 month' : `${count} months`)
const at = (groep: string | null) => (groep === null ? '' : ` in ${groep}`)

export const audit: typeof dutch = {
  empty: 'Nothing has been logged yet.',
  older: 'Earlier',
  inRonde: (title) => `(${title})`,
  theApp: 'The app',
  erasedPerson: 'an erased person',
  somebody: 'someone',
  beheerder: 'an administrator',
  described: (by, about) => `${by} noted the role or team of ${about}`,
  renamed: (about) => `The sign-in or the school’s directory gave as name: ${about}`,
  guestMarked: (by, about) => `${by} marked ${about} as a guest`,
  guestUnmarked: (by, about) => `${by} removed the guest mark of ${about}`,
  erasing: (by) => `${by} had someone erased`,
  erased: 'Someone was erased',
  exportedOwn: (by) => `${by} requested their own data`,
  exported: (by, about) => `${by} requested the data of ${about}`,
  exportedNotes: (by, groep) => `${by} downloaded the notes${at(groep)}`,
  exportedVerslag: (by, groep) => `${by} downloaded the report${at(groep)}`,
  exportedRonde: (by) => `${by} downloaded the whole round`,
  rondeDeleted: (by) => `${by} deleted the whole round`,
  granted: (by, about, role, groep) => `${by} made ${about} ${role}${at(groep)}`,
  revoked: (by, about, role, groep) => `${by} took the role ${role} from ${about}${at(groep)}`,
  proposed: (about, groep) => `${about} answered without being on the list${at(groep)}`,
  accepted: (by, about, groep) => `${by} let ${about} in${at(groep)}`,
  advanced: (by, phase) => `${by} moved the round to the phase ${phase}`,
  retained: (by, count) => `${by} set how long words are kept to ${months(count)}`,
  removed: 'The words were deleted: the retention period ended',
  redacted: 'Someone’s data was erased from this round',
}

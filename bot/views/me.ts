import { mayRead, type RondeReading } from '../domain/reading.ts'
import { rolesIn } from '../domain/rights.ts'
import type { RondeState } from '../domain/ronde/state.ts'
import type { ActionName } from '../protocol/actions.ts'
import type { MeView } from '../protocol/view.ts'
import { viewAbout } from './about.ts'
import type { Viewer } from './viewer.ts'

/** The reader, with what this person may do and read here: screens show and hide by these names alone. */
export function viewMe(state: RondeState, viewer: Viewer, id: string): MeView | undefined {
  const { who } = viewer
  if (id !== who.oid) return undefined
  const { acts, actsOnSelf } = actsOf(state, viewer)
  const readings = Object.keys(mayRead) as RondeReading[]
  return {
    id,
    name: who.name,
    roles: [...rolesIn(state, who)],
    acts,
    actsOnSelf,
    reads: readings.filter((what) => mayRead[what].allows(who, state)),
    deelnemerIn: [...viewer.own],
    about: viewAbout(state.people.get(id)),
  }
}

/** A person id that no right mistakes for the reader's own. */
const ANOTHER = ''

/** An action on a gesprek is named when this person may call it on one of the own gesprekken. */
function actsOf(state: RondeState, { who, actions, own }: Viewer) {
  const gesprekken = ['', ...own]
  const acts: ActionName[] = []
  const actsOnSelf: ActionName[] = []
  for (const [name, may] of actions) {
    const mayAct = (personId: string): boolean =>
      gesprekken.some((gesprekId) => may.allows(who, state, { personId, gesprekId }))
    // The map holds the rights of open actions by name; its key type is wider so that views need not know the registry.
    if (mayAct(ANOTHER)) acts.push(name as ActionName)
    else if (mayAct(who.oid)) actsOnSelf.push(name as ActionName)
  }
  return { acts, actsOnSelf }
}

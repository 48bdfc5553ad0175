import type { Action, Registry } from '../actions/index.ts'
import { emptyRonde } from '../domain/ronde/state.ts'
import type { TenantState } from '../domain/tenant/tenant.ts'
import type { PersonWho } from '../domain/who.ts'
import type { ActionName } from '../protocol/actions.ts'
import type { ActionRights, Subject } from '../views/index.ts'

/** Rights of the actions that people can call on a ronde that exists, for the entity `me`. */
export function rightsOnRonde(actions: Registry): ActionRights {
  const open = openOnes(actions).filter(({ kind, creates }) => kind === 'ronde' && creates === undefined)
  return new Map(open.map(({ name, may }) => [name, may]))
}

/** Actions that this person may call without a ronde: to create one, or on the own school. */
export function actsInSchool(actions: Registry, who: PersonWho, school: TenantState): ActionName[] {
  const nowhere: Subject = { personId: '', gesprekId: '' }
  return openOnes(actions)
    .filter((action) => {
      if (action.kind === 'tenant') return action.may.allows(who, school, nowhere)
      return action.creates !== undefined && action.may.allows(who, emptyRonde(), nowhere)
    })
    .map(({ name }) => name as ActionName)
}

const openOnes = (actions: Registry): Action[] => [...actions.values()].filter(({ open }) => open)

import type { RondeRole } from '../../../bot/protocol/view.ts'
import type { Route } from '../../routes.ts'

/** Where somebody works during a gesprek, by the role that asks most of them. */
export function workplaceIn(ronde: string, gesprek: string, roles: readonly RondeRole[]): Route | null {
  if (roles.includes('gespreksleider')) return { screen: 'regie', ronde, gesprek }
  if (roles.includes('verslaggever')) return { screen: 'noteren', ronde, gesprek }
  if (roles.includes('deelnemer')) return { screen: 'antwoorden', ronde, gesprek }
  return null
}

import type { GesprekView, GesprekWork } from '../../../bot/protocol/view.ts'
import type { Route } from '../../routes.ts'

/** Whether the groep has the verslag: it was sent, and not taken back. */
export const isAtGroep = ({ verslag }: Pick<GesprekView, 'verslag'>): boolean =>
  verslag.status === 'bij-de-groep' || verslag.status === 'vastgesteld'

/** The screen in which a person does their main work in a gesprek; the ronde for people who only follow it. */
export function workplaceIn(ronde: string, gesprek: string, work: GesprekWork | null): Route {
  switch (work) {
    case 'lead':
      return { screen: 'regie', ronde, gesprek }
    case 'note':
      return { screen: 'noteren', ronde, gesprek }
    case 'answer':
      return { screen: 'antwoorden', ronde, gesprek }
    default:
      return { screen: 'ronde', ronde }
  }
}

import type { Change } from '../change.ts'
import type { Groep, Hoofdthema, Thema } from '../leidraad.ts'
import { type FieldsOf, nothingOfPeople } from '../privacy.ts'
import { addGesprek, type GesprekSlice } from './gesprek.ts'
import type { GroepSlice } from './groep.ts'
import { groepFields, hoofdthemaFields, themaFields } from './leidraadFields.ts'
import type { RetentionSlice } from './retention.ts'
import { shareLeidraad } from './shareLeidraad.ts'
import { all, type RondeEventDefinitions } from './touch.ts'
import type { Reikwijdte, RondePhase } from './values.ts'

/** What the ronde is about and what it is for. */
interface Description {
  title: string
  school: string
  scope: { kind: Reikwijdte; name: string }
  reasons: string[]
  goals: string[]
  use: { forWhom: string; where: string; renewal: string }
  period: { from: string; to: string } | null
}

export interface RondeOwnEvents {
  'ronde.created': Description & {
    v: 1
    rondeId: string
    tenantId: string
    lang: 'nl' | 'en'
    leidraad: { id: string; versie: number }
    hoofdthemas: Hoofdthema[]
    afsluiting: Thema
    groepen: Groep[]
    gesprekken: { id: string; groepId: string }[]
  }
  'ronde.changed': Description & { v: 1 }
  'ronde.advanced': { v: 1; phase: RondePhase }
}

export interface RondeSlice extends Description {
  id: string
  tenantId: string
  lang: 'nl' | 'en'
  phase: RondePhase
  createdAt: number
}

export const noRonde = (): RondeSlice => ({
  ...{ id: '', tenantId: '', title: '', school: '', scope: { kind: 'vestiging', name: '' } },
  ...{ reasons: [], goals: [], use: { forWhom: '', where: '', renewal: '' }, period: null },
  ...{ lang: 'nl', phase: 'voorbereiding', createdAt: 0 },
})

const descriptionFields: FieldsOf<Description, object> = {
  ...{ title: 'words', school: 'words', scope: { name: 'words' }, reasons: 'words', goals: 'words' },
  ...{ use: { forWhom: 'words', where: 'words', renewal: 'words' }, period: { from: 'plain', to: 'plain' } },
}

export const rondeOwnEvents: RondeEventDefinitions<
  RondeSlice & GroepSlice & GesprekSlice & RetentionSlice,
  RondeOwnEvents
> = {
  'ronde.created': {
    fold(state, event, { at }, change) {
      const shared = shareLeidraad(event)
      change.put(state, 'id', event.rondeId)
      change.put(state, 'tenantId', event.tenantId)
      describe(state, event, change)
      change.put(state, 'lang', event.lang)
      change.put(state, 'createdAt', at)
      change.put(state, 'hoofdthemas', shared.hoofdthemas)
      change.put(state, 'afsluiting', shared.afsluiting)
      for (const groep of shared.groepen) change.set(state.groepen, groep.id, groep)
      for (const { id, groepId } of event.gesprekken) addGesprek(state, id, groepId, change)
    },
    touched: () => [all('ronde'), all('verslag')],
    privacy: {
      ...nothingOfPeople,
      fields: {
        ...{ rondeId: 'plain', tenantId: 'plain', ...descriptionFields, leidraad: { id: 'plain' } },
        ...{ hoofdthemas: hoofdthemaFields, afsluiting: themaFields, groepen: groepFields },
        gesprekken: { id: 'plain', groepId: 'plain' },
      },
    },
  },
  'ronde.changed': {
    fold(state, event, _context, change) {
      describe(state, event, change)
    },
    touched: () => [all('ronde')],
    privacy: { ...nothingOfPeople, fields: descriptionFields },
  },
  'ronde.advanced': {
    fold(state, { phase }, { at }, change) {
      change.put(state, 'phase', phase)
      // Without a publication a ronde keeps its words as long as any unpublished one (X4.a).
      if (phase === 'gepubliceerd' && state.publishedAt === null) change.put(state, 'publishedAt', at)
    },
    touched: () => [all('ronde')],
    privacy: {
      ...nothingOfPeople,
      fields: {},
      audited: ({ phase }) => ({ what: 'ronde.advanced', phase }),
    },
  },
}

function describe(state: RondeSlice, event: Description, change: Change): void {
  change.put(state, 'title', event.title)
  change.put(state, 'school', event.school)
  change.put(state, 'scope', event.scope)
  change.put(state, 'reasons', event.reasons)
  change.put(state, 'goals', event.goals)
  change.put(state, 'use', event.use)
  change.put(state, 'period', event.period)
}

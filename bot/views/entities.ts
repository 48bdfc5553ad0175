import { isAnonymous, themaIdsOf } from '../domain/ronde/anonymous.ts'
import { removalAt } from '../domain/ronde/retention.ts'
import type { RondeState } from '../domain/ronde/state.ts'
import type { Entities, EntityKind } from '../protocol/view.ts'
import { viewAbout } from './about.ts'
import { viewAntwoord } from './antwoord.ts'
import { viewGesprek, viewRun } from './gesprek.ts'
import { viewHints } from './hints.ts'
import { viewMe } from './me.ts'
import { viewNextPhase } from './nextPhase.ts'
import { viewNotitie } from './notitie.ts'
import { viewCorrectie, viewOpmerking, viewParagraph, viewVerslag } from './verslag.ts'
import { seesGesprek, type Viewer } from './viewer.ts'

/**
 * One entity as this person may read it. `null` when it is gone; `undefined` when this person may not know of it, so
 * that not even its removal is sent.
 */
type View<K extends EntityKind> = (
  state: RondeState,
  viewer: Viewer,
  id: string,
) => Entities[K] | null | undefined

interface Kind<K extends EntityKind> {
  ids(state: RondeState, viewer: Viewer): Iterable<string>
  view: View<K>
}

/** Ids are random, so this order does not tell in which order anonymous answers and correcties came (G15.r). */
const inOrderOfId = (entities: ReadonlyMap<string, unknown>): string[] => [...entities.keys()].sort()

/** Every kind of entity, in the order in which a snapshot lists them. */
export const entityKinds: { [K in EntityKind]: Kind<K> } = {
  ronde: {
    ids: (state) => [state.id],
    view: (state, viewer) => ({
      id: state.id,
      title: state.title,
      school: state.school,
      scope: { kind: state.scope.kind, name: state.scope.name },
      reasons: [...state.reasons],
      goals: [...state.goals],
      use: { forWhom: state.use.forWhom, where: state.use.where, renewal: state.use.renewal },
      period: state.period === null ? null : { from: state.period.from, to: state.period.to },
      phase: state.phase,
      lang: state.lang,
      createdAt: state.createdAt,
      retentionMonths: state.retainMonths,
      removesAt: removalAt(state),
      removedAt: state.removedAt,
      hoofdthemas: state.hoofdthemas,
      afsluiting: state.afsluiting,
      hints: viewHints(state, viewer),
      next: viewNextPhase(state, viewer),
    }),
  },
  me: {
    ids: (_state, viewer) => [viewer.who.oid],
    view: viewMe,
  },
  groep: {
    ids: (state) => state.groepen.keys(),
    view: (state, viewer, id) => {
      const groep = state.groepen.get(id)
      const gesprek = [...state.gesprekken.values()].find((one) => one.groepId === id)
      if (groep === undefined || gesprek === undefined || !seesGesprek(state, viewer, gesprek))
        return undefined
      return {
        id: groep.id,
        nummer: groep.nummer,
        titel: groep.titel,
        kort: groep.kort,
        grootte: groep.grootte,
        anoniem: groep.anoniem,
        kaarten: groep.kaarten,
        themas: groep.themas,
        gesprekId: gesprek.id,
        omitted: state.omitted.has(id),
        anonymousThemas: themaIdsOf(state, gesprek).filter((themaId) => isAnonymous(state, gesprek, themaId)),
      }
    },
  },
  person: {
    ids: (state) => state.people.keys(),
    view: (state, viewer, id) => {
      const person = state.people.get(id)
      if (person === undefined || !viewer.words) return undefined
      const { name, roles, deelnemerIn, guest } = person
      if (roles.length === 0) return null
      return { id, name, roles: [...roles], deelnemerIn: [...deelnemerIn], guest, about: viewAbout(person) }
    },
  },
  gesprek: { ids: (state) => state.gesprekken.keys(), view: viewGesprek },
  run: { ids: (state) => state.runs.keys(), view: viewRun },
  antwoord: { ids: (state) => inOrderOfId(state.antwoorden), view: viewAntwoord },
  notitie: {
    ids: (state, viewer) => (viewer.words ? state.notities.keys() : []),
    view: viewNotitie,
  },
  verslag: { ids: (state) => state.gesprekken.keys(), view: viewVerslag },
  paragraph: { ids: (state) => state.paragraphs.keys(), view: viewParagraph },
  correctie: { ids: (state) => inOrderOfId(state.correcties), view: viewCorrectie },
  opmerking: {
    ids: (state, viewer) => (viewer.words ? state.opmerkingen.keys() : []),
    view: viewOpmerking,
  },
}

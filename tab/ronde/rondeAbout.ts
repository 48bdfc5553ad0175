import type { ActionInput } from '../../bot/protocol/actions.ts'
import type { ContentView } from '../../bot/protocol/content.ts'
import type { RondeView } from '../../bot/protocol/view.ts'
import { emptyDraft, fits, type RondeDraft } from '../shared/rondeForm/rondeDraft.ts'

export interface AboutDraft {
  draft: RondeDraft
  from: string
  to: string
}

/** What a ronde is about, as the steps of a new one ask it. */
export function aboutOf(view: RondeView, content: ContentView): AboutDraft {
  const idOf = new Map(content.redenen.map(({ id, titel }) => [titel, id]))
  const draft: RondeDraft = {
    ...emptyDraft,
    scope: view.scope.kind,
    scopeName: view.scope.name,
    school: view.school,
    title: view.title,
    reasons: view.reasons.flatMap((reason) => idOf.get(reason) ?? []),
    ownReasons: view.reasons.filter((reason) => !idOf.has(reason)),
    goals: view.goals.join('\n'),
    ...view.use,
  }
  return { draft, from: view.period?.from ?? '', to: view.period?.to ?? '' }
}

/** Two days, or none. */
export const isPeriod = ({ from, to }: AboutDraft): boolean =>
  (from === '') === (to === '') && (from === '' || from <= to)

/** Null while something that a ronde must have is missing, or a text is too long. */
export function changeInput(about: AboutDraft, content: ContentView): ActionInput<'ronde.change'> | null {
  const { draft, from, to } = about
  const [title, school, name] = [draft.title ?? '', draft.school, draft.scopeName].map((text) => text.trim())
  if (!title || !school || !name || draft.scope === null || !isPeriod(about)) return null
  if (!fits('waarover', draft, title, []) || !fits('waarom', draft, title, [])) return null
  const titleOf = new Map(content.redenen.map(({ id, titel }) => [id, titel]))
  const goals = draft.goals.split('\n').map((goal) => goal.trim())
  return {
    title,
    school,
    scope: { kind: draft.scope, name },
    reasons: [...draft.reasons.map((id) => titleOf.get(id) ?? id), ...draft.ownReasons],
    goals: goals.filter((goal) => goal !== ''),
    use: { forWhom: draft.forWhom, where: draft.where, renewal: draft.renewal },
    period: from === '' ? null : { from, to },
  }
}

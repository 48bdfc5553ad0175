import type { ActionInput, ActionName } from '../../bot/protocol/actions.ts'
import { isPlanned, slotsFor } from '../shared/rondeForm/dayPlan.ts'
import { type DraftGroep, liveGrants, type RondeDraft } from '../shared/rondeForm/rondeDraft.ts'

type Task<N extends ActionName> = { key: string; name: N; input: ActionInput<N> }
type CreateInput = ActionInput<'ronde.create'>

export interface MakingTasks {
  create: Task<'ronde.create'>
  roles: { key: string; sleutel: string | null; input: Omit<ActionInput<'role.grant'>, 'gesprekId'> }[]
  plans: { key: string; sleutel: string; input: Omit<ActionInput<'gesprek.plan'>, 'gesprekId'> }[]
}

function lines(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
}

function periodOf(days: string[]): CreateInput['period'] {
  const sorted = [...days].sort()
  const from = sorted[0]
  const to = sorted.at(-1)
  return from && to ? { from, to } : null
}

/** Everything that a finished draft asks of the server, each with a key that stays the same when it is sent again. */
export function makingTasks(
  draft: RondeDraft,
  given: {
    rondeId: string
    title: string
    groepen: readonly DraftGroep[]
    reasonTitles: ReadonlyMap<string, string>
    lang: 'nl' | 'en'
    me: string
  },
): MakingTasks {
  const groepen = given.groepen.filter((groep) => groep.on)
  const slots = draft.planLater ? [] : slotsFor(given.groepen, draft.slots).filter(isPlanned)
  const create: CreateInput = {
    rondeId: given.rondeId,
    title: given.title.trim(),
    school: draft.school.trim(),
    scope: { kind: draft.scope ?? 'opleidingsteam', name: draft.scopeName.trim() },
    reasons: [...draft.reasons.map((id) => given.reasonTitles.get(id) ?? id), ...draft.ownReasons],
    goals: lines(draft.goals),
    use: { forWhom: draft.forWhom.trim(), where: draft.where.trim(), renewal: draft.renewal.trim() },
    period: periodOf(slots.map((slot) => slot.day)),
    lang: given.lang,
    ...(draft.renewal.trim() !== '' && { vernieuwing: draft.renewal.trim() }),
    groepen: groepen.map(({ sleutel, titel, kort, anoniem }) => ({
      sleutel,
      titel,
      kort,
      anoniem,
    })),
  }
  return {
    create: { key: 'create', name: 'ronde.create', input: create },
    roles: liveGrants(draft, given.groepen)
      .filter(({ personId, role }) => role !== 'gespreksleider' || personId !== given.me)
      .map(({ personId, name, role, sleutel, guest }) => ({
        key: `grant/${role}/${personId}/${sleutel ?? ''}`,
        sleutel,
        input: { personId, name, role, ...(guest && { guest }) },
      })),
    plans: slots.map(({ sleutel, day, start, minutes, room }) => ({
      key: `plan/${sleutel}`,
      sleutel,
      input: { start: new Date(`${day}T${start}`).toISOString(), minutes, room: room.trim() },
    })),
  }
}

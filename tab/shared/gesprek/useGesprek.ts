import { useMemo } from 'react'
import type {
  GesprekView,
  GroepView,
  MeView,
  RondeView,
  Thema,
  ThemaRunView,
} from '../../../bot/protocol/view.ts'
import { useEntities, useEntity, useOnly } from '../../live/useEntities.ts'
import { type Course, nextThema } from './gesprekCourse.ts'

/** One gesprek with everything its screens need. */
export interface GesprekScene {
  ronde: RondeView
  me: MeView
  gesprek: GesprekView
  groep: GroepView
  course: Course
  open: { thema: Thema; run: ThemaRunView } | null
  next: Thema | null
  /** Leads: opens thema's and judges answers. Writes: notes, ticks and starts. */
  leads: boolean
  writes: boolean
}

/** Undefined while loading; null when this person sees no such gesprek in the ronde. */
export function useGesprek(gesprekId: string): GesprekScene | null | undefined {
  const ronde = useOnly('ronde')
  const me = useOnly('me')
  const gesprek = useEntity('gesprek', gesprekId)
  const groep = useEntity('groep', gesprek?.groepId ?? '')
  const allRuns = useEntities('run')
  return useMemo(() => {
    if (!ronde || !me) return undefined
    if (!gesprek || !groep) return null
    const own = [...allRuns.values()].filter((run) => run.gesprekId === gesprek.id)
    const runs = new Map(own.map((run) => [run.themaId, run]))
    const course = { themas: groep.themas, afsluiting: ronde.afsluiting, runs }
    const thema = [...groep.themas, ronde.afsluiting].find(({ id }) => id === gesprek.openThemaId)
    const run = thema && runs.get(thema.id)
    return {
      ronde,
      me,
      gesprek,
      groep,
      course,
      open: thema && run ? { thema, run } : null,
      next: nextThema(course, gesprek.openThemaId),
      leads: me.acts.includes('thema.open'),
      writes: me.acts.includes('notitie.add'),
    }
  }, [ronde, me, gesprek, groep, allRuns])
}

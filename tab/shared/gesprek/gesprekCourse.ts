import type { Thema, ThemaRunView } from '../../../bot/protocol/view.ts'

/** A thema that was open at most this long, ms, with nothing done in it, was opened by mistake and is still to come. */
const mistake = 30_000

/** The thema's of one gesprek in order, the afsluiting, and the run of each thema that was opened, by thema id. */
export interface Course {
  themas: readonly Thema[]
  afsluiting: Thema
  runs: ReadonlyMap<string, ThemaRunView>
}

export function wasHeld(run: ThemaRunView | undefined): boolean {
  if (run === undefined || run.closedAt === null) return false
  return run.closedAt - run.openedAt > mistake || run.answered !== 0 || run.ticked.length > 0
}

/** The thema after the open one, or after the last one that was held. Null after the afsluiting. */
export function nextThema({ themas, afsluiting, runs }: Course, openThemaId: string | null): Thema | null {
  const here = openThemaId ?? lastHeld(runs)
  if (here === afsluiting.id) return null
  const place = themas.findIndex((thema) => thema.id === here)
  return themas.slice(place + 1).find((thema) => !wasHeld(runs.get(thema.id))) ?? afsluiting
}

function lastHeld(runs: Course['runs']): string | null {
  const held = [...runs.values()].filter(wasHeld)
  return held.toSorted((a, b) => b.openedAt - a.openedAt)[0]?.themaId ?? null
}

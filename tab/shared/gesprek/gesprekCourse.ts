import type { Thema, ThemaRunView } from '../../../bot/protocol/view.ts'

/** A thema that lay on the table this shortly, with nothing done in it, was opened by mistake and is still to come. */
const mistake = 30_000

/** Thema's of one gesprek in their order, the afsluiting last, with what happened to each so far. */
export interface Course {
  themas: readonly Thema[]
  afsluiting: Thema
  runs: ReadonlyMap<string, ThemaRunView>
}

export function wasHeld(run: ThemaRunView | undefined): boolean {
  if (run === undefined || run.closedAt === null) return false
  return run.closedAt - run.openedAt > mistake || run.answered !== 0 || run.ticked.length > 0
}

/** What comes after the thema that is open, or after the one that was open last; null after the afsluiting. */
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

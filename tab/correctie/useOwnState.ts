import type { CorrectieView } from '../../bot/protocol/view.ts'
import { useTexts } from './useTexts.ts'

/** What became of an own correctie, in a line; the words of an answer stand under it. */
export function useOwnState({ takenOver, answer, handled }: CorrectieView): string {
  const t = useTexts()
  if (takenOver !== null) return t.correctie.takenOver(takenOver.name, t.format.date(takenOver.at))
  if (answer !== null) return t.correctie.answered(answer.name)
  if (handled !== null) return t.correctie.handled(handled.name, t.format.date(handled.at))
  return t.correctie.open
}

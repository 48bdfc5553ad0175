import type { CorrectieView } from '../../bot/protocol/view.ts'
import type { useTexts } from './useTexts.ts'

/** What became of an own correctie, in a line; the words of an answer stand under it. */
export function ownState(
  { takenOver, answer, handled }: Pick<CorrectieView, 'takenOver' | 'answer' | 'handled'>,
  { correctie, format }: Pick<ReturnType<typeof useTexts>, 'correctie' | 'format'>,
): string {
  if (takenOver !== null) return correctie.takenOver(takenOver.name, format.date(takenOver.at))
  if (answer !== null) return correctie.answered(answer.name)
  if (handled !== null) return correctie.handled(handled.name, format.date(handled.at))
  return correctie.open
}

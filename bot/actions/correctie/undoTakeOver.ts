import { z } from 'zod'
import { holds } from '../../domain/rights.ts'
import type { RondeEvent } from '../../domain/ronde/events.ts'
import { laidOutParagraph } from '../../domain/ronde/verslagLayout.ts'
import { happens, refused, rondeAction } from '../action.ts'
import { placedAs, versionOf } from '../paragraph/placed.ts'
import { id } from '../schemas.ts'
import { correctieAt } from './correctieAt.ts'

/** Takes the words of a correctie out of the verslag again, while the paragraph did not change since. */
export default rondeAction({
  name: 'correctie.undoTakeOver',
  input: z.strictObject({ correctieId: id }),
  may: holds('gespreksleider', 'verslaggever'),
  decide({ state, input: { correctieId } }) {
    const at = correctieAt(state, correctieId)
    if ('refused' in at) return at
    const { gesprek, correctie } = at
    const { takenOver } = correctie
    if (takenOver === null) return happens()
    const gesprekId = gesprek.id
    const laid = laidOutParagraph(state, gesprek, takenOver.paragraphId)
    if (laid === undefined || versionOf(laid) !== takenOver.version) return refused('paragraph-changed')
    const undone = { type: 'correctie.takeOverUndone', v: 1, correctieId, gesprekId } as const
    const placed = placedAs(gesprek, laid)
    if (takenOver.former === null) {
      return happens<RondeEvent>({ type: 'paragraph.leftOut', v: 1, ...placed, leftOut: true }, undone)
    }
    return happens<RondeEvent>(
      { type: 'paragraph.written', v: 1, ...placed, text: takenOver.former, closes: [] },
      undone,
    )
  },
})

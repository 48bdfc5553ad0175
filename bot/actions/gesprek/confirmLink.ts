import { z } from 'zod'
import { theAppItself } from '../../domain/rights.ts'
import type { RondeEvent } from '../../domain/ronde/events.ts'
import { happens, rondeAction } from '../action.ts'
import { chatId, id } from '../schemas.ts'
import { aboutLink } from './aboutLink.ts'

/**
 * Confirms the link between a gesprek and its chat, once Teams showed that someone who may link it is in that chat
 * (G1.k). Nothing is posted in the chat before.
 */
export default rondeAction({
  name: 'gesprek.confirmLink',
  open: false,
  input: z.strictObject({ gesprekId: id, chatId }),
  may: theAppItself(),
  decide({ state, input }) {
    return aboutLink<RondeEvent>(state, input, ({ id: gesprekId, linkConfirmed }) =>
      linkConfirmed ? happens() : happens({ type: 'gesprek.linkConfirmed', v: 1, gesprekId }),
    )
  },
  claim({ state, input: { gesprekId, chatId } }) {
    return [{ action: 'chat.confirm', stream: `chat:${chatId}`, input: { rondeId: state.id, gesprekId } }]
  },
})

import { z } from 'zod'
import { theAppItself } from '../../domain/rights.ts'
import type { RondeEvent } from '../../domain/ronde/events.ts'
import { happens, refused, rondeAction } from '../action.ts'
import { chatId, id } from '../schemas.ts'
import { aboutLink } from './aboutLink.ts'

/** Drops an unconfirmed link, because someone in the chat links it to another gesprek (G1.l). What was written stays. */
export default rondeAction({
  name: 'gesprek.dropLink',
  open: false,
  input: z.strictObject({ gesprekId: id, chatId }),
  may: theAppItself(),
  decide({ state, input }) {
    return aboutLink<RondeEvent>(state, input, ({ id: gesprekId, linkConfirmed }) =>
      linkConfirmed
        ? refused('chat-taken')
        : happens({ type: 'gesprek.unlinked', v: 1, gesprekId, fresh: false }),
    )
  },
})

import { z } from 'zod'
import type { ChatEvent } from '../../domain/chat/chat.ts'
import { theAppItself } from '../../domain/rights.ts'
import { chatAction, happens } from '../action.ts'
import { id } from '../schemas.ts'

const input = z.strictObject({ erasureId: id })

/** Announces to every instance that entries of this chat were redacted (X3.d). */
export default chatAction({
  name: 'chat.announceRedaction',
  input,
  may: theAppItself(),
  decide: ({ input: { erasureId } }) =>
    happens<ChatEvent>({ type: 'chat.redactionAnnounced', v: 1, erasureId }),
})

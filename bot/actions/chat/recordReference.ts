import { z } from 'zod'
import { theAppItself } from '../../domain/rights.ts'
import { chatAction, happens } from '../action.ts'

const input = z.strictObject({
  conversationId: z.string().max(400),
  tenantId: z.string().max(100),
  serviceUrl: z.string().max(500),
  botId: z.string().max(200),
})

/** Stores how the bot can reach a chat. Teams moves chats between service urls, so the latest reference wins. */
export default chatAction({
  name: 'chat.recordReference',
  input,
  may: theAppItself(),
  decide({ state, input: reference }) {
    const known = state.reference
    const same =
      known !== null &&
      known.conversationId === reference.conversationId &&
      known.tenantId === reference.tenantId &&
      known.serviceUrl === reference.serviceUrl &&
      known.botId === reference.botId
    if (state.present && same) return happens()
    return happens({ type: 'chat.referenceRecorded', v: 1, reference })
  },
})

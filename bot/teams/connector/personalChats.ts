import { SendError } from '../../ports/messageSender.ts'
import type { PersonalChats } from '../../ports/personalChats.ts'
import type { Connector } from './connector.ts'

/**
 * Personal chats through the Bot Connector: creating the conversation of a person returns the one that exists
 * (Microsoft, "Send proactive messages"). It works where the app is installed for that person; this server never installs
 * it. Nothing is stored: a record would tell that this person has a chat with the bot, and since when.
 */
export function createPersonalChats(connector: Connector): PersonalChats {
  return {
    async find(tenantId, personId, via) {
      if (via === null) return null
      const body = {
        bot: { id: via.botId },
        isGroup: false,
        members: [{ id: personId }],
        tenantId,
        channelData: { tenant: { id: tenantId } },
      }
      const answer = await connector
        .call(via, 'POST', 'v3/conversations', JSON.stringify(body))
        .catch((cause) => {
          throw new SendError('later', cause)
        })
      if (answer.status === 429 || answer.status >= 500) throw new SendError('later', answer)
      if (answer.status >= 300) return null
      const found = answer.body
      const id = typeof found === 'object' && found !== null && 'id' in found ? found.id : null
      return typeof id === 'string' && id !== '' ? id : null
    },
  }
}

import { AppError } from '../../errors/appError.ts'
import type { ChatLinks } from '../../ports/chatLinks.ts'
import { chatStreamName, type Runner, rondeStreamName } from '../../ports/runner.ts'

const who = { kind: 'system', part: 'link' } as const

/** @see ChatLinks */
export function createChatLinks(runner: Runner): ChatLinks {
  return {
    async complete(chatId, { rondeId, gesprekId }, meetingId = null) {
      const input = { gesprekId, chatId, ...(meetingId === null ? {} : { meetingId }) }
      const requestId = crypto.randomUUID()
      try {
        await runner.run({
          action: 'gesprek.link',
          stream: rondeStreamName(rondeId),
          input,
          who,
          requestId,
        })
        return true
      } catch (error) {
        if (!(error instanceof AppError) || error.code !== 'gesprek-linked') throw error
        const command = { action: 'chat.askAgain', stream: chatStreamName(chatId), who } as const
        await runner.run({ ...command, input: { rondeId, gesprekId }, requestId: crypto.randomUUID() })
        return false
      }
    },
  }
}

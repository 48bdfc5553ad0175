import { AppError } from '../../errors/appError.ts'
import type { ChatLinks, ChatPlace } from '../../ports/chatLinks.ts'
import { chatStreamName, type Runner, rondeStreamName } from '../../ports/runner.ts'

const who = { kind: 'system', part: 'link' } as const

/** @see ChatLinks */
export function createChatLinks(runner: Runner): ChatLinks {
  const onRonde = (action: string, rondeId: string, input: object) =>
    runner.run({
      ...{ action, stream: rondeStreamName(rondeId), input, who },
      requestId: crypto.randomUUID(),
    })
  const free = (chatId: string, { rondeId, gesprekId }: ChatPlace) =>
    runner.run({
      ...{ action: 'chat.askAgain', stream: chatStreamName(chatId), input: { rondeId, gesprekId }, who },
      requestId: crypto.randomUUID(),
    })
  return {
    async complete(chatId, claim, meetingId = null) {
      const { rondeId, gesprekId } = claim
      const input = { gesprekId, chatId, ...(meetingId === null ? {} : { meetingId }) }
      try {
        await onRonde('gesprek.link', rondeId, input)
        return true
      } catch (error) {
        if (!(error instanceof AppError) || error.code !== 'gesprek-linked') throw error
        await free(chatId, claim)
        return false
      }
    },
    async confirm(chatId, { rondeId, gesprekId }) {
      await onRonde('gesprek.confirmLink', rondeId, { gesprekId, chatId })
    },
    async takeOver(chatId, { rondeId, gesprekId }) {
      const claim = await runner.read(chatStreamName(chatId), (chat) => chat.claim)
      if (claim === null || claim.confirmed) return
      if (claim.rondeId === rondeId && claim.gesprekId === gesprekId) return
      await onRonde('gesprek.dropLink', claim.rondeId, { gesprekId: claim.gesprekId, chatId })
      await free(chatId, claim)
    },
  }
}

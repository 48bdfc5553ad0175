import { useState } from 'react'
import type { ChatChoice } from '../../bot/protocol/chat.ts'
import { useHost } from '../host/useHost.ts'
import { actWithRetry } from '../live/act.ts'
import { useAttempt } from '../live/useAttempt.ts'
import { goInstead } from '../routes.ts'

/** Links a chat to a gesprek, then opens the screen to lead it. */
export function useLinking(chatId: string) {
  const { meetingId } = useHost()
  const { attempt, busy, error, clearError } = useAttempt()
  const [done, setDone] = useState(false)
  const link = async ({ rondeId, gesprekId }: ChatChoice): Promise<void> => {
    const input = { gesprekId, chatId, ...(meetingId === null ? {} : { meetingId }) }
    if (!(await attempt(() => actWithRetry('gesprek.link', rondeId, input)))) return
    setDone(true)
    goInstead({ screen: 'regie', ronde: rondeId, gesprek: gesprekId })
  }
  return { link, busy: busy || done, error, clearError }
}

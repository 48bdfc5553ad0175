import type { ChatState } from './chat.ts'

/** Teams does not always report the end of a meeting; no meeting takes longer than this, ms. */
const LONGEST_MS = 12 * 3_600_000

/** Whether a meeting is running in this chat, as far as Teams reported. */
export function isGoing({ meeting }: Pick<ChatState, 'meeting'>, now: number): boolean {
  return meeting?.going === true && now - meeting.at < LONGEST_MS
}

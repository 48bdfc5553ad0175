import type { ChatState } from './chat.ts'

/** The end of a meeting is not always told; no gesprek, and no room kept open for a whole day of them, takes longer. */
const LONGEST_MS = 12 * 3_600_000

/** Whether a meeting goes on in this chat, as far as Teams told. */
export function isGoing({ meeting }: Pick<ChatState, 'meeting'>, now: number): boolean {
  return meeting?.going === true && now - meeting.at < LONGEST_MS
}

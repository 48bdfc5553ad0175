import { chatStreamName } from '../../ports/runner.ts'
import type { TeamsContext } from '../context.ts'
import type { IncomingActivity } from '../receiving/incomingActivity.ts'

/** Whoever links from the tab presses no button of the card that asks, and it must say so all the same (spec G1). */
export async function rememberQuestion(
  { runner }: TeamsContext,
  { chatId }: IncomingActivity,
  posted: Promise<string>,
): Promise<void> {
  await runner.run({
    action: 'chat.askPost',
    stream: chatStreamName(chatId),
    input: { activityId: await posted },
    who: { kind: 'system', part: 'meeting' },
    requestId: crypto.randomUUID(),
  })
}

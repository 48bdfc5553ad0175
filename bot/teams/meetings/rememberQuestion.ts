import { chatStreamName } from '../../ports/runner.ts'
import type { TeamsContext } from '../context.ts'
import type { IncomingActivity } from '../receiving/incomingActivity.ts'

/** Records which message asks the question, so that it is edited also when someone links from the tab (G1.e). */
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

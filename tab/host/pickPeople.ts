import { ErrorCode, FrameContexts, people } from '@microsoft/teams-js'
import { ApiError } from '../live/apiError.ts'
import type { PeopleAsk, PickedPeople } from './host.ts'

/** Beside a meeting there is no room for it, and not every device has it. */
export const canPickPeople = (frame: FrameContexts): boolean =>
  frame === FrameContexts.content && people.isSupported()

/**
 * Teams' own window to choose people from the whole school, guests among them; it asks no permission.
 * @throws ApiError `no-picker` when it did not open
 */
export async function pickPeople({ title, chosen, single }: PeopleAsk): Promise<PickedPeople> {
  try {
    const picked = await people.selectPeople({
      title,
      setSelected: [...chosen],
      singleSelect: single,
      // In a meeting, too, somebody who is not in its chat can be chosen.
      openOrgWideSearchInChatOrChannel: true,
    })
    return picked.map(({ objectId, displayName, email }) => ({
      id: objectId,
      name: displayName || email || null,
    }))
  } catch (cause) {
    if (codeOf(cause) === ErrorCode.USER_ABORT) return []
    throw new ApiError('no-picker')
  }
}

function codeOf(cause: unknown): unknown {
  return typeof cause === 'object' && cause !== null && 'errorCode' in cause ? cause.errorCode : null
}

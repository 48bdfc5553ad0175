import { ErrorCode, FrameContexts, people } from '@microsoft/teams-js'
import { ApiError } from '../live/apiError.ts'
import type { PeopleAsk, PickedPeople } from './host.ts'

/** Whether the people picker can be opened: not in the side panel of a meeting, and not on every device. */
export const canPickPeople = (frame: FrameContexts): boolean =>
  frame === FrameContexts.content && people.isSupported()

/**
 * Opens the people picker of Teams, which finds everyone in the school and its guests. It needs no permission.
 * @throws ApiError `no-picker` when it could not be opened
 */
export async function pickPeople({ title, chosen, single }: PeopleAsk): Promise<PickedPeople> {
  try {
    const picked = await people.selectPeople({
      title,
      setSelected: [...chosen],
      singleSelect: single,
      // Offer people outside the chat of the meeting as well.
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

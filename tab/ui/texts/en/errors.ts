import type { errors as dutch } from '../nl/errors.ts'

export const errors: typeof dutch = {
  title: 'This did not work',
  offlineRead: 'There is no connection. Everything that was saved is still there. Try again in a moment.',
  offlineAct: 'There is no connection, so this is not saved yet. What you wrote is still there.',
  unsure:
    'The server did not answer. It may have been saved. You can safely try again: it is never done twice.',
  unsureTitle: 'Not sure yet',
  unknown: 'Something went wrong. Everything that was saved is still there. Try again.',
  request: (id) => `Request id: ${id}`,
}

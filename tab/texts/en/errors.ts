import type { errors as dutch } from '../nl/errors.ts'

export const errors: typeof dutch = {
  title: 'This did not work',
  offline: 'There is no connection. What you wrote is still there; we keep trying.',
  offlineAct: 'There is no connection, so this is not stored yet. What you wrote is still there.',
  unsureTitle: 'Not certain yet',
  unknown: 'Something went wrong. What was stored is still there. Try again.',
  request: (id) => `Number of this request: ${id}`,
}

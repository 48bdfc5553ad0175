import type { gegevens as dutch } from './nl.ts'

export const gegevens: typeof dutch = {
  title: 'What was done with data',
  back: 'To the round',
  lead: 'Who gave roles and who requested someone’s data. Only you as conversation leader and the administrator see this.',
  exportTitle: 'Request someone’s data',
  exportText: 'For people who can no longer sign in. Your request is logged.',
  exportOf: (name) => `Data of ${name}`,
  file: (name) => `data-${name.toLowerCase().replace(/[^a-z0-9]+/g, '-')}.json`,
}

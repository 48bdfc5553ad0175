import type { gegevens as dutch } from './nl.ts'

export const gegevens: typeof dutch = {
  title: 'What was done with data',
  back: 'To the round',
  lead: 'Who gave roles and who asked what is stored about somebody. Only you as conversation leader and the administrator see this.',
  exportTitle: 'Ask for somebody’s data',
  exportText: 'For who can no longer sign in. That you ask for this is noted.',
  exportOf: (name) => `Data of ${name}`,
  file: (name) => `data-${name.toLowerCase().replace(/[^a-z0-9]+/g, '-')}.json`,
}

import type { gegevens as dutch } from './nl.ts'

export const gegevens: typeof dutch = {
  title: 'What was done with data',
  back: 'To the round',
  lead: 'Who gave roles and who requested someone’s data. Only you as conversation leader and the administrator see this.',
  wholeTitle: 'Download the whole round',
  wholeText:
    'Everything you can read in this round, as one JSON file that explains itself. Your download is logged. Keep the file as carefully as the round: it holds words and names.',
  whole: 'Download the round',
  exportTitle: 'Request someone’s data',
  exportText: 'For people who can no longer sign in. Your request is logged.',
  exportOf: (name) => `Data of ${name}`,
  file: (name) => `data-${name.toLowerCase().replace(/[^a-z0-9]+/g, '-')}.json`,
}

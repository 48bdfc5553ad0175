import type { mine as dutch } from './nl.ts'

export const mine: typeof dutch = {
  title: 'My data',
  lead: 'Everything that is stored about you: your roles, what you wrote, what was noted of you and what you did in the app.',
  fetch: 'Show what there is',
  fetching: 'Collecting',
  logged: 'Your request is logged, without its contents.',
  save: 'Save as a file',
  file: 'my-data-lob-portret.json',
  nothing: 'Nothing',
  lines: (count) => (count === 1 ? '1 line' : `${count} lines`),
  eraseTitle: 'Have your data erased',
  eraseText:
    'Ask the administrator of the app in your school. Your name and your own answers are then removed everywhere; what others noted stays only where it does not point to you. Answers from an anonymous theme can no longer be traced to you.',
}

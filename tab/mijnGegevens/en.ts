import type { mine as dutch } from './nl.ts'

export const mine: typeof dutch = {
  title: 'My data',
  lead: 'Everything that is stored about you: your roles, what you wrote, what was noted of you and what you did in the app.',
  fetch: 'Show what there is',
  fetching: 'Gathering',
  logged: 'That you ask for this is noted. What is in it is not.',
  save: 'Save as a file',
  file: 'my-data-lob-portret.json',
  nothing: 'Nothing',
  lines: (count) => (count === 1 ? '1 line' : `${count} lines`),
  eraseTitle: 'Being erased',
  eraseText:
    'Ask the administrator of the app in your school. Your name then disappears everywhere and so do your own answers; what somebody else noted stays only where it does not point to you. What you answered in an anonymous theme is nobody’s any more.',
}

import type { common as dutch } from '../nl/common.ts'

export const common: typeof dutch = {
  loading: 'Loading',
  retry: 'Try again',
  cancel: 'Cancel',
  close: 'Close',
  edit: 'Change',
  remove: 'Remove',
  undo: 'Undo',
  save: 'Save',
  more: 'More',
  back: 'Back',
  toRondes: 'To Rondes',
  live: 'Live',
  updatedAt: (time) => `Updated ${time}`,
  justNow: 'just now',
  groepTitle: (nummer, kort) => `Groep ${nummer} · ${kort}`,
  openInTeams: {
    title: 'Open LOB portret in Teams',
    text: 'This app works as a tab in Microsoft Teams. Open it there; you will be signed in by itself.',
  },
  fault: {
    title: 'Something went wrong on our side',
    text: 'What was stored is still there. Load the screen again.',
    reload: 'Load the screen again',
  },
}

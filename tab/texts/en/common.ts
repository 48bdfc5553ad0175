import type { common as dutch } from '../nl/common.ts'

export const common: typeof dutch = {
  loading: 'Loading',
  stillBusy: 'This is taking a moment. We are still working on it.',
  retry: 'Try again',
  cancel: 'Cancel',
  close: 'Close',
  edit: 'Change',
  remove: 'Remove',
  undo: 'Undo',
  save: 'Save',
  more: 'More',
  back: 'Back',
  toRondes: 'Go to rounds',
  live: 'Live',
  updatedAt: (time) => `Updated ${time}`,
  justNow: 'just now',
  groepTitle: (nummer, kort) => `Group ${nummer} · ${kort}`,
  openInTeams: {
    title: 'Open LOB portrait in Teams',
    text: 'This app works as a tab in Microsoft Teams. Open it there; you will be signed in automatically.',
  },
  fault: {
    title: 'Something went wrong on our side',
    text: 'Everything that was saved is still there. Load the screen again.',
    reload: 'Load the screen again',
  },
}

import type { common as dutch } from '../nl/common.ts'

export const common: typeof dutch = {
  app: 'LOB portrait',
  screens: {
    rondes: 'Rounds',
    rondeNieuw: 'New round',
    koppelen: 'Link a chat',
    hulp: 'Help',
    beheer: 'Administration',
    mijn: 'My data',
    ronde: 'Round',
    gegevens: 'Data of this round',
    bord: 'Board',
    gesprek: 'Conversation',
    regie: 'Leading',
    noteren: 'Note taking',
    verslag: 'Report',
    antwoorden: 'Answers',
    correctie: 'Read the verslag',
  },
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
  rondes: 'Rounds',
  menu: 'More options',
  toBoard: 'Go to the board',
  toRonde: 'Go to the round',
  youAre: (name) => `You are ${name}`,
  changePerson: 'Sign in as someone else',
  live: 'Live',
  updatedAt: (time) => `Updated ${time}`,
  afterPublication: (months) =>
    `${months === 1 ? '1 month' : `${months} months`} after the portrait is published`,
  gone: 'This text was erased.',
  tooLong: (over, max) =>
    `${over} ${over === '1' ? 'character' : 'characters'} too many: the limit is ${max}. All of it is still in the field; nothing is saved yet.`,
  lineTooLong: (over, max) =>
    `A line is ${over} ${over === '1' ? 'character' : 'characters'} too long: the limit of a line is ${max}.`,
  justNow: 'just now',
  saving: 'Is being saved.',
  groepTitle: (nummer, kort) => `Group ${nummer} · ${kort}`,
  outbox: {
    waiting: (count) =>
      `Not sent yet: ${count}. It is waiting on this device and will be sent automatically.`,
    refused: (count) =>
      `Not accepted: ${count}. In note taking, in the leader’s panel or on the board you choose what to do with it.`,
    pageOnly: 'This device stores nothing: unsent work is kept only while this page is open.',
    expired: (count) => `Deleted here because it could not be sent for more than 14 days: ${count}.`,
    understood: 'Understood',
  },
  link: {
    ask: 'Copy link',
    copied: 'Link copied',
    shown: 'Teams shows the link',
    failed: 'Copying failed',
  },
  openInTeams: {
    title: 'Open LOB portrait in Teams',
    text: 'This app works as a tab in Microsoft Teams. Open it there; you will be signed in automatically.',
  },
  teams: {
    silent: {
      title: 'Teams does not answer',
      text: 'As soon as Teams answers, this tab continues automatically. If it takes long, try again. If you are not in Teams, open LOB portrait in Teams.',
    },
    noToken: {
      title: 'Teams could not sign you in',
      text: 'Nothing is lost. Try again. If it does not work, check in Teams that you are at the right school, or ask your Teams administrator for help.',
    },
  },
  fault: {
    title: 'Something went wrong on our side',
    text: 'Everything that was saved is still there. Load the screen again.',
    reload: 'Load the screen again',
    loses: {
      waiting: 'Something on this page has not been sent yet. You can reload once it has been sent.',
      typed: 'This device stores nothing: unfinished text is lost when you reload.',
    },
  },
  notLoaded: {
    offline: {
      title: 'No connection',
      text: 'This screen is not here yet. It appears automatically once there is a connection. Nothing is lost.',
    },
    newVersion: {
      title: 'There is a new version',
      text: 'Load the screen again to go on. Everything that was saved is still there.',
    },
    stuck: {
      title: 'This screen does not load',
      text: 'There is a connection. Load the screen again. Everything that was saved is still there.',
    },
  },
}

import type { antwoorden as dutch } from './nl.ts'

const plural = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`

export const antwoorden: typeof dutch = {
  name: 'Answers',
  intro: 'The conversation comes first. Write something if you like, and leave fields empty if you like.',
  untilClose: 'You can change it until the theme closes.',
  minutesLeft: (count) =>
    `You can change it until the theme closes; that is planned in ${plural(count, 'minute', 'minutes')}.`,
  closesSoon: 'This theme closes in a minute.',
  closed: 'This theme is closed.',
  closedText: 'What you wrote is saved; you can read it below.',
  closedDraft: 'What you have not sent yet is still there.',
  closedNone: 'You wrote nothing here, and that is fine.',
  nobodys:
    'This theme was anonymous. Now that the conversation has ended, no one can tell which answers were yours, not even the app.',
  writeAnyway: 'Write something after all',
  lateExplained:
    'If you send something now, it is stored as a late answer. The conversation leader can still include it.',
  lateNobodys:
    'If you send something now, it is stored as a late answer, without your name. You cannot change or withdraw it afterwards.',

  placeholder: 'Write something',
  fieldLabel: (vraag) => `Your answer to: ${vraag}`,
  draft: 'Draft, only you see this',
  kept: 'Saved',
  keptLate: 'Sent late. The conversation leader can still include it.',
  keptAt: (time) => `Saved at ${time}`,
  lateAt: (time) => `Sent late, at ${time}. The conversation leader can still include it.`,
  waits: 'Waiting for the conversation leader to let you in',
  saving: 'Saving',
  waiting: 'Waiting for a connection; it will be sent automatically',
  withdrawing: 'Will be withdrawn as soon as there is a connection. Your words are still here.',
  noAnswer: 'No answer',
  edit: 'Change',
  editVraag: (vraag) => `Change: ${vraag}`,
  leave: 'Leave as it was',
  withdraw: 'Withdraw',
  withdrawVraag: (vraag) => `Withdraw: ${vraag}`,
  withdrawn: 'Withdrawn. No one sees this now; send it again if you like.',
  meanwhile: (text) => `Saved elsewhere in the meantime: “${text}”`,
  more: (count) => `${plural(count, 'more question', 'more questions')} in this theme`,

  send: 'Send answer',
  sendMany: 'Send answers',
  sendLate: 'Send as late',
  nothing: 'Write something first.',
  sent: 'Your answer is saved.',
  nameless:
    'This theme is anonymous: your name is not stored. People may still recognise you by what you write.',
  readBy: (names, many) => `${names} ${many ? 'see' : 'sees'} what was written, but not by whom.`,
  othersSeeAnonymous: 'The others only see whether anything was written.',
  few: 'There are only a few of you: it is not truly anonymous.',
  untilEnd:
    'You can change or withdraw it until the conversation ends; after that no one can tell which answers were yours.',
  keptUntil: (term) =>
    `Taking part is voluntary. Your answer is removed at the latest ${term}; you can always ask what is stored about you, or have it erased.`,
  keptNamelessUntil: (term) => `Taking part is voluntary. The answers are removed at the latest ${term}.`,
  seenBy: (names, many) => `${names} ${many ? 'see' : 'sees'} your answer with your name.`,
  othersSee: (answered, of) =>
    answered === 0
      ? 'The others only see how many people answered.'
      : `The others only see that ${answered} of the ${of} people answered.`,

  verslag: 'The verslag is there',
  verslagText: 'Read whether it is right, and correct what is wrong or missing.',
  toVerslag: 'Read the verslag',
  moved: 'The conversation has moved on',
  movedTo: (titel) => `Now on the table: ${titel}. What you type here stays here.`,
  toOpen: 'Go to this theme',
  others: 'Other themes',
  othersMine: (count) => (count === 0 ? '' : plural(count, 'answer', 'answers')),
  onTable: 'on the table now',
  withDraft: 'draft',

  notYet: 'The conversation starts soon',
  beginsAt: (day, time) => `The conversation starts ${day} at ${time}`,
  unplanned: 'The conversation is not planned yet',
  firstThema: 'The first theme comes soon',
  nothingAsked: 'The conversation is over',
  notYetText: 'As soon as the conversation leader opens a theme, its questions will be here.',
  noCards: 'The note-taker writes for you here',
  noCardsText: 'In this group you do not have to write anything. Say it in the conversation.',
  notTaking: 'You are not a participant in this conversation',
  notTakingText: 'This is where participants write their own answers.',
  toRonde: 'Go to the round',
  toRegie: 'Go to leading',
  offline: (time) => `No connection since ${time}`,
  offlineText: 'Keep writing: what you type stays on this device.',
}

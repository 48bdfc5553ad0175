import type { antwoorden as dutch } from '../nl/antwoorden.ts'

const plural = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`

export const antwoorden: typeof dutch = {
  name: 'Answers',
  intro: 'The conversation comes first. Write something if you like, feel free to leave fields empty.',
  untilClose: 'You can change it until the theme closes.',
  minutesLeft: (count) => `You can change it for ${plural(count, 'more minute', 'more minutes')}.`,
  closesSoon: 'This theme closes in a minute.',
  closed: 'This theme is closed.',
  closedText: 'What you wrote is saved; you can read it below.',
  closedDraft: 'What you have not sent yet is still there.',
  closedNone: 'You wrote nothing here, and that is fine.',
  writeAnyway: 'Write something after all',
  lateExplained:
    'If you send something now, we keep it as a late answer. The conversation leader can still include it.',

  placeholder: 'Write something',
  fieldLabel: (vraag) => `Your answer to: ${vraag}`,
  draft: 'Draft, only you see this',
  keptAt: (time) => `Saved at ${time}`,
  lateAt: (time) => `Sent late, at ${time}. The conversation leader can still include it.`,
  waits: 'Waiting for the conversation leader to let you in',
  noAnswer: 'No answer',
  edit: 'Change',
  editVraag: (vraag) => `Change: ${vraag}`,
  leave: 'Leave as it was',
  withdraw: 'Withdraw',
  withdrawVraag: (vraag) => `Withdraw: ${vraag}`,
  withdrawn: 'Withdrawn. Nobody sees this any more; send it again if you like.',
  meanwhile: (text) => `Meanwhile saved from the chat: “${text}”`,
  more: (count) => `${plural(count, 'more question', 'more questions')} in this theme`,

  send: 'Send answer',
  sendMany: 'Send answers',
  sendLate: 'Send as late',
  nothing: 'Write something first.',
  sent: 'Your answer is saved.',
  seenBy: (names, many) => `${names} ${many ? 'see' : 'sees'} your answer with your name.`,
  othersSee: (answered, of) =>
    answered === 0
      ? 'The others only see how many people answered.'
      : `The others only see that ${answered} of the ${of} people answered.`,

  moved: 'The conversation has moved on',
  movedTo: (titel) => `Now on the table: ${titel}. What you type here stays here.`,
  toOpen: 'Go to this theme',
  others: 'Other themes',
  othersMine: (count) => (count === 0 ? '' : plural(count, 'answer', 'answers')),
  onTable: 'on the table now',
  withDraft: 'draft',

  notYet: 'The conversation starts soon',
  notYetText: 'As soon as the conversation leader opens a theme, its questions will be here.',
  noCards: 'The note-taker writes for you here',
  noCardsText: 'In this group you do not have to write anything. Say it in the conversation.',
  notTaking: 'You are not a participant in this conversation',
  notTakingText: 'This is where participants write their own answers.',
  toRegie: 'Go to leading',
  offline: (time) => `No connection since ${time}`,
  offlineText: 'Keep writing: what you type stays on this device.',
}

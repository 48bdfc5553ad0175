import type { antwoorden as dutch } from '../nl/antwoorden.ts'

const plural = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`

export const antwoorden: typeof dutch = {
  name: 'Answers',
  intro: 'The conversation comes first. Write something if you like, feel free to leave fields empty.',
  untilClose: 'You can change it until the thema closes.',
  minutesLeft: (count) => `You can change it for ${plural(count, 'more minute', 'more minutes')}.`,
  closesSoon: 'This thema closes in a minute.',
  closed: 'This thema is closed.',
  closedText: 'What you wrote is stored and stands below.',
  closedDraft: 'What you have not sent yet is still there.',
  closedNone: 'You wrote nothing here, and that is fine.',
  writeAnyway: 'Write something after all',
  lateExplained: 'If you send something now, we keep it as late. The gespreksleider can still take it along.',

  placeholder: 'Write something',
  fieldLabel: (vraag) => `Your answer to: ${vraag}`,
  draft: 'Draft, only you see this',
  keptAt: (time) => `Stored at ${time}`,
  lateAt: (time) => `Came late, at ${time}. The gespreksleider can still take it along.`,
  waits: 'Waits until the gespreksleider takes you in',
  noAnswer: 'No answer',
  edit: 'Change',
  editVraag: (vraag) => `Change: ${vraag}`,
  leave: 'Leave as it was',
  withdraw: 'Withdraw',
  withdrawVraag: (vraag) => `Withdraw: ${vraag}`,
  withdrawn: 'Withdrawn. Nobody sees this any more; send it again if you like.',
  meanwhile: (text) => `Stored from the chat meanwhile: “${text}”`,
  more: (count) => `${plural(count, 'more vraag', 'more vragen')} in this thema`,

  send: 'Send answer',
  sendLate: 'Send as late',
  nothing: 'Write something first.',
  sent: 'Your answer is stored.',
  seenBy: (names, many) => `${names} ${many ? 'see' : 'sees'} your answer with your name.`,
  othersSee: (answered, of) =>
    answered === 0
      ? 'The others only see how many people answered.'
      : `The others only see that ${answered} of the ${of} people answered.`,

  moved: 'The gesprek goes on',
  movedTo: (titel) => `Now on the table: ${titel}. What you type here stays.`,
  toOpen: 'To this thema',
  others: 'Other thema’s',
  othersMine: (count) => (count === 0 ? '' : plural(count, 'answer', 'answers')),
  onTable: 'on the table now',
  withDraft: 'draft',

  notYet: 'The gesprek starts soon',
  notYetText: 'As soon as the gespreksleider opens a thema, its vragen stand here.',
  noCards: 'Here the verslaggever takes notes',
  noCardsText: 'In this groep you do not have to write anything. Say it in the gesprek.',
  notTaking: 'You do not take part in this gesprek',
  notTakingText: 'Here are the deelnemers’ own answers.',
  toRegie: 'To direction',
  offline: (time) => `No connection since ${time}`,
  offlineText: 'Go on writing: what you type stays on this device.',
}

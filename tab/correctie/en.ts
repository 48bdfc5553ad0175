import type { correctie as nl } from './nl.ts'

const plural = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`

export const correctie: typeof nl = {
  title: 'Is the report right?',
  before: 'Read along up to and including',
  after: 'and correct what is wrong or missing. It need not be pretty, but it must be right.',
  seenBy: (names) =>
    names === '' ? 'Only your group sees this.' : `Only your group sees this, besides ${names}.`,
  silence:
    'If you do not react, the conversation leader makes the report final, and it says that you did not react.',
  themaNr: (nr, of) => `theme ${nr} of ${of}`,
  notDiscussed: (titels) => `Not discussed: ${titels}.`,

  improve: 'Correct',
  improveParagraph: (nr, thema) => `Correct paragraph ${nr} of ${thema}`,
  change: 'Change',
  changeParagraph: (nr, thema) => `Change paragraph ${nr} of ${thema}`,
  takeBack: 'Take back',
  takeBackOf: (thema) => `Take back: your correction at ${thema}`,
  fieldLabel: (nr, thema) => `Your text for paragraph ${nr} of ${thema}`,
  reason: 'Say why, if you like',
  draft: 'Draft, only you see this',
  leave: 'Leave as it was',
  left: 'You leave it as it was.',
  canGo: 'This paragraph can go.',
  done: 'Done',
  missing: 'Something is missing here',
  missingAt: (thema) => `Something is missing here, at ${thema}`,
  missingLabel: (thema) => `What is missing at ${thema}?`,
  missingPlaceholder: 'Write what is missing',
  notSent: 'Your correction, not sent yet',
  changedMeanwhile:
    'This paragraph changed while you were writing. See whether your correction is still right.',
  gone: 'This paragraph is no longer there. Your correction can still be sent.',
  mentioned: 'You are named here',
  improvedOn: (day) => `Corrected on ${day}`,

  agree: 'Agree with the report',
  agreeAgain: 'Agree with the changes',
  send: (count) => `Send ${plural(count, 'correction', 'corrections')}`,
  sending: 'Sending',
  failed: 'Not sent yet. Try again',
  failedText: 'What you wrote is still here, on this device.',
  sentSome: (count) => `${plural(count, 'correction was', 'corrections were')} sent already.`,
  withRest: 'With that you agree with the rest.',
  until: (day) => `You can still change it up to and including ${day}.`,
  correctieSeenBy: (names, many) => `${names} ${many ? 'see' : 'sees'} your correction.`,
  tooLong: 'One of your corrections is too long. Shorten it; it is open.',
  apartToo: 'In an anonymous theme there is still something that you send apart.',

  anonymous:
    'This theme is anonymous. What you correct here is sent apart from your agreement: without your name and without its time. Those who write the report read it once everybody has reacted or the last day is over.',
  anonymousAfter: (names, many) =>
    `${names} ${many ? 'see' : 'sees'} it as ‘someone of the group’, once everybody reacted or the last day is over. After sending it cannot be changed or taken back.`,
  sendNameless: (count) => `Send ${plural(count, 'correction', 'corrections')} without your name`,
  sentNameless:
    'Sent without your name. It is not among your corrections. If you did not react to the rest yet, do so another time: being the only one who does not stands out.',

  agreed: 'You agree',
  agreedWith: (count) => `You agree, with ${plural(count, 'correction', 'corrections')}`,
  sentAt: (time) => `Sent at ${time}.`,
  sentOn: (day) => `Sent on ${day}.`,
  looks: (names, many) => `${names} ${many ? 'look' : 'looks'} at it.`,
  more: (day) => `Up to and including ${day} you can still change it or correct more.`,
  changedAfter: (count) =>
    `After that there ${count === 1 ? 'was 1 change' : `were ${count} changes`}. See whether you still agree.`,
  own: (count) => (count === 1 ? 'Your correction' : 'Your corrections'),
  whole: 'About the whole report',
  open: 'not handled yet',
  takenOver: (name, day) => `taken over by ${name}, ${day}`,
  answered: (name) => `${name} answered:`,
  handled: (name, day) => `handled by ${name}, ${day}`,
  changedSince: 'Changed since you read it',
  changedOn: (day) => `changed, ${day}`,
  fresh: 'new paragraph',
  readAll: 'Read the whole report',
  toMine: 'To your reaction',

  closed: 'The last day is over',
  closedText: (names) =>
    names === ''
      ? 'You can still read the report. Ask the conversation leader if something is wrong.'
      : `You can still read the report. Ask ${names} if something is wrong.`,
  settled: (day) => `Settled on ${day}`,
  settledText: (name, version) => (version > 1 ? `By ${name}, version ${version}.` : `By ${name}.`),
  silent: (names) => `No reaction from ${names}.`,
  newVersion: (reason) => `This is a new version: ${reason}`,
  withdrawn: 'This report was taken back',
  withdrawnText: (names) =>
    names === '' ? 'It will come to you again.' : `${names} is working on it. It will come to you again.`,
  reopened: 'A new version of the report is being made',
  preparing: 'The report is being prepared',
  preparingText: 'One moment, and it will be here.',
  notYet: 'The report is not there yet',
  notYetText: 'As soon as the conversation leader sends it to you, you read it here.',
  notForYou: 'You cannot correct this report',
  notForYouText: 'It went to those who were on the list of the group when it was sent.',
  unsent: 'What you did not send',
  unsentText: 'Only you see this. Take with you what you need.',
  copy: 'Copy',
  copied: 'Copied',
  toRonde: 'To the ronde',
  offline: (time) => `No connection since ${time}`,
  offlineText:
    'Read and write on: what you type stays on this device. Sending is possible once there is a connection.',
  unstored: 'This device stores nothing: what you write lives only as long as this page is open.',
}

import type { regie as dutch } from '../nl/regie.ts'

const plural = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`

const words = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']
const inWords = (count: number): string => words[count] ?? String(count)

export const regie: typeof dutch = {
  name: 'Direction',
  menu: 'More options',
  menuCloseThema: 'Close thema without a next one',
  menuWarn: 'Tell: closes in a minute',
  menuWarned: (time) => `Told at ${time}`,
  menuSummary: 'Post a summary',
  menuBord: 'To the board',
  menuNoteren: 'To note taking',
  menuEnd: 'End the gesprek',
  menuRonde: 'To the ronde',

  strip: (where, left) => `Course of the gesprek. ${where}. ${left}.`,
  opening: 'Opening',
  closing: 'Closing',
  between: 'No thema open',
  nth: (nth, count) => `Thema ${nth} of ${count}`,
  themaLeft: 'left',
  gesprekLeft: 'Gesprek left',
  gesprekOver: 'Gesprek',
  minutes: (count) => `${count} min`,
  over: (count) => `${count} min over`,

  openingSteps: [
    'Welcome everybody.',
    'Tell what the gesprek is for and how you will go about it.',
    'Explain where the outcome goes and what the portret brings the school.',
  ],
  betweenText: 'Choose a thema below, or go on with the next one.',

  vragen: 'Vragen',
  discussed: (count, of) => `${count} of ${of} discussed`,
  answersHead: 'Answers',
  answers: (count) => plural(count, 'answer', 'answers'),
  noAnswers: 'no answers yet',

  notHeard: 'Not heard yet',
  markHeard: (name) => `${name} has been heard`,
  allHeard: 'Everybody spoke',
  heardUndo: (name) => `${name} not after all`,

  presented: 'Wants to join',
  presentedText: 'Answered, but is not on the list.',
  accept: 'Take in',
  acceptName: (name) => `Take ${name} in`,

  incoming: 'Coming in',
  incomingEmpty: 'What people write appears here.',
  atVraag: (number) => `at vraag ${number}`,
  late: (thema) => `late, at ${thema}`,
  unconfirmed: 'waits to be taken in',
  someone: 'Somebody',
  newAnswer: (name) => `New answer from ${name}`,
  held: (count) => `${count} new`,
  showAll: (count) => `Show all ${count}`,
  showFew: 'Show fewer',
  setAside: 'Set aside',
  setAsideDone: 'Set aside',
  takeBack: 'Take back',
  include: 'Take along',

  after: 'Next',
  wished: 'wished',
  done: 'Done',
  openThema: (titel) => `Open ${titel}`,
  reopenThema: (titel) => `Open ${titel} again`,

  quickNote: 'Quick note',
  enter: 'Enter',
  notesWaiting: (count) =>
    `${plural(count, 'note waits', 'notes wait')} for the connection and will go along by ${count === 1 ? 'itself' : 'themselves'}.`,
  noteFailed: 'This note is not stored yet',

  nextThema: 'Next thema',
  toClosing: 'To the closing',
  endGesprek: 'End gesprek',
  startGesprek: 'Start gesprek',
  opened: 'Thema opened',
  notesOnly: 'The gespreksleider chooses the thema.',
  toNoteren: 'To note taking',

  summary: 'Summary',
  summaryHint: 'Goes to the chat and becomes a note.',
  summaryHintAlone: 'Is kept as a note.',
  postSummary: 'Post summary',

  startsAt: (time) => `Starts at ${time}`,
  startedLate: (time) => `Was planned at ${time}`,
  startsOn: (date, time) => `${date} at ${time}`,
  unplanned: 'Not planned yet',
  inMinutes: (count) => (count === 1 ? 'in a minute' : `in ${count} minutes`),
  place: (parts) => parts.join(', '),
  roomAndTeams: (room) => `${room} and Teams`,
  inTeams: 'in Teams',
  deelnemers: 'Deelnemers',
  noDeelnemers: 'Nobody on the list yet.',
  ready: 'Ready to start',
  readyLinked: 'Linked to the chat in Teams',
  readyAlone: 'No chat in Teams: the gesprek runs from this app',
  readyNotes: (names) => `${names} takes notes`,
  readyNotesMany: (names) => `${names} take notes`,
  readyNoNotes: 'No verslaggever yet',
  readySize: (count) => plural(count, 'deelnemer', 'deelnemers'),
  readySizeOff: (count, min, max) => `${plural(count, 'deelnemer', 'deelnemers')}, ${min} to ${max} is best`,
  isReady: 'ready',
  isOpen: 'still open',
  course: 'Course',
  courseText: (count, min, max) =>
    `Opening, ${inWords(count)} ${count === 1 ? 'thema' : 'thema’s'} of ${min === max ? min : `${min} to ${max}`} minutes and closing`,
  startsByItself: 'Starts by itself when the meeting starts.',
  startsByHand: 'Starts when you start it.',

  ended: 'The gesprek has ended',
  endedText: (from, to) => `From ${from} to ${to}.`,
  harvest: (answers, notes) =>
    answers + notes === 0
      ? 'Nothing of this gesprek is on the board yet.'
      : `${plural(answers, 'answer', 'answers')} and ${plural(notes, 'note', 'notes')} are on the board.`,
  toBord: 'To the board',
  startAgain: 'Go on after all',

  troubleTitle: 'The bot cannot be reached',
  troubleText:
    'The gesprek simply goes on. Deelnemers answer in the tab; the card comes to the chat as soon as that works again.',
  copyLink: 'Copy link',
  copied: 'Link copied',
  offlineTitle: (time) => `No connection since ${time}`,
  offlineText:
    'The gesprek simply goes on. What you note stays here and goes along by itself. What you see is of a moment ago.',

  notForYou: 'Here the gespreksleider leads the gesprek',
  notForYouText: 'Your own answers have their own place.',
  toAnswers: 'To my answers',
  unknown: 'This gesprek is not part of the ronde',
  unknownText: 'Go back and choose a gesprek.',
}

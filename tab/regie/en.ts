import type { regie as dutch } from './nl.ts'

const plural = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`

const words = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']
const inWords = (count: number): string => words[count] ?? String(count)

export const regie: typeof dutch = {
  name: 'Leading',
  menuCloseThema: 'Close theme without a next one',
  menuWarn: 'Announce: closes in a minute',
  menuWarned: (time) => `Announced at ${time}`,
  menuSummary: 'Post a summary',
  menuNoteren: 'Go to note taking',
  menuEnd: 'End the conversation',
  menuUnlink: 'Unlink from this chat',
  menuHulp: 'Help',
  menuLink: 'Copy a link to this conversation',

  strip: (where, left) => `Course of the conversation. ${where}. ${left}.`,
  opening: 'Opening',
  closing: 'Closing',
  between: 'No theme open',
  nth: (nth, count) => `Theme ${nth} of ${count}`,
  leftBefore: '',
  leftAfter: ' left',
  gesprekLeft: 'Total',
  gesprekOver: 'Total',
  minutes: (count) => `${count} min`,
  over: (count) => `${count} min over`,

  openingSteps: [
    'Welcome everyone.',
    'Explain what the conversation is for and how it will go.',
    'Explain what happens with the results and what the school gains from the portrait.',
  ],
  betweenText: 'Choose a theme below, or continue with the next one.',

  vragen: 'Questions',
  discussed: (count, of) => `${count} of ${of} discussed`,
  answersHead: 'Answers',
  answers: (count) => plural(count, 'answer', 'answers'),
  noAnswers: 'no answers yet',

  notHeard: 'Not heard yet',
  isHeard: 'has been heard',
  allHeard: 'Everyone has spoken',
  heardUndo: (name) => `${name} not heard after all`,

  proposed: 'Wants to join',
  proposedText: 'Answered, but is not on the list.',
  accept: 'Let in',
  acceptName: (name) => `Let in: ${name}`,

  incoming: 'Coming in',
  incomingEmpty: 'What people write appears here.',
  atVraag: (number) => `on question ${number}`,
  late: (thema) => `late, on ${thema}`,
  unconfirmed: 'waiting to be let in',
  nameless: 'Anonymous',
  newNameless: 'New anonymous answer',
  notListed: 'from someone who is not on the list',
  newAnswer: (name) => `New answer from ${name}`,
  held: (count) => `${count} new`,
  showAll: (count) => `Show all ${count}`,
  showFew: 'Show fewer',
  setAside: 'Set aside',
  setAsideDone: 'Set aside',
  takeBack: 'Take back',
  include: 'Include',

  after: 'Next',
  wished: 'intended',
  done: 'Done',
  openThema: 'Open',
  reopenThema: 'Open again',

  quickNote: 'Quick note',
  keepParts: (count) => `Save as ${count} notes`,
  enter: 'Enter',
  notesWaiting: (count) =>
    `${plural(count, 'note is', 'notes are')} waiting for a connection and will be sent automatically.`,
  noteFailed: 'This note is not saved yet',

  nextThema: 'Next theme',
  toClosing: 'Go to the closing',
  endGesprek: 'End conversation',
  startGesprek: 'Start conversation',
  opened: 'Theme opened',
  closedThema: 'Theme closed',
  warned: 'Announced that it closes soon',
  posted: 'Summary posted',
  unlinked: 'Unlinked from the chat',
  notesOnly: 'The conversation leader chooses the theme.',
  toNoteren: 'Go to note taking',

  summary: 'Summary',
  summaryHint: 'Goes to the chat, where everyone reads it, and becomes a note.',
  summaryHintAlone: 'Is saved as a note.',
  postSummary: 'Post summary',

  startsAt: (time) => `Starts at ${time}`,
  startedLate: (time) => `Was planned for ${time}`,
  startsOn: (date, time) => `${date} at ${time}`,
  unplanned: 'Not planned yet',
  inMinutes: (count) => (count === 1 ? 'in a minute' : `in ${count} minutes`),
  place: (parts) => parts.join(', '),
  roomAndTeams: (room) => `${room} and Teams`,
  inTeams: 'in Teams',
  deelnemers: 'Participants',
  noDeelnemers: 'No one is on the list yet.',
  ready: 'Ready to start',
  readyLinked: 'Linked to the chat in Teams',
  readyAlone: 'No chat in Teams: the conversation runs from this app',
  readyNotes: (names) => `${names} takes notes`,
  readyNotesMany: (names) => `${names} take notes`,
  readyNoNotes: 'No note-taker yet',
  readySize: (count) => plural(count, 'participant', 'participants'),
  readySizeOff: (count, min, max) =>
    `${plural(count, 'participant', 'participants')}, ${min} to ${max} is best`,
  isReady: 'ready',
  isOpen: 'still open',
  course: 'Course',
  courseText: (count, min, max) =>
    `Opening, ${inWords(count)} ${count === 1 ? 'theme' : 'themes'} of ${min === max ? min : `${min} to ${max}`} minutes and closing`,
  startsByItself: 'Starts automatically when the meeting starts.',
  startsByHand: 'Starts when you start it.',
  startAnyway: 'Start anyway',
  startAsk: 'Do you want to start this conversation now anyway?',
  startsEarly: (when) => `Planned for ${when}`,
  startsBeside: (groep) => `Another conversation is going on: ${groep}`,

  ended: 'The conversation has ended',
  endedText: (from, to) => `From ${from} to ${to}.`,
  harvest: (answers, notes) =>
    answers + notes === 0
      ? 'Nothing of this conversation is on the board yet.'
      : `${plural(answers, 'answer', 'answers')} and ${plural(notes, 'note', 'notes')} are on the board.`,
  toBord: 'Go to the board',
  startAgain: 'Continue after all',

  trouble: {
    unreachable: {
      title: 'The bot cannot be reached',
      text: 'The conversation continues. Participants answer in the tab; the card will be posted in the chat as soon as possible.',
    },
    later: {
      title: 'The card is taking a while',
      text: 'Teams cannot post it now; we keep trying. The conversation simply goes on, and people can answer in the tab.',
    },
    unsure: {
      title: 'Not sure yet whether the card is there',
      text: 'Teams did not confirm it. Please look in the chat. If the card is not there, try again: we will post it once more.',
    },
    gone: {
      title: 'The card is no longer in the chat',
      text: 'What people wrote is saved. The conversation simply goes on, and people can answer in the tab.',
    },
    refused: {
      title: 'Teams does not accept the card',
      text: 'This will not resolve by itself. The conversation simply goes on; participants answer in the tab.',
    },
    stopped: {
      title: 'Automatic retries have stopped',
      text: 'For three days the chat could not be reached; it may have been deleted. Everything is in the app. Add LOB-portret to the chat again and try again.',
    },
    trying: {
      title: 'We are trying again',
      text: 'The conversation simply goes on. Once it works, this message goes away by itself.',
    },
  },
  missingSignals: {
    unconfirmed: {
      title: 'The link with the chat is not confirmed yet',
      text: 'The bot posts nothing in the chat yet. Write “@LOB-portret start” in the chat yourself, so that the bot knows you are a member.',
    },
    meeting: {
      title: 'Teams does not say when the meeting starts and ends',
      text: 'End the conversation yourself when it is over. Help explains what you can do about it.',
    },
    members: {
      title: 'Teams does not say who is in the chat',
      text: 'People who answer without being on the list wait under “Wants to join”. Make sure you know them before you let them in.',
    },
    channel: {
      title: 'This conversation is in a channel',
      text: 'It starts and ends by hand, and everyone in the team can read the cards. Answers are not posted in the channel.',
    },
  },
  understood: 'Understood',
  offlineTitle: (time) => `No connection since ${time}`,
  offlineText:
    'The conversation simply goes on. What you note stays here and will be sent automatically. What you see is from a moment ago.',
}

import type { anoniem as dutchAnoniem, gesprek as dutchGesprek } from './nl.ts'

export const gesprek: typeof dutchGesprek = {
  notForYou: 'This is where the conversation leader leads',
  notForYouText: 'Your own answers have their own place.',
  toAnswers: 'Go to my answers',
  unknown: 'This conversation is not part of the round',
  afterwards:
    'The notes were laid out as a report, which you check and which the group then reads and corrects. You can also download the notes; you can still add notes.',
  toVerslag: 'To the report',
  asWord: 'Notes as Word',
  asMarkdown: 'Notes as Markdown',
  unknownText: 'Go back and choose a conversation.',
}

export const anoniem: typeof dutchAnoniem = {
  all: 'anonymous',
  some: 'partly anonymous',
  open: 'Anonymous and cards',
  title: (groep) => `No names in ${groep}`,
  text: 'In an anonymous theme it is not stored who wrote what: no name, no time. You and the note-taker read the answers without seeing who wrote them. After the conversation no one can find out.',
  ronde: 'The whole round anonymous',
  groep: 'All themes of this group',
  promised: 'has been discussed',
  begun: 'set when this conversation started',
  cards: 'Participants can write themselves, on a card in the chat or in the app',
  cardsHint: 'When this is off, only the note-taker takes notes.',
  few: 'With fewer than four participants anonymous is not really anonymous.',
  unlisted:
    'If the list is empty, everyone from the school who is in the chat takes part, and it is not stored who was there. Answers can then only be written on the cards in the chat.',
  notReally: 'There are only a few of you: it is not truly anonymous.',
  here: 'Anonymous: answers have no names.',
  unlistedHere: 'Everyone from the school who is in the chat takes part.',
  hereSome: 'Some themes are anonymous.',
  choose: 'Anonymous',
  chooseOf: (groep) => `${groep}: anonymous, names are not stored with answers`,
}

import type { koppelen as dutch } from './nl.ts'

export const koppelen: typeof dutch = {
  name: 'Link',
  title: 'Which conversation is this?',
  intro: 'Choose the conversation that you hold in this meeting.',
  choices: 'Conversations without a meeting',
  todayAt: (time) => `Today at ${time}`,
  onAt: (date, time) => `${date} at ${time}`,
  unplanned: 'Not planned yet',
  parts: (parts) => parts.filter((part) => part !== '').join(', '),
  missing:
    'Is your conversation not in the list? Then it is linked already, or has ended. You can undo a wrong link on the screen for leading that conversation, under More options.',
  chooseFirst: 'Choose a conversation first.',
  link: 'Link this conversation',
  next: 'The cards will then be posted in this chat, and you go to the screen for leading. A chat belongs to one conversation.',
  refresh: 'Refresh',
  notYet: 'This meeting is not linked yet',
  notYetText: (names) =>
    `${names === '' ? 'The conversation leader or the note-taker' : names} can say here which conversation this is. After that your screen opens automatically.`,
  oneOf: (names) => new Intl.ListFormat('en', { type: 'disjunction' }).format(names),
  none: 'There is no conversation to link',
  noneText:
    'Every conversation already has a meeting or has ended. Open this tab in the meeting of your conversation, or add a group to the round. To undo a wrong link, open the conversation’s Lead screen and choose More options.',
  notYours: 'This meeting belongs to a conversation',
  notYoursText:
    'You are not a participant yet. Are you taking part? Then answer on the card in the chat; the conversation leader will add you. After that your screen opens here automatically.',
  noChat: 'There is no meeting to link here',
  noChatText: 'Open this tab in the meeting in Teams.',
}

import type { beheer as dutch, people as dutchPeople } from './nl.ts'

const rondes = (count: number) => (count === 1 ? '1 round' : `${count} rounds`)
const months = (count: number) => (count === 1 ? '1 month' : `${count} months`)
const antwoorden = (count: number) => (count === 1 ? '1 answer' : `${count} answers`)
const notities = (count: number) => (count === 1 ? '1 note' : `${count} notes`)

export const beheer: typeof dutch = {
  title: 'Administration',
  lead: 'Which rounds there are, who takes part in them and what was done with their data. No words from conversations are shown here.',
  sections: { rondes: 'Rounds', people: 'People', audit: 'What was done' },
  notAllowed: {
    title: 'This is for the administrator',
    text: 'Administration is for the person who administers the app in your school. What is stored about you is under My data.',
  },
  noRondes: 'There are no rounds yet.',
  ledBy: (names) => `Led by ${names}`,
  ledByNobody: 'This round has no leader',
  guest: (name) => `${name} (guest)`,
  onlyGuestsLead:
    'Only guests lead this round. Someone from your own school must lead it before it is published.',
  deleting: {
    open: 'Delete',
    openFor: (title) => `Delete: ${title}`,
    title: (title) => `Delete ${title}`,
    goes: (gesprekken, own, noted) =>
      `Everything in this round is deleted: ${gesprekken === 1 ? '1 conversation' : `${gesprekken} conversations`} with schedule, people and roles, ${antwoorden(own)}, ${notities(noted)} and the links with chats. It is deleted from the copies on this server too.`,
    stays:
      'What stays: one line under ‘What was done’, with the title, the day and your name. Cards in Teams say that the round was deleted. Files that someone downloaded or printed cannot be recalled.',
    takeFirst:
      'To keep a copy first, ask the conversation leader to download the round, in the round under ‘What was done with data’. You do not see words from conversations yourself.',
    forever: 'This cannot be undone.',
    typeTitle: (title) => `Type ‘${title}’ to confirm`,
    now: 'Delete the round',
    done: (title) => `${title} was deleted.`,
  },
  handOver: 'Hand over',
  handOverOf: (title) => `Hand over: ${title}`,
  handOverHint: 'The person you choose becomes conversation leader of this round and sees everything in it.',
  handOverTo: 'New conversation leader',
  handOverNow: (name) => `Hand over to ${name}`,
  handOverNot: (name) => `Not to ${name}`,
  handedOver: (name) => `${name} now leads this round too.`,
  retention: 'How long words are kept',
  retentionOf: (title) => `How long words are kept: ${title}`,
  keepsFor: (count) => `Words are deleted ${months(count)} after publication`,
  removesOn: (date) => `Words will be deleted on ${date}`,
  removedOn: (date) => `Words deleted on ${date}`,
  retentionLabel: 'Months after publication',
  retentionHint:
    'Answers and notes are then deleted automatically; counts and the portrait stay. Once the first conversation has started, this period can only be shortened, because participants were promised it.',
  retentionKept: (count) => `Words are kept for ${months(count)}.`,
  months,
}

export const people: typeof dutchPeople = {
  search: 'Search by name',
  none: 'No one found.',
  unlisted: 'Is a person missing?',
  unlistedHint:
    'A person without a role may have written in a conversation with anonymous themes that is going on. Search the school for them, or fill in their Entra ID (object ID in the Entra admin center).',
  unlistedSearch: 'Search the school',
  entraId: 'Entra ID',
  entraIdOff: 'An Entra ID looks like 00000000-0000-0000-0000-000000000000.',
  show: 'Show what is stored',
  nowhere:
    'Is in no round. Erasing also removes what this person wrote anonymously in a conversation that is going on; whether there is any, no one can see.',
  inRondes: (count) => `in ${rondes(count)}`,
  back: 'All people',
  inGroep: (groep) => `group ${groep}`,
  whereTitle: 'Where this person is mentioned',
  counts: (own, named, typed) => `${antwoorden(own)}, named in ${notities(named)}, made ${notities(typed)}`,
  onlyLeader: 'Is the only leader of this round. Hand the round over first.',
  erase: 'Erase',
  eraseTitle: (name) => `Erase ${name}`,
  eraseGoes:
    'The name and the id are removed everywhere, including copies on this server. The person’s own answers are deleted. What others noted stays without the name, and only where it does not point to this person.',
  eraseStays:
    'Teams keeps its own messages: the bot’s cards are updated, but replies that someone already saw are not. Your school’s own Teams policies apply to those.',
  eraseForever: 'This cannot be undone.',
  typeName: (name) => `Type ${name} to confirm`,
  eraseNow: 'Erase permanently',
  history: 'Erased',
  under: 'In progress',
  erasedAt: (date, time) => `${date}, ${time}`,
  erasedIn: (count) => `Erased from ${rondes(count)}`,
  erasedCounts: (own, named, gone, names) =>
    `${antwoorden(own)} deleted, name removed from ${notities(named)}${gone > 0 ? ` (${gone} of them without text now)` : ''} and from ${names} ${names === 1 ? 'text' : 'texts'}`,
  askedBy: (name) => `by ${name || 'an erased person'}`,
}

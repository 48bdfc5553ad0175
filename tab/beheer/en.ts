import type { beheer as dutch, people as dutchPeople } from './nl.ts'

const rondes = (count: number) => (count === 1 ? '1 round' : `${count} rounds`)
const months = (count: number) => (count === 1 ? '1 month' : `${count} months`)
const antwoorden = (count: number) => (count === 1 ? '1 answer' : `${count} answers`)
const notities = (count: number) => (count === 1 ? '1 note' : `${count} notes`)

export const beheer: typeof dutch = {
  title: 'Administration',
  lead: 'Which rounds there are, who is in them and what was done with their data. You do not see any words of conversations here.',
  sections: { rondes: 'Rounds', people: 'People', audit: 'What was done' },
  notAllowed: {
    title: 'This is for the administrator',
    text: 'Administration is for who administers the app in your school. What is stored about you is under My data.',
  },
  noRondes: 'No round has been made yet.',
  ledBy: (names) => `Led by ${names}`,
  ledByNobody: 'Nobody leads this round',
  guest: (name) => `${name} (guest)`,
  onlyGuestsLead: 'Only guests lead this round. Somebody of the school is needed before it is published.',
  handOver: 'Hand over',
  handOverOf: (title) => `Hand over: ${title}`,
  handOverHint: 'Whom you choose becomes conversation leader of this round and sees everything in it.',
  handOverTo: 'New conversation leader',
  handOverNow: (name) => `Hand over to ${name}`,
  handOverNot: (name) => `Not to ${name}`,
  handedOver: (name) => `${name} now leads this round too.`,
  retention: 'How long words are kept',
  retentionOf: (title) => `How long words are kept: ${title}`,
  keepsFor: (count) => `Words disappear ${months(count)} after publication`,
  removesOn: (date) => `Words disappear on ${date}`,
  removedOn: (date) => `Words removed on ${date}`,
  retentionLabel: 'Months after publication',
  retentionHint:
    'Answers and notes then disappear by themselves; counts and the portrait stay. Once the first conversation has begun the time can only be made shorter: people were promised something.',
  retentionKept: (count) => `Words are kept for ${months(count)}.`,
  months,
}

export const people: typeof dutchPeople = {
  search: 'Search by name',
  none: 'Nobody found.',
  inRondes: (count) => `in ${rondes(count)}`,
  back: 'All people',
  inGroep: (groep) => `group ${groep}`,
  whereTitle: 'Where this person stands',
  counts: (own, named, typed) => `${antwoorden(own)}, named in ${notities(named)}, made ${notities(typed)}`,
  onlyLeader: 'Is the only one who leads this round. Hand it over first.',
  erase: 'Erase',
  eraseTitle: (name) => `Erase ${name}`,
  eraseGoes:
    'The name and the id disappear everywhere, also from copies on this server. Own answers disappear. What somebody else noted stays only without the name, and only where it does not point to this person.',
  eraseStays:
    'Teams keeps its own messages: cards of the bot are updated, an answer that somebody got to see is not. The school’s own rules for Teams apply to that.',
  eraseForever: 'This cannot be undone.',
  typeName: (name) => `Type ${name} to be certain`,
  eraseNow: 'Erase for good',
  history: 'Erased',
  under: 'Erasing',
  erasedAt: (date, time) => `${date}, ${time}`,
  erasedIn: (count) => `Erased from ${rondes(count)}`,
  erasedCounts: (own, named, gone, names) =>
    `${antwoorden(own)} gone, the name gone from ${notities(named)}${gone > 0 ? ` (${gone} without text too)` : ''} and from ${names} ${names === 1 ? 'text' : 'texts'}`,
  askedBy: (name) => `by ${name || 'somebody who was erased'}`,
}

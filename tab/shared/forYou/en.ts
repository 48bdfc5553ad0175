import type { forYou as nl } from './nl.ts'

const plural = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`

export const forYou: typeof nl = {
  title: 'For you',
  nothing: 'Nothing waits for you',
  done: 'What is done',
  hideDone: 'Hide what is done',
  until: (day) => `up to and including ${day}`,
  late: (days) => `${plural(days, 'working day', 'working days')} late`,
  what: {
    read: (groep) => `Read the verslag of ${groep}`,
    changed: (groep) => `The verslag of ${groep} changed`,
    write: (groep) => `Make the verslag of ${groep}`,
    check: (groep) => `Check the verslag of ${groep}`,
    handle: (groep) => `Handle the corrections of ${groep}`,
    settle: (groep) => `Settle the verslag of ${groep}`,
  },
  why: {
    read: () => 'A quarter of an hour of reading',
    changed: (count) => `${plural(count, 'change', 'changes')} since you agreed`,
    write: () => 'The gesprek was held',
    check: () => 'After that it goes to the groep',
    handle: (count) => `${plural(count, 'correction waits', 'corrections wait')} for an answer`,
    settle: () => 'All corrections are handled',
  },
  button: {
    read: 'Read the verslag',
    changed: 'Read the change',
    write: 'Open the verslag',
    check: 'Open the verslag',
    handle: 'See the corrections',
    settle: 'Open the verslag',
  },
  doneRead: (groep) => `You reacted to the verslag of ${groep}`,
}

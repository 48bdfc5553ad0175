const number = new Intl.NumberFormat('en-GB')
const characters = (count: number) => `${number.format(count)} ${count === 1 ? 'character' : 'characters'}`

export const editor = {
  bar: 'Formatting',
  strong: 'Bold',
  em: 'Italic',
  bullet: 'List',
  number: 'Numbers',
  quote: 'Quote',
  deeper: 'Deeper',
  shallower: 'Less deep',
  undo: 'Undo',
  redo: 'Redo',
  left: (count: number) => `${characters(count)} left.`,
  over: (count: number) =>
    `This is ${characters(count)} too long. Nothing is lost: remove something or split the text, and it is saved again.`,
  tooManyParts:
    'This text has too many separate lines or pieces of bold and italics. Nothing is lost: join lines, and it is saved again.',
  tooLong: 'This text is too long and is not saved now.',
  notPasted: 'This is too long to paste at once. Nothing was pasted; paste it in parts.',
  removed: 'removed:',
  added: 'added:',
  changeEnds: 'end of change',
}

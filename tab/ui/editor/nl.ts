/** Texts of the editor, and of what shows its text. */
const number = new Intl.NumberFormat('nl-NL')
const characters = (count: number) => `${number.format(count)} ${count === 1 ? 'teken' : 'tekens'}`

export const editor = {
  bar: 'Opmaak',
  strong: 'Vet',
  em: 'Cursief',
  bullet: 'Lijst',
  number: 'Nummers',
  quote: 'Citaat',
  deeper: 'Dieper',
  shallower: 'Minder diep',
  undo: 'Ongedaan maken',
  redo: 'Opnieuw',
  left: (count: number) => `Nog ${characters(count)} over.`,
  over: (count: number) =>
    `Dit is ${characters(count)} te lang. Er is niets weg: haal iets weg of splits de tekst, dan wordt ze weer bewaard.`,
  tooManyParts:
    'Deze tekst heeft te veel losse regels of stukjes vet en cursief. Er is niets weg: voeg regels samen, dan wordt ze weer bewaard.',
  tooLong: 'Deze tekst is te lang en wordt nu niet bewaard.',
  notPasted: 'Dit is te lang om in één keer te plakken. Er is niets geplakt; plak het in delen.',
  removed: 'weggehaald:',
  added: 'toegevoegd:',
  changeEnds: 'einde wijziging',
}

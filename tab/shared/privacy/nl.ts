const months = (count: number) => (count === 1 ? '1 maand' : `${count} maanden`)
const at = (groep: string | null) => (groep === null ? '' : ` bij ${groep}`)

export const audit = {
  empty: 'Er is nog niets gedaan.',
  older: 'Eerder',
  inRonde: (title: string) => `(${title})`,
  theApp: 'De app',
  erasedPerson: 'iemand die gewist is',
  somebody: 'iemand',
  beheerder: 'een beheerder',
  described: (by: string, about: string) => `${by} noteerde functie of team van ${about}`,
  guestMarked: (by: string, about: string) => `${by} noteerde ${about} als gast`,
  renamed: (about: string) => `De aanmelding of de lijst van de school gaf als naam: ${about}`,
  guestUnmarked: (by: string, about: string) => `${by} noteerde dat ${about} geen gast is`,
  erasing: (by: string) => `${by} liet iemand wissen`,
  erased: 'Iemand is gewist',
  exportedOwn: (by: string) => `${by} vroeg de eigen gegevens op`,
  exported: (by: string, about: string) => `${by} vroeg de gegevens van ${about} op`,
  exportedNotes: (by: string, groep: string | null) => `${by} haalde de notities op${at(groep)}`,
  exportedVerslag: (by: string, groep: string | null) => `${by} haalde het verslag op${at(groep)}`,
  exportedRonde: (by: string) => `${by} haalde de hele ronde op`,
  rondeDeleted: (by: string) => `${by} verwijderde de hele ronde`,
  granted: (by: string, about: string, role: string, groep: string | null) =>
    `${by} maakte ${about} ${role}${at(groep)}`,
  revoked: (by: string, about: string, role: string, groep: string | null) =>
    `${by} nam ${about} de rol ${role} af${at(groep)}`,
  proposed: (about: string, groep: string | null) =>
    `${about} antwoordde zonder op de lijst te staan${at(groep)}`,
  accepted: (by: string, about: string, groep: string | null) => `${by} vroeg ${about} erbij${at(groep)}`,
  advanced: (by: string, phase: string) => `${by} bracht de ronde naar de fase ${phase}`,
  retained: (by: string, count: number) => `${by} zette de bewaartermijn op ${months(count)}`,
  removed: 'De woorden zijn verwijderd: de bewaartermijn was om',
  redacted: 'De gegevens van iemand zijn uit deze ronde gewist',
}

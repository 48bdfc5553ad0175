const plural = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`

export const forYou = {
  title: 'Voor jou',
  nothing: 'Er wacht niets op je',
  done: 'Wat al gedaan is',
  hideDone: 'Verberg wat gedaan is',
  until: (day: string) => `tot en met ${day}`,
  late: (days: number) => `${plural(days, 'werkdag', 'werkdagen')} over tijd`,
  what: {
    read: (groep: string) => `Lees het verslag van ${groep}`,
    changed: (groep: string) => `Het verslag van ${groep} is gewijzigd`,
    write: (groep: string) => `Maak het verslag van ${groep}`,
    check: (groep: string) => `Kijk het verslag van ${groep} na`,
    handle: (groep: string) => `Verwerk de correcties van ${groep}`,
    settle: (groep: string) => `Stel het verslag van ${groep} vast`,
  },
  why: {
    read: () => 'Een kwartier lezen',
    changed: (count: number) => `${plural(count, 'wijziging', 'wijzigingen')} sinds je akkoord ging`,
    write: () => 'Het gesprek is gevoerd',
    check: () => 'Daarna gaat het naar de groep',
    handle: (count: number) => `${plural(count, 'correctie wacht', 'correcties wachten')} op een antwoord`,
    settle: () => 'Alle correcties zijn verwerkt',
  },
  button: {
    read: 'Lees het verslag',
    changed: 'Lees de wijziging',
    write: 'Open het verslag',
    check: 'Open het verslag',
    handle: 'Bekijk de correcties',
    settle: 'Open het verslag',
  },
  doneRead: (groep: string) => `Je reageerde op het verslag van ${groep}`,
}

/** Labels of the fields that a new ronde and an existing one share. */
export const form = {
  waarover: {
    scope: 'Reikwijdte',
    school: 'School',
    names: {
      opleidingsteam: 'Naam van het team',
      opleidingen: 'Welke opleidingen',
      afdeling: 'Naam van de afdeling of sector',
      vestiging: 'Naam van de vestiging',
      college: 'Naam van het college',
    },
    rondeTitle: 'Titel van de ronde',
  },
  waarom: {
    reasons: 'Redenen',
    own: 'Een eigen reden',
    ownAdd: 'Toevoegen',
    goals: 'Wat wil je bereiken?',
    goalsHelp: 'Eén doel per regel. Mag leeg blijven.',
    forWhom: 'Voor wie is het portret?',
    where: 'Waar wordt het besproken?',
    renewal: 'Bij welke vernieuwing sluit het aan?',
    renewalHelp: 'Vragen in de leidraad noemen deze vernieuwing.',
    renewalMade: 'De vragen van deze ronde blijven zoals ze zijn.',
  },
  slot: {
    dayOf: (groep: string) => `Dag van ${groep}`,
    startOf: (groep: string) => `Begin van ${groep}`,
    minutesOf: (groep: string) => `Minuten voor ${groep}`,
    roomOf: (groep: string) => `Ruimte voor ${groep}`,
    until: (time: string) => `tot ${time}`,
    room: 'Ruimte',
  },
}

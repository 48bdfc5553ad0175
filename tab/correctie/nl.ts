const plural = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`

export const correctie = {
  title: 'Klopt het verslag?',
  before: 'Lees mee tot en met',
  after: 'en verbeter wat niet klopt of ontbreekt. Het hoeft niet mooi te zijn, wel juist.',
  seenBy: (names: string) =>
    names === '' ? 'Alleen jullie groep ziet dit.' : `Alleen jullie groep ziet dit, naast ${names}.`,
  silence:
    'Reageer je niet, dan stelt de gespreksleider het verslag vast en staat erbij dat je niet hebt gereageerd.',
  themaNr: (nr: number, of: number) => `thema ${nr} van ${of}`,
  notDiscussed: (titels: string) => `Niet besproken: ${titels}.`,

  improve: 'Verbeter',
  improveParagraph: (nr: number, thema: string) => `Verbeter alinea ${nr} bij ${thema}`,
  change: 'Wijzig',
  changeParagraph: (nr: number, thema: string) => `Wijzig alinea ${nr} bij ${thema}`,
  takeBack: 'Trek in',
  takeBackOf: (thema: string) => `Trek in: jouw correctie bij ${thema}`,
  fieldLabel: (nr: number, thema: string) => `Jouw tekst voor alinea ${nr} bij ${thema}`,
  reason: 'Leg uit waarom, als je wilt',
  draft: 'Concept, alleen jij ziet dit',
  leave: 'Laat zo',
  left: 'Je laat het zo.',
  canGo: 'Deze alinea kan weg.',
  done: 'Klaar',
  missing: 'Hier ontbreekt iets',
  missingAt: (thema: string) => `Hier ontbreekt iets bij ${thema}`,
  missingLabel: (thema: string) => `Wat ontbreekt er bij ${thema}?`,
  missingPlaceholder: 'Schrijf op wat er ontbreekt',
  notSent: 'Jouw correctie, nog niet verstuurd',
  changedMeanwhile: 'Deze alinea is gewijzigd terwijl je schreef. Kijk of je correctie nog klopt.',
  gone: 'Deze alinea staat er niet meer. Je correctie kan nog mee.',
  mentioned: 'Hier word je genoemd',
  improvedOn: (day: string) => `Verbeterd op ${day}`,

  agree: 'Akkoord met het verslag',
  agreeAgain: 'Akkoord met de wijzigingen',
  send: (count: number) => `Verstuur ${plural(count, 'correctie', 'correcties')}`,
  sending: 'Wordt verstuurd',
  failed: 'Nog niet verstuurd. Probeer opnieuw',
  failedText: 'Wat je schreef staat nog hier, op dit apparaat.',
  sentSome: (count: number) => `${plural(count, 'correctie is', 'correcties zijn')} al verstuurd.`,
  withRest: 'Met de rest ben je dan akkoord.',
  until: (day: string) => `Tot en met ${day} kun je het nog wijzigen.`,
  correctieSeenBy: (names: string, many: boolean) => `${names} ${many ? 'zien' : 'ziet'} je correctie.`,
  tooLong: 'Een van je correcties is te lang. Kort hem in; hij staat open.',
  apartToo: 'In een anoniem thema staat nog iets dat je apart verstuurt.',

  anonymous:
    'Dit thema is anoniem. Wat je hier verbetert, verstuur je los van je akkoord: zonder je naam en zonder tijd. Wie het verslag schrijft, leest het pas als iedereen heeft gereageerd of de termijn voorbij is.',
  anonymousAfter: (names: string, many: boolean) =>
    `${names} ${many ? 'zien' : 'ziet'} het als “iemand uit de groep”, zodra iedereen heeft gereageerd of de termijn voorbij is. Wijzigen of intrekken kan daarna niet meer.`,
  sendNameless: (count: number) => `Verstuur ${plural(count, 'correctie', 'correcties')} zonder je naam`,
  sentNameless:
    'Verstuurd zonder je naam. Bij jouw correcties staat hij niet. Reageerde je nog niet op de rest? Doe dat een andere keer: als enige niet reageren valt op.',

  agreed: 'Je bent akkoord',
  agreedWith: (count: number) => `Je bent akkoord, met ${plural(count, 'correctie', 'correcties')}`,
  sentAt: (time: string) => `Verstuurd om ${time}.`,
  sentOn: (day: string) => `Verstuurd op ${day}.`,
  looks: (names: string, many: boolean) => `${names} ${many ? 'kijken' : 'kijkt'} ernaar.`,
  more: (day: string) => `Tot en met ${day} kun je nog wijzigen of meer verbeteren.`,
  changedAfter: (count: number) =>
    `Daarna ${count === 1 ? 'is er 1 wijziging' : `zijn er ${count} wijzigingen`} gekomen. Kijk of je het er nog mee eens bent.`,
  own: (count: number): string => (count === 1 ? 'Jouw correctie' : 'Jouw correcties'),
  whole: 'Over het hele verslag',
  open: 'nog niet behandeld',
  takenOver: (name: string, day: string) => `overgenomen door ${name}, ${day}`,
  answered: (name: string) => `${name} antwoordde:`,
  handled: (name: string, day: string) => `verwerkt door ${name}, ${day}`,
  changedSince: 'Gewijzigd sinds je las',
  changedOn: (day: string) => `gewijzigd, ${day}`,
  fresh: 'nieuwe alinea',
  readAll: 'Lees het hele verslag',
  toMine: 'Naar jouw reactie',

  closed: 'De termijn is voorbij',
  closedText: (names: string) =>
    names === ''
      ? 'Je kunt het verslag nog lezen. Vraag de gespreksleider als er iets niet klopt.'
      : `Je kunt het verslag nog lezen. Vraag ${names} als er iets niet klopt.`,
  settled: (day: string) => `Vastgesteld op ${day}`,
  settledText: (name: string, version: number) =>
    version > 1 ? `Door ${name}, versie ${version}.` : `Door ${name}.`,
  silent: (names: string) => `Geen reactie van ${names}.`,
  newVersion: (reason: string) => `Dit is een nieuwe versie: ${reason}`,
  withdrawn: 'Dit verslag is teruggehaald',
  withdrawnText: (names: string) =>
    names === ''
      ? 'Het komt opnieuw naar jullie toe.'
      : `${names} werkt eraan. Het komt opnieuw naar jullie toe.`,
  reopened: 'Er komt een nieuwe versie van het verslag',
  preparing: 'Het verslag wordt klaargezet',
  preparingText: 'Nog een ogenblik, dan staat het hier.',
  notYet: 'Het verslag is er nog niet',
  notYetText: 'Zodra de gespreksleider het naar jullie stuurt, lees je het hier.',
  notForYou: 'Dit verslag kun je niet verbeteren',
  notForYouText: 'Het ging naar wie op de lijst van de groep stond toen het verstuurd werd.',
  unsent: 'Wat je nog niet verstuurde',
  unsentText: 'Alleen jij ziet dit. Neem mee wat je nodig hebt.',
  copy: 'Kopieer',
  copied: 'Gekopieerd',
  toRonde: 'Naar de ronde',
  offline: (time: string) => `Geen verbinding sinds ${time}`,
  offlineText:
    'Lees en schrijf gerust door: wat je typt blijft op dit apparaat staan. Versturen kan zodra er verbinding is.',
  unstored: 'Dit apparaat bewaart niets: wat je schrijft blijft alleen zolang deze pagina open is.',
}

export const gesprek = {
  notForYou: 'Hier leidt de gespreksleider het gesprek',
  notForYouText: 'Jouw eigen antwoorden staan op een eigen plek.',
  toAnswers: 'Naar mijn antwoorden',
  unknown: 'Dit gesprek hoort niet bij de ronde',
  unknownText: 'Ga terug en kies een gesprek.',
  afterwards:
    'Van de notities is een verslag gemaakt, dat jullie nakijken en dat de groep daarna leest en verbetert. Je kunt de notities ook als bestand meenemen; noteren kan ook nu nog.',
  toVerslag: 'Naar het verslag',
  asWord: 'Notities als Word',
  asMarkdown: 'Notities als Markdown',
}

export const anoniem = {
  all: 'anoniem',
  some: 'deels anoniem',
  open: 'Anoniem en kaarten',
  title: (groep: string) => `Zonder namen in ${groep}`,
  text: 'In een anoniem thema wordt niet bewaard wie wat schreef: geen naam, geen tijd. Jij en de verslaggever lezen de antwoorden, zonder te zien van wie ze zijn. Na het gesprek kan niemand dat nog nagaan.',
  ronde: 'Heel de ronde anoniem',
  groep: 'Alle thema’s van deze groep',
  promised: 'lag al op tafel',
  begun: 'zo begon dit gesprek',
  cards: 'Deelnemers kunnen zelf schrijven, op een kaart in de chat of in de app',
  cardsHint: 'Staat dit uit, dan noteert alleen de verslaggever.',
  few: 'Met minder dan vier deelnemers is anoniem niet echt anoniem.',
  unlisted:
    'Zet je niemand op de lijst, dan doet iedereen van de school mee die in de chat van het gesprek zit. Dan staat zelfs nergens wie er was. Schrijven kan dan alleen op de kaarten in de chat.',
  notReally: 'Jullie zijn met weinig: echt anoniem is het niet.',
  here: 'Anoniem: bij antwoorden staat geen naam.',
  unlistedHere: 'Wie van de school in de chat zit, doet mee.',
  hereSome: 'Sommige thema’s zijn anoniem.',
  choose: 'Anoniem',
  chooseOf: (groep: string) => `${groep}: anoniem, namen worden niet bij antwoorden bewaard`,
}

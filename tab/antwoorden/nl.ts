const plural = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`

export const antwoorden = {
  name: 'Antwoorden',
  intro: 'Het gesprek gaat voor. Schrijf iets op als je wilt, laat gerust vakken leeg.',
  untilClose: 'Je kunt aanpassen tot het thema sluit.',
  minutesLeft: (count: number) =>
    `Je kunt aanpassen tot het thema sluit; gepland is over ${plural(count, 'minuut', 'minuten')}.`,
  closesSoon: 'Dit thema sluit over een minuut.',
  closed: 'Dit thema is gesloten.',
  closedText: 'Wat je schreef is bewaard en staat hieronder.',
  closedDraft: 'Wat je nog niet verstuurde, staat er nog.',
  closedNone: 'Je schreef hier niets op, en dat is prima.',
  nobodys:
    'Dit thema was anoniem. Nu het gesprek is afgelopen, weet niemand meer wat van jou was, ook de app niet.',
  writeAnyway: 'Toch nog iets schrijven',
  lateExplained:
    'Verstuur je nu nog iets, dan bewaren we het als nagekomen. De gespreksleider kan het alsnog meenemen.',
  lateNobodys:
    'Verstuur je nu nog iets, dan bewaren we het als nagekomen, zonder je naam. Wijzigen of intrekken kan daarna niet meer.',

  placeholder: 'Schrijf iets op',
  fieldLabel: (vraag: string) => `Jouw antwoord op: ${vraag}`,
  draft: 'Concept, alleen jij ziet dit',
  kept: 'Bewaard',
  keptLate: 'Nagekomen. De gespreksleider kan het alsnog meenemen.',
  keptAt: (time: string) => `Bewaard om ${time}`,
  lateAt: (time: string) => `Nagekomen om ${time}. De gespreksleider kan het alsnog meenemen.`,
  waits: 'Wacht tot de gespreksleider je opneemt',
  saving: 'Wordt bewaard',
  waiting: 'Wacht op verbinding en gaat vanzelf mee',
  withdrawing: 'Wordt ingetrokken zodra er verbinding is. Je woorden staan hier nog.',
  noAnswer: 'Geen antwoord',
  edit: 'Wijzigen',
  editVraag: (vraag: string) => `Wijzigen: ${vraag}`,
  leave: 'Laat zoals het was',
  withdraw: 'Intrekken',
  withdrawVraag: (vraag: string) => `Intrekken: ${vraag}`,
  withdrawn: 'Ingetrokken. Niemand ziet dit nog; verstuur het opnieuw als je toch wilt.',
  meanwhile: (text: string) => `Intussen ergens anders bewaard: “${text}”`,
  more: (count: number) => `Nog ${plural(count, 'vraag', 'vragen')} bij dit thema`,

  send: 'Verstuur antwoord',
  sendMany: 'Verstuur antwoorden',
  sendLate: 'Verstuur als nagekomen',
  nothing: 'Schrijf eerst iets op.',
  sent: 'Je antwoord is bewaard.',
  nameless:
    'Dit thema is anoniem: je naam wordt niet bewaard. Aan wat je schrijft, kan iemand je soms toch herkennen.',
  readBy: (names: string, many: boolean) =>
    `${names} ${many ? 'zien' : 'ziet'} wat er staat, niet van wie het is.`,
  othersSeeAnonymous: 'De anderen zien alleen of er iets geschreven is.',
  few: 'Jullie zijn met weinig: echt anoniem is het niet.',
  untilEnd:
    'Wijzigen of intrekken kan tot het gesprek is afgelopen; daarna weet niemand meer wat van jou was.',
  keptUntil: (term: string) =>
    `Meedoen is vrijwillig. Je antwoord verdwijnt uiterlijk ${term}; wat er over jou is bewaard, kun je altijd opvragen of laten wissen.`,
  keptNamelessUntil: (term: string) => `Meedoen is vrijwillig. De antwoorden verdwijnen uiterlijk ${term}.`,
  seenBy: (names: string, many: boolean) => `${names} ${many ? 'zien' : 'ziet'} je antwoord met je naam.`,
  othersSee: (answered: number, of: number) =>
    answered === 0
      ? 'De anderen zien alleen hoeveel mensen antwoord gaven.'
      : `De anderen zien alleen dat ${answered} van de ${of} mensen ${answered === 1 ? 'antwoordde' : 'antwoordden'}.`,

  verslag: 'Het verslag is er',
  verslagText: 'Lees of het klopt, en verbeter wat niet klopt of ontbreekt.',
  toVerslag: 'Lees het verslag',
  moved: 'Het gesprek gaat verder',
  movedTo: (titel: string) => `Nu op tafel: ${titel}. Wat je hier typt, blijft staan.`,
  toOpen: 'Naar dit thema',
  others: 'Andere thema’s',
  othersMine: (count: number) => (count === 0 ? '' : plural(count, 'antwoord', 'antwoorden')),
  onTable: 'nu op tafel',
  withDraft: 'concept',

  notYet: 'Het gesprek begint zo',
  beginsAt: (day: string, time: string) => `Het gesprek begint ${day} om ${time} uur`,
  unplanned: 'Het gesprek is nog niet gepland',
  firstThema: 'Het eerste thema komt zo',
  nothingAsked: 'Het gesprek is afgelopen',
  notYetText: 'Zodra de gespreksleider een thema opent, staan de vragen hier.',
  noCards: 'Hier schrijft de verslaggever mee',
  noCardsText: 'In deze groep hoef je niets op te schrijven. Vertel het in het gesprek.',
  notTaking: 'Je doet niet mee aan dit gesprek',
  notTakingText: 'Hier staan de eigen antwoorden van deelnemers.',
  toRonde: 'Naar de ronde',
  toRegie: 'Naar regie',
  offline: (time: string) => `Geen verbinding sinds ${time}`,
  offlineText: 'Schrijf gerust door: wat je typt blijft op dit apparaat staan.',
}

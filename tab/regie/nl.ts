const plural = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`

const words = ['geen', 'één', 'twee', 'drie', 'vier', 'vijf', 'zes', 'zeven', 'acht', 'negen', 'tien']
const inWords = (count: number): string => words[count] ?? String(count)

export const regie = {
  name: 'Regie',
  menuCloseThema: 'Thema sluiten zonder volgend',
  menuWarn: 'Meld: sluit over een minuut',
  menuWarned: (time: string) => `Gemeld om ${time}`,
  menuSummary: 'Samenvatting plaatsen',
  menuNoteren: 'Naar noteren',
  menuEnd: 'Gesprek beëindigen',
  menuUnlink: 'Losmaken van deze chat',
  menuHulp: 'Hulp',
  menuLink: 'Link naar dit gesprek kopiëren',

  strip: (where: string, left: string) => `Verloop van het gesprek. ${where}. ${left}.`,
  opening: 'Opening',
  closing: 'Afsluiting',
  between: 'Geen thema open',
  nth: (nth: number, count: number) => `Thema ${nth} van ${count}`,
  leftBefore: 'nog ',
  leftAfter: '',
  gesprekLeft: 'Gesprek nog',
  gesprekOver: 'Gesprek',
  minutes: (count: number) => `${count} min`,
  over: (count: number) => `${count} min over`,

  openingSteps: [
    'Heet iedereen welkom.',
    'Vertel waarvoor het gesprek dient en hoe jullie te werk gaan.',
    'Leg uit waar de opbrengst blijft en wat de school aan het portret heeft.',
  ],
  betweenText: 'Kies hieronder een thema, of ga verder met het volgende.',

  vragen: 'Vragen',
  discussed: (count: number, of: number) => `${count} van ${of} besproken`,
  answersHead: 'Antwoorden',
  answers: (count: number) => plural(count, 'antwoord', 'antwoorden'),
  noAnswers: 'nog geen antwoorden',

  notHeard: 'Nog niet gehoord',
  isHeard: 'is gehoord',
  allHeard: 'Iedereen sprak al',
  heardUndo: (name: string) => `${name} toch niet`,

  proposed: 'Wil meedoen',
  proposedText: 'Gaf antwoord, maar staat niet op de lijst.',
  accept: 'Neem op',
  acceptName: (name: string) => `Neem op: ${name}`,

  incoming: 'Komt binnen',
  incomingEmpty: 'Hier verschijnt wat mensen opschrijven.',
  atVraag: (number: number) => `bij vraag ${number}`,
  late: (thema: string) => `nagekomen bij ${thema}`,
  unconfirmed: 'wacht op opname',
  nameless: 'Anoniem',
  newNameless: 'Nieuw anoniem antwoord',
  notListed: 'van iemand die niet op de lijst staat',
  newAnswer: (name: string) => `Nieuw antwoord van ${name}`,
  held: (count: number) => plural(count, 'nieuw', 'nieuwe'),
  showAll: (count: number) => `Toon alle ${count}`,
  showFew: 'Toon minder',
  setAside: 'Leg apart',
  setAsideDone: 'Apart gelegd',
  takeBack: 'Haal terug',
  include: 'Neem mee',

  after: 'Hierna',
  wished: 'gewenst',
  done: 'Geweest',
  openThema: 'Open',
  reopenThema: 'Open opnieuw',

  quickNote: 'Snelle notitie',
  keepParts: (count: number) => `Bewaar als ${count} notities`,
  enter: 'Enter',
  notesWaiting: (count: number) =>
    `${plural(count, 'notitie wacht', 'notities wachten')} op verbinding en ${count === 1 ? 'gaat' : 'gaan'} straks vanzelf mee.`,
  noteFailed: 'Deze notitie is nog niet bewaard',

  nextThema: 'Volgend thema',
  toClosing: 'Naar de afsluiting',
  endGesprek: 'Beëindig gesprek',
  startGesprek: 'Start gesprek',
  opened: 'Thema geopend',
  closedThema: 'Thema gesloten',
  warned: 'Gemeld dat het thema zo sluit',
  posted: 'Samenvatting geplaatst',
  unlinked: 'Losgemaakt van de chat',
  notesOnly: 'De gespreksleider kiest het thema.',
  toNoteren: 'Naar noteren',

  summary: 'Samenvatting',
  summaryHint: 'Komt in de chat, waar iedereen meeleest, en wordt een notitie.',
  summaryHintAlone: 'Wordt bewaard als notitie.',
  postSummary: 'Plaats samenvatting',

  startsAt: (time: string) => `Begint om ${time}`,
  startedLate: (time: string) => `Stond gepland om ${time}`,
  startsOn: (date: string, time: string) => `${date} om ${time}`,
  unplanned: 'Nog niet gepland',
  inMinutes: (count: number) => (count === 1 ? 'over een minuut' : `over ${count} minuten`),
  place: (parts: string[]) => parts.join(', '),
  roomAndTeams: (room: string) => `${room} en Teams`,
  inTeams: 'in Teams',
  deelnemers: 'Deelnemers',
  noDeelnemers: 'Nog niemand op de lijst.',
  ready: 'Klaar voor de start',
  readyLinked: 'Gekoppeld aan de chat in Teams',
  readyAlone: 'Geen chat in Teams: het gesprek loopt vanuit deze app',
  readyNotes: (names: string) => `${names} schrijft mee`,
  readyNotesMany: (names: string) => `${names} schrijven mee`,
  readyNoNotes: 'Nog geen verslaggever',
  readySize: (count: number) => plural(count, 'deelnemer', 'deelnemers'),
  readySizeOff: (count: number, min: number, max: number) =>
    `${plural(count, 'deelnemer', 'deelnemers')}, ${min} tot ${max} is fijn`,
  isReady: 'in orde',
  isOpen: 'nog open',
  course: 'Verloop',
  courseText: (count: number, min: number, max: number) =>
    `Opening, ${inWords(count)} ${count === 1 ? 'thema' : 'thema’s'} van ${min === max ? min : `${min} tot ${max}`} minuten en afsluiting`,
  startsByItself: 'Begint vanzelf als de vergadering start.',
  startsByHand: 'Begint als jij start.',
  startAnyway: 'Toch starten',
  startAsk: 'Wil je dit gesprek nu toch starten?',
  startsEarly: (when: string) => `Gepland op ${when}`,
  startsBeside: (groep: string) => `Er loopt nog een gesprek: ${groep}`,

  ended: 'Het gesprek is afgelopen',
  endedText: (from: string, to: string) => `Van ${from} tot ${to}.`,
  harvest: (answers: number, notes: number) =>
    answers + notes === 0
      ? 'Er staat nog niets van dit gesprek op het bord.'
      : `${plural(answers, 'antwoord', 'antwoorden')} en ${plural(notes, 'notitie', 'notities')} staan op het bord.`,
  toBord: 'Naar het bord',
  startAgain: 'Toch verdergaan',

  trouble: {
    unreachable: {
      title: 'De bot is niet bereikbaar',
      text: 'Het gesprek gaat gewoon door. Deelnemers antwoorden in het tabblad; de kaart komt in de chat zodra dat weer kan.',
    },
    later: {
      title: 'De kaart laat even op zich wachten',
      text: 'Teams kan hem nu niet plaatsen; we proberen het vanzelf opnieuw. Het gesprek gaat gewoon door, en antwoorden kan in het tabblad.',
    },
    unsure: {
      title: 'Nog niet zeker of de kaart er staat',
      text: 'Teams gaf geen bevestiging. Kijk even in de chat. Staat de kaart er niet, probeer het dan opnieuw: we plaatsen hem dan nog een keer.',
    },
    gone: {
      title: 'De kaart staat niet meer in de chat',
      text: 'Wat mensen schreven is bewaard. Het gesprek gaat gewoon door, en antwoorden kan in het tabblad.',
    },
    refused: {
      title: 'Teams neemt de kaart niet aan',
      text: 'Dat lost zich niet vanzelf op. Het gesprek gaat gewoon door; deelnemers antwoorden in het tabblad.',
    },
    stopped: {
      title: 'We proberen het niet meer vanzelf',
      text: 'Drie dagen lang was de chat niet te bereiken; misschien is hij verwijderd. Alles staat in de app. Voeg LOB-portret weer toe aan de chat en probeer het opnieuw.',
    },
    trying: {
      title: 'We proberen het opnieuw',
      text: 'Het gesprek gaat gewoon door. Lukt het, dan verdwijnt deze melding vanzelf.',
    },
  },
  missingSignals: {
    unconfirmed: {
      title: 'De koppeling met de chat is nog niet bevestigd',
      text: 'De bot zet nog niets in de chat. Schrijf daar zelf “start” met @LOB-portret ervoor; dan weet hij dat je erbij zit.',
    },
    meeting: {
      title: 'Teams zegt niet wanneer de vergadering begint en eindigt',
      text: 'Beëindig het gesprek straks zelf. Wat eraan te doen is, staat in Hulp.',
    },
    members: {
      title: 'Teams zegt niet wie er in de chat zitten',
      text: 'Wie antwoordt zonder op de lijst te staan, wacht bij “Wil meedoen”. Kijk goed of je die persoon kent.',
    },
    channel: {
      title: 'Dit gesprek staat in een kanaal',
      text: 'Het begint en eindigt met de hand, en iedereen van het team kan de kaarten lezen. Antwoorden komen niet in het kanaal.',
    },
  },
  understood: 'Begrepen',
  offlineTitle: (time: string) => `Geen verbinding sinds ${time}`,
  offlineText:
    'Het gesprek gaat gewoon door. Wat je noteert blijft hier staan en gaat straks vanzelf mee. Wat je ziet is van even geleden.',
}

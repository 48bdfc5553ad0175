import type { CardTexts, Wrote } from './cardTexts.ts'

const monthsInWords = [
  'nul',
  'één',
  'twee',
  'drie',
  'vier',
  'vijf',
  'zes',
  'zeven',
  'acht',
  'negen',
  'tien',
  'elf',
  'twaalf',
]

function who({ answered, total }: Wrote): string {
  const deelnemers =
    total > 1 && answered <= total
      ? `${answered} van de ${total} deelnemers`
      : `${answered} ${answered === 1 ? 'deelnemer' : 'deelnemers'}`
  return `${deelnemers} ${answered === 1 ? 'schreef' : 'schreven'}`
}

export const cardTextsNl: CardTexts = {
  locale: 'nl-NL',
  app: 'LOB-portret',
  placeholder: 'Schrijf hier, of laat leeg',
  save: 'Bewaar',
  writeInApp: 'Schrijf in de app',
  viewInApp: 'Bekijk in de app',
  viewMyAnswers: 'Bekijk mijn antwoorden',
  openApp: 'Open de app',
  saveBeforeLeaving:
    'Bewaar voordat je deze chat verlaat. Doe je dat niet, dan ben je je tekst kwijt. In de app blijft hij staan.',
  whatNow: 'Wat nu?',
  yourText: 'Je tekst',
  tooLongToShow: 'Een tekst is te lang voor deze kaart en staat hier niet.',
  afsluiting: 'Afsluiting',
  showOrHide: (title) => `${title} (tonen of verbergen)`,
  moreVragen: (count) => (count === 1 ? 'Nog 1 vraag' : `Nog ${count} vragen`),
  vragenOnlyInApp: (count) =>
    count === 1 ? 'In de app staat nog 1 vraag.' : `In de app staan nog ${count} vragen.`,
  themaOf: (number, count) => `Thema ${number} van ${count}`,
  minutes: (count) => (count === 1 ? '1 minuut' : `${count} minuten`),
  closedAt: (time) => `gesloten om ${time}`,
  clock: (hour, minute) => `${hour}.${minute} uur`,

  link: {
    title: 'Welk gesprek is dit?',
    speak: 'Welk gesprek is deze vergadering? Kies een gesprek en koppel het.',
    intro: 'Deze vergadering is nog niet gekoppeld. Kies het gesprek, dan zet ik hier de thema’s klaar.',
    field: 'Gesprek',
    chooseFirst: 'Kies eerst een gesprek.',
    whoChooses:
      'De gespreksleider of verslaggever kiest. Is dit een andere vergadering? Dan hoef je niets te doen.',
    button: 'Koppel dit gesprek',
    choice: (groep, title, moment) => `Groep ${groep}, ${title}. ${moment}`,
    today: (time) => `Vandaag om ${time}`,
    tomorrow: (time) => `Morgen om ${time}`,
    onDay: (day, time) => `${day.charAt(0).toUpperCase()}${day.slice(1)} om ${time}`,
    notPlanned: 'Nog niet gepland',
    linkedTitle: 'Dit gesprek is gekoppeld',
    linked: (groep, title, time) => `Groep ${groep}, ${title}. Gekoppeld om ${time}`,
    themasComeHere: 'Ik zet hier de thema’s klaar zodra het gesprek begint.',
    deletedTitle: 'Deze ronde is verwijderd',
    deleted: 'De school heeft de ronde van dit gesprek verwijderd, met alle antwoorden en notities.',
    unlinkedTitle: 'Deze vergadering is losgekoppeld',
    unlinked: 'Deze kaart was van een gesprek dat hier niet hoort. Wat hier getypt werd, is niet bewaard.',
    whichThen: (start) =>
      `Welk gesprek is dit wel? De gespreksleider of verslaggever noemt mij met “${start}”, of kiest het in het tabblad.`,
  },
  personal: {
    title: 'Jouw gesprekken',
    goesOn: 'Nu bezig',
    goesOnWith: (thema) => `Nu bezig: ${thema}`,
    write: 'Schrijf bij wat op tafel ligt',
    onlyYou: 'Deze kaart is alleen voor jou.',
    onlyYouWrite: (retention) =>
      `Deze kaart is alleen voor jou. Wat je schrijft, komt bij de antwoorden van het gesprek, net als in de chat; de kaart zegt wie het ziet. Het verdwijnt ${retention} na publicatie van het portret. Schrijven is vrijwillig.`,
    none: 'Er zijn nu geen gesprekken waar je bij hoort. Staat je gesprek er wel? Vraag de gespreksleider of je op de lijst staat.',
    nothingOpen: 'Er ligt nu geen thema op tafel. Druk nog eens als het volgende thema begint.',
    help: 'Stuur mij hier een bericht, welk dan ook: ik laat je gesprekken zien, en je kunt schrijven bij wat op tafel ligt zonder dat iemand meekijkt.',
  },
  opening: {
    groep: (number) => `groep ${number}`,
    welcomeWithoutVerslaggever: (minutes, gespreksleider) =>
      `Fijn dat je er bent. We praten ${minutes} minuten over hoe professioneel onze LOB is, gezien vanuit jouw werk. ${gespreksleider} leidt het gesprek.`,
    withoutCards:
      'De gespreksleider legt de thema’s een voor een op tafel. De verslaggever schrijft op wat jullie zeggen; je hoeft zelf niets te schrijven.',
    alsoOpdrachtgever: (name) => `${name} is ook opdrachtgever.`,
    anonymousTitle: 'Dit gesprek is anoniem',
    anonymousWhoSees: 'De gespreksleider en de verslaggever zien wat er staat, niet van wie het is.',
    partlyAnonymous:
      'Sommige thema’s zijn anoniem: dan bewaren we je naam niet. Dat staat op de kaart van dat thema.',
    anonymousIsFinal:
      'Een anoniem antwoord kun je intrekken tot het gesprek eindigt. Daarna weet niemand meer van wie het is, en kan ook jij het niet meer opvragen of laten wissen.',
    retention: (months) => `${monthsInWords[months] ?? months} ${months === 1 ? 'maand' : 'maanden'}`,
  },
  thema: {
    talkFirst: 'Eerst praten, dan schrijven. Alles mag leeg blijven.',
    whoSees: 'De gespreksleider en de verslaggever zien je antwoord met je naam.',
    anonymous:
      'Dit thema is anoniem: je naam wordt niet bewaard. Aan wat je schrijft, kan iemand je soms toch herkennen.',
    fewPeople: 'Jullie zijn met weinig: echt anoniem is het niet.',
    fewPeopleUnlisted: 'Zijn jullie met minder dan vier? Dan is het niet echt anoniem.',
  },
  answered: {
    savedAt: (time) => `Bewaard om ${time}`,
    speak: (time, title) => `Bewaard om ${time}. ${title}. Je kunt je antwoord wijzigen tot het thema sluit.`,
    wrote: (wrote) => {
      if (wrote.answered === 0) return 'Nog niemand schreef iets op.'
      return wrote.anonymous ? 'Een of meer deelnemers schreven al iets op.' : `${who(wrote)} al iets op.`
    },
    changeUntilClosed: 'Wijzigen kan tot het thema sluit.',
    changeInApp: 'Je tekst is te lang voor deze kaart. Wijzigen kan in de app, tot het thema sluit.',
    unconfirmed:
      'Je staat nog niet op de lijst van deze groep. Je antwoord is bewaard; de gespreksleider beslist of het meetelt.',
    change: 'Wijzig of vul aan',
    emptyChangesNothing: 'Een leeg vak verandert niets. Een antwoord intrekken kan in de app.',
  },
  closed: {
    speak: (title) => `Thema ${title} is gesloten.`,
    afsluitingSpeak: 'De afsluiting is gesloten.',
    wrote: (wrote) => {
      if (wrote.answered === 0) return 'Niemand schreef iets op.'
      return wrote.anonymous ? 'Een of meer deelnemers schreven iets op.' : `${who(wrote)} iets op.`
    },
    withdraw: 'Tot het verslag er is, kun je je eigen antwoord in de app nog intrekken.',
    withdrawAnonymous: 'Zolang het gesprek duurt, kun je je eigen antwoord in de app nog intrekken.',
  },
  late: {
    afsluitingTitle: 'De afsluiting is gesloten',
    nobodys:
      'Het gesprek is afgelopen: niemand kan nog nagaan dat dit van jou is, ook de app niet. Wijzigen of intrekken kan dus niet meer.',
  },
  summary: {
    place: (number, count) => `Samenvatting · thema ${number} van ${count}`,
    wholeGesprek: 'Samenvatting van het gesprek',
    speak: (thema, name) => `Samenvatting van het thema ${thema}, door ${name}.`,
    wholeGesprekSpeak: (name) => `Samenvatting van het gesprek, door ${name}.`,
    by: (name, time) =>
      `Door ${name}, gespreksleider, om ${time}. Klopt er iets niet? Zeg het in het gesprek.`,
    somebody: 'de gespreksleider',
    gone: 'Deze samenvatting is verwijderd.',
  },
  verslag: {
    name: 'Het verslag',
    place: (groep, day) => `Verslag · groep ${groep} · gesprek van ${day}`,
    title: 'Klopt het verslag?',
    react: (until) => `Reageer ${until}.`,
    read: 'Lees mee en verbeter wat niet klopt of ontbreekt. Het hoeft niet mooi te zijn, wel juist.',
    silence:
      'Reageer je niet, dan stelt de gespreksleider het verslag vast en staat erbij dat je niet hebt gereageerd.',
    seenBy: 'Alleen jullie groep ziet het verslag, naast gespreksleider en verslaggever.',
    open: 'Lees het verslag',
    agree: 'Akkoord',
    correct: 'Ik wil iets verbeteren',
    field: 'Wat klopt er niet, of wat ontbreekt er?',
    placeholder: 'Bijvoorbeeld: bij thema 3 ontbreekt …',
    moreInApp: 'Je naam staat bij je verbetering. Meer te verbeteren? In de app kan het per alinea.',
    send: 'Stuur mijn verbetering',
    agreed: (time) => `Akkoord, om ${time}`,
    corrected: (time) => `Je verbetering is verstuurd, om ${time}`,
    changeUntil: (until) => `In de app kun je ${until} nog wijzigen of meer verbeteren.`,
    over: {
      withdrawn: 'Dit verslag is teruggehaald. Het komt opnieuw naar jullie toe.',
      closed: 'De termijn is voorbij. Klopt er nog iets niet? Vraag het de gespreksleider.',
      settled: 'Het verslag is vastgesteld.',
      newer: 'Dit verslag is opnieuw verstuurd. Gebruik de nieuwe kaart.',
    },
    reminder: {
      title: 'Lees je het verslag nog?',
      left: (days) =>
        `Nog ${days} ${days === 1 ? 'dag' : 'dagen'}. Een kwartier lezen: klopt het, of wil je iets verbeteren?`,
      speak: (days, until) =>
        `Herinnering: lees je het verslag nog? Reageren kan nog ${days} ${days === 1 ? 'dag' : 'dagen'}, ${until}.`,
      onlyYou:
        'Alleen jij krijgt deze herinnering. Het verslag is voor jullie groep, gespreksleider en verslaggever.',
      reacted: 'Je hebt al gereageerd.',
      over: 'Reageren op dit verslag kan nu niet meer.',
    },
    messages: {
      empty: 'Schrijf eerst wat er niet klopt.',
      tooLong: (over, max) =>
        `Je verbetering is ${over} tekens te lang: er passen ${max} tekens in. Er is niets verstuurd; je tekst staat nog in de kaart. In de app kan het per alinea.`,
    },
  },
  forYou: {
    place: 'LOB-portret · voor jou',
    title: 'Dit wacht op je',
    nothing: 'Er wacht niets op je',
    later: 'Komt er iets, dan staat het in de app bij Voor jou.',
    late: (days) => `${days} ${days === 1 ? 'werkdag' : 'werkdagen'} over tijd`,
    more: (count) => `In de app ${count === 1 ? 'staat er nog 1' : `staan er nog ${count}`}.`,
    openAll: 'Open Voor jou',
    snapshot: (day, time) =>
      `Alleen jij ziet deze kaart. Zo stond het op ${day} om ${time}. Stuur mij “voor mij” om opnieuw te kijken.`,
    what: {
      read: (groep) => `Lees het verslag van ${groep}`,
      changed: (groep) => `Het verslag van ${groep} is gewijzigd`,
      write: (groep) => `Maak het verslag van ${groep}`,
      check: (groep) => `Kijk het verslag van ${groep} na`,
      handle: (groep) => `Verwerk de correcties van ${groep}`,
      settle: (groep) => `Stel het verslag van ${groep} vast`,
    },
    open: {
      read: 'Lees het verslag',
      changed: 'Lees de wijziging',
      write: 'Open het verslag',
      check: 'Open het verslag',
      handle: 'Bekijk de correcties',
      settle: 'Open het verslag',
    },
  },
  closing: {
    title: 'Tot slot: twee vragen',
    talkFirst: 'Eerst praten, dan schrijven. Leeg laten mag.',
    whatFor:
      'Je antwoorden komen in het verslag van jullie groep. Van je tweede antwoord kan een actiepunt komen.',
    whatForAnonymous:
      'Je naam wordt niet bewaard. Je antwoorden komen zonder naam in het verslag van jullie groep. Van je tweede antwoord kan een actiepunt komen.',
  },
  error: {
    title: 'Je antwoord is nog niet bewaard',
    happened: 'Het opslaan lukte niet. Er is niets verloren: je tekst staat hieronder.',
    whatNow: 'Druk op Bewaar opnieuw. Lukt het dan nog niet? Kopieer je tekst en schrijf in de app.',
    saveAgain: 'Bewaar opnieuw',
  },
  unsure: {
    title: 'Nog niet zeker of het is bewaard',
    happened: 'Ik kreeg geen bevestiging. Er is niets verloren: je tekst staat hieronder.',
    whatNow: 'Druk op Bewaar opnieuw. Twee keer bewaren geeft nooit een dubbel antwoord.',
    saveAgain: 'Bewaar opnieuw',
  },
  refusal: {
    notSaved: 'Je tekst is niet bewaard',
    notNow: 'Dit kan nu niet',
    tryAgain: 'Probeer opnieuw',
    textStillHere: 'Je tekst is niet bewaard, maar staat nog in deze kaart.',
  },
  stand: {
    groep: (number) => `Groep ${number}`,
    notStarted: 'nog niet begonnen',
    startedAt: (time) => `begonnen om ${time}`,
    endedAt: (time) => `afgelopen om ${time}`,
    notStartedTitle: 'Het gesprek is nog niet begonnen',
    endedTitle: 'Het gesprek is afgelopen',
    left: (minutes) => {
      if (minutes === 0) return 'De tijd is om'
      const size = Math.abs(minutes)
      const amount = size === 1 ? '1 minuut' : `${size} minuten`
      return minutes > 0 ? `Nog ${amount}` : `${amount} over de tijd`
    },
    atThema: (number) => `Jullie zijn bij thema ${number}.`,
    atAfsluiting: 'Jullie zijn bij de afsluiting.',
    atNothing: 'Er is nu geen thema open.',
    explain: 'Achter elk thema staat hoeveel deelnemers iets opschreven.',
    speakThema: (groep, number, title) => `Groep ${groep} is bij thema ${number}, ${title}.`,
    speakAfsluiting: (groep) => `Groep ${groep} is bij de afsluiting.`,
    state: { klaar: 'klaar', nu: 'nu', straks: 'straks' },
    wrote: ({ answered, total, anonymous }) => {
      if (anonymous) return answered === 0 ? 'niemand' : 'een of meer'
      return total > 0 && answered <= total ? `${answered} van ${total}` : `${answered}`
    },
  },
  messages: {
    themaClosesSoon: 'Dit thema sluit over een minuut. Bewaar wat je schreef.',
    afsluitingClosesSoon: 'De afsluiting sluit over een minuut. Bewaar wat je schreef.',
    nothingArrived:
      'Teams gaf van deze knop niets door, dus er is niets bewaard. Je tekst staat nog in de kaart: druk nog eens, of schrijf haar in de app.',
    nothingWritten: 'Je hebt nog niets opgeschreven. Dat mag. Er is niets bewaard of veranderd.',
    tooLong: (over, max) =>
      `Je antwoord is nog niet bewaard: het is ${over} ${over === '1' ? 'teken' : 'tekens'} te lang. In een antwoord passen er ${max}. Kort het in, of verdeel het over de vragen; je tekst staat nog in de kaart.`,
    stillInCard: 'Je tekst staat nog in de kaart.',
    savedAt: (time) => `✓ Bewaard om ${time}.`,
    whichGesprek: (start) =>
      `Hoort deze vergadering bij een gesprek van LOB-portret? Dan noemt de gespreksleider of verslaggever mij met “${start}”; daarna kan die kiezen welk gesprek het is. Is dit een andere vergadering? Dan hoef je niets te doen.`,
    startsEarly: (start) =>
      `Dit is ruim voor de geplande tijd van dit gesprek. Ik heb het nog niet gestart. Is dit het gesprek al? Dan noemt de gespreksleider of verslaggever mij met “${start}”, of start het in de app.`,
    startsBeside: (start) =>
      `Er loopt nog een ander gesprek van deze ronde. Ik heb dit gesprek daarom nog niet gestart. Begint het nu toch? Dan noemt de gespreksleider of verslaggever mij met “${start}”, of start het in de app.`,
    another: (groep, title, start) =>
      `Deze chat hoort bij het gesprek van groep ${groep}, ${title}. Dat gesprek is afgelopen; ik begin het niet vanzelf opnieuw. Voeren jullie nu een ander gesprek? Plan daarvoor een eigen vergadering, geen reeks, en koppel die. Gaan jullie toch verder met groep ${groep}? Dan noemt de gespreksleider of verslaggever mij met “${start}”, of kiest in de app voor Toch verdergaan.`,
    inChannel: (words) =>
      `Deze vergadering staat in een kanaal. Kaarten komen in deze draad, en iedereen van het team kan ze lezen; wat je antwoordt komt niet in het kanaal. Het gesprek begint en eindigt hier niet vanzelf: de gespreksleider of verslaggever noemt mij met “${words.start}” en “${words.stop}”, of doet het in de app. Een tabblad in de vergadering is er niet; open LOB-portret in de balk van Teams. Liever alleen met de groep? Maak dit gesprek in Regie los van de chat en plan een gewone vergadering.`,
    started: 'Het gesprek is begonnen.',
    ended: 'Het gesprek is afgelopen.',
    themaOpen: (title) => `Op tafel: ${title}.`,
    themaClosed: (title) => `Gesloten: ${title}.`,
    help: (words) =>
      `Noem mij in de chat, met een van deze woorden. “${words.stand}”: waar zijn we? Voor de gespreksleider ook “${words.thema} 3” (open thema 3), “${words.next}” (open het volgende thema), “${words.close}” (sluit het thema), “${words.start}” (begin het gesprek) en “${words.stop}” (sluit het gesprek af).`,
  },
  chatWords: {
    stand: 'stand',
    thema: 'thema',
    next: 'volgende',
    close: 'sluit',
    start: 'start',
    stop: 'stop',
    help: 'help',
    forMe: 'voor mij',
    forYou: 'voor jou',
  },
}

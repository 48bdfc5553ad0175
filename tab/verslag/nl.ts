const number = (count: number, one: string, many: string) => (count === 1 ? `1 ${one}` : `${count} ${many}`)
const notities = (count: number) => number(count, 'notitie', 'notities')
const antwoorden = (count: number) => number(count, 'antwoord', 'antwoorden')
const correcties = (count: number) => number(count, 'correctie', 'correcties')
const dagen = (count: number) => number(count, 'dag', 'dagen')
const werkdagen = (count: number) => number(count, 'werkdag', 'werkdagen')

export const verslag = {
  title: (groep: string) => `Verslag ${groep}`,
  werkdocument: 'Werkdocument',
  settledVersion: (version: number) => `Vastgesteld, versie ${version}`,
  saved: 'Alles bewaard',
  saving: 'Wordt bewaard',
  toRonde: 'Naar de ronde',
  offline:
    'Geen verbinding. Schrijven gaat gewoon door: wat je schrijft staat op dit apparaat en gaat vanzelf mee.',
  offlineActs: 'Overnemen, versturen en vaststellen wachten tot er weer verbinding is.',
  withdrawn: (day: string) => `Teruggehaald van de groep op ${day}. Correcties staan er nog.`,
  notHeld: 'Het verslag komt na het gesprek',
  notHeldText: 'Zodra het gesprek is afgelopen, staat hier wat er genoteerd en geschreven is, per thema.',
  empty: 'Er zijn geen notities van dit gesprek',
  emptyText: 'Een verslag begint met wat er genoteerd is. Noteren kan ook nu nog.',
  noteAfterwards: 'Noteer achteraf',
  toNoteren: 'Naar Noteren',
  expired: 'De woorden van dit gesprek zijn verwijderd',
  expiredText: 'De bewaartermijn van deze ronde is voorbij. Aantallen en het portret blijven.',

  phases: {
    label: 'Hoe ver dit verslag is',
    todo: ['Opmaken', 'Nakijken', 'Bij de groep', 'Vastgesteld'],
    done: ['Opgemaakt', 'Nagekeken', 'Bij de groep', 'Vastgesteld'],
    late: (days: number) => `${werkdagen(days)} over tijd`,
    wanted: (day: string) => `gewenst ${day}`,
    right: 'Het hoeft niet mooi te zijn, wel juist.',
    by: (name: string) => `door ${name}`,
    byYou: 'door jou',
    week: 'een week',
    madeBy: (name: string, day: string) => `${name}, ${day}`,
    onTime: (days: number) =>
      days === 0 ? 'op tijd, op de dag van het gesprek' : `op tijd, ${werkdagen(days)} na het gesprek`,
    checked: (done: number, all: number) => `${done} van ${all} thema’s`,
    until: (count: number) => `${number(count, 'deelnemer', 'deelnemers')}, tot en met`,
    sending: 'wordt verstuurd',
    since: (day: string, left: number) =>
      `sinds ${day}, ${left === 0 ? 'vandaag is de laatste dag' : `nog ${dagen(left)}`}`,
    closed: (day: string) => `de termijn liep tot en met ${day}`,
    reacted: (count: number, all: number, open: number) =>
      `${count} van ${all} reageerden, ${open === 0 ? 'niets open' : `${correcties(open)} open`}`,
    handedOver: (day: string) => `voorgelegd op ${day}`,
    after: (day: string) => `na ${day}, of zodra alles behandeld is`,
    now: 'kan nu',
    setDeadline: 'Andere laatste dag',
  },
  themas: 'Thema’s',
  afsluiting: 'Afsluiting',
  nav: {
    edited: 'bewerkt',
    asNoted: 'zoals genoteerd',
    notDiscussed: 'niet besproken',
    left: (count: number) => `${notities(count)} over`,
    answers: antwoorden,
    open: (count: number) => `${correcties(count)} open`,
    remarks: (count: number) => number(count, 'opmerking', 'opmerkingen'),
    checked: 'nagekeken',
    rivals: 'twee teksten',
  },
  span: (from: string, to: string) => `${from} tot ${to}`,
  notities,
  notDiscussed: 'Dit thema is niet besproken.',
  nothingHere: 'Hier staat nog niets.',
  others: 'Over het hele verslag',
  otherPlaces: 'Bij een alinea die weg is',

  paragraph: (place: number, thema: string) => `Alinea ${place}, ${thema}`,
  asNotedAt: (time: string) => `zoals genoteerd, ${time}`,
  asNoted: 'zoals genoteerd',
  editedBy: (name: string, when: string) => `bewerkt door ${name}, ${when}`,
  showSources: 'Toon',
  hideSources: 'Verberg',
  and: 'en',
  quoted: (name: string) => `${name} (citaat)`,
  written: 'Geschreven',
  answers: antwoorden,
  writesHere: (name: string) => `${name} schrijft hier`,
  youWrite: 'je schrijft hier',
  noSources: 'Nog zonder notitie. Schrijf erbij wie dit zei, of haal het weg.',
  sourceGone: 'Een notitie van deze alinea is weggehaald of gewist.',
  sourceChanged: 'Een notitie van deze alinea is daarna gewijzigd.',
  changedSinceSent: 'gewijzigd nadat de groep het kreeg',
  today: (time: string) => `vandaag ${time}`,
  yesterday: (time: string) => `gisteren ${time}`,
  newParagraph: 'Nieuwe alinea',
  placeholder: 'Schrijf hier',
  inDrawer: (count: number) =>
    count === 1
      ? '1 notitie van dit thema staat nog niet in het verslag'
      : `${count} notities van dit thema staan nog niet in het verslag`,
  more: 'Meer voor deze alinea',
  keys: {
    label: 'Wat je met deze alinea kunt',
    edit: 'bewerk',
    join: 'voeg bij vorige',
    up: 'omhoog',
    down: 'omlaag',
    thema: 'ander thema',
    leaveOut: 'laat weg',
    split: 'splits',
    remark: 'opmerking',
    bringIn: (count: number): string => (count === 0 ? 'kies eerst een notitie' : 'zet notitie hierbij'),
  },
  done: 'Klaar',
  splitTitle: 'Waar begint de nieuwe alinea?',
  splitHint: 'Kies de zin waarmee de tweede alinea begint.',
  whichThema: 'Bij welk thema hoort deze alinea?',
  cannotChange: {
    versturen: 'Het verslag wordt verstuurd. Wijzigen kan zo weer.',
    vastgesteld: 'Dit verslag is vastgesteld. Een wijziging is een nieuwe versie.',
  },
  undo: {
    joined: 'Bij de vorige gevoegd.',
    moved: 'Verplaatst.',
    toThema: (thema: string) => `Bij ‘${thema}’ gezet.`,
    leftOut: 'Weggelaten. De notitie staat in de lade.',
    leftOutBare: 'Weggelaten.',
    split: 'Gesplitst.',
    broughtIn: 'In het verslag gezet.',
    replaced: (count: number) => `In ${number(count, 'alinea', 'alinea’s')} vervangen.`,
    notNow: 'Dit kan niet ongedaan worden gemaakt: de alinea is daarna gewijzigd.',
  },
  refused: {
    title: 'Dit is niet in het verslag gekomen',
    words: 'Je tekst staat hieronder. Kopieer wat je wilt houden.',
    discard: 'Gooi weg',
  },

  rivals: {
    title: 'Twee mensen schreven tegelijk',
    text: 'Beide teksten zijn bewaard. Kies er een, of zet ze achter elkaar.',
    now: (name: string) => (name === '' ? 'Nu in het verslag' : `Nu in het verslag, van ${name}`),
    other: (name: string, when: string) => `${name}, ${when}`,
    keep: 'Houd deze',
    take: 'Neem deze',
    join: 'Zet achter elkaar',
    show: 'Wat verschilt',
  },

  drawer: {
    title: 'Nog niet in het verslag',
    count: (here: number, bare: number, others: number) =>
      [
        here > 0 && `${here} van dit thema`,
        bare > 0 && `${bare} zonder thema`,
        others > 0 && `${others} van andere thema’s`,
      ]
        .filter((part) => part !== false)
        .join(', '),
    help: 'Sleep naar een alinea, of kies een notitie en druk op B.',
    nothing: 'Alles wat genoteerd is, staat in het verslag.',
    bare: 'Zonder thema',
    others: 'Van andere thema’s',
    sources: { genoteerd: 'genoteerd', chat: 'chat', transcript: 'transcript', zelf: 'zelf geschreven' },
    counts: { onbevestigd: 'nog niet bevestigd', nagekomen: 'nagekomen', aside: 'opzij gelegd' },
    ownParagraph: 'Eigen alinea',
    choose: 'Kies',
    chosen: 'Gekozen: zet bij een alinea met B',
    here: 'Zet hier',
    close: 'Lade sluiten',
  },

  downloads: { word: 'Als Word', pdf: 'Als pdf', markdown: 'Als Markdown' },
  submit: 'Laat nakijken',
  send: 'Stuur naar de groep',
  settle: 'Stel vast',
  newVersion: 'Nieuwe versie',
  handOver: 'Voorgelegd zonder lijst',
  withdraw: 'Haal terug',
  findReplace: 'Zoek en vervang',
  leftToDo: 'Voordat het naar de groep gaat',
  left: {
    noSources: (count: number) =>
      count === 1 ? 'Eén alinea heeft geen notitie.' : `${count} alinea’s hebben geen notitie.`,
    remarks: (count: number) =>
      count === 1 ? 'Eén opmerking is nog open.' : `${count} opmerkingen zijn nog open.`,
    bare: (count: number) =>
      count === 1
        ? 'Eén notitie zonder thema staat er niet in.'
        : `${count} notities zonder thema staan er niet in.`,
    rivals: (count: number) =>
      count === 1
        ? 'Bij één alinea moet je nog een tekst kiezen.'
        : `Bij ${count} alinea’s moet je nog een tekst kiezen.`,
    unchecked: (count: number) =>
      count === 1 ? 'Eén thema is nog niet nagekeken.' : `${count} thema’s zijn nog niet nagekeken.`,
    sources: (count: number) =>
      count === 1
        ? 'Bij één alinea is een notitie daarna gewijzigd of weggehaald.'
        : `Bij ${count} alinea’s is een notitie daarna gewijzigd of weggehaald.`,
    nothing: 'Niets meer te doen.',
  },
  themaRight: 'Dit thema klopt',
  themaChecked: 'Nagekeken',
  notRight: 'Toch niet',
  thenThema: (thema: string) => `daarna ${thema}`,

  sendDialog: {
    title: 'Stuur naar de groep',
    to: (count: number) => `Het verslag gaat naar ${number(count, 'deelnemer', 'deelnemers')}.`,
    until: (day: string) => `Zij kunnen verbeteren tot en met ${day}.`,
    untilLabel: 'Laatste dag om te verbeteren',
    left: 'Dit is nog niet gedaan. Versturen kan toch:',
    who: (names: string) =>
      `Wie het krijgt: ${names}. Zij zien het verslag, niet de notities en niet elkaars correcties.`,
    no: 'Er staan geen deelnemers op de lijst. Leg het verslag zonder lijst voor.',
    rivals: 'Kies eerst welke tekst blijft waar twee mensen tegelijk schreven.',
    do: 'Stuur',
    past: 'Kies vandaag of een latere dag.',
  },
  deadlineDialog: { title: 'Andere laatste dag', do: 'Bewaar' },
  withdrawDialog: {
    title: 'Haal het verslag terug',
    text: 'De groep kan het dan niet meer lezen. Wie het had, krijgt daar bericht van. Correcties blijven staan, en je kunt het opnieuw versturen.',
    do: 'Haal terug',
  },
  settleDialog: {
    title: 'Stel het verslag vast',
    ready: 'Daarna verandert er niets meer aan zonder een nieuwe versie.',
    silent: (names: string) => `${names} gaf geen reactie. Dat komt in het verslag te staan.`,
    silentMany: (names: string) => `${names} gaven geen reactie. Dat komt in het verslag te staan.`,
    missing: 'Vaststellen kan nog niet.',
    open: (count: number) => `Er ${count === 1 ? 'is' : 'zijn'} nog ${correcties(count)} open.`,
    running: (day: string, names: string) =>
      `De termijn loopt tot en met ${day}, en ${names} reageerde nog niet. Eerder vaststellen kan als iedereen reageerde.`,
    rivals: 'Bij een alinea staan nog twee teksten.',
    handed: (day: string) => `Het verslag is voorgelegd op ${day}.`,
    do: 'Stel vast',
  },
  reopenDialog: {
    title: 'Nieuwe versie',
    text: 'De vastgestelde versie blijft gelden tot je de nieuwe vaststelt. Schrijf op waarom er een nieuwe versie komt; dat staat bij het verslag.',
    label: 'Waarom een nieuwe versie',
    do: 'Begin nieuwe versie',
  },
  handOverDialog: {
    title: 'Voorgelegd zonder lijst',
    text: 'Voor een groep zonder lijst of zonder chat: je gaf het verslag op papier, als Word of als link. Schrijf op wanneer, en wat erover gezegd is.',
    on: 'Voorgelegd op',
    said: 'Wat erover gezegd is',
    do: 'Bewaar',
    notYet: 'Kies vandaag of een eerdere dag.',
  },

  reactions: {
    title: 'Wie reageerde',
    nothing: 'nog niets',
    silent: 'geen reactie',
    agreed: 'akkoord',
    agreedThen: (changes: number) => `akkoord, daarna ${number(changes, 'wijziging', 'wijzigingen')}`,
    correcties: (count: number, handled: number) =>
      handled === 0
        ? correcties(count)
        : handled === count
          ? `${correcties(count)}, behandeld`
          : `${correcties(count)}, ${handled} behandeld`,
    someone: 'Iemand uit de groep',
    handedOver: (day: string) => `Voorgelegd op ${day}.`,
  },
  correctie: {
    label: (name: string) => `Correctie van ${name}`,
    missing: 'Hier ontbreekt:',
    takeOver: 'Neem over',
    answer: 'Antwoord',
    answerLabel: (name: string) => `Antwoord op ${name}`,
    handled: 'Verwerkt',
    takenOver: (name: string, when: string) => `Overgenomen door ${name}, ${when}.`,
    answered: (when: string) => `Beantwoord, ${when}`,
    handledBy: (name: string, when: string) => `Verwerkt door ${name}, ${when}.`,
    undo: 'Maak ongedaan',
    send: 'Verstuur antwoord',
    changed: 'De alinea is daarna gewijzigd. Pas de tekst aan en neem hem dan over.',
    mergeLabel: 'Tekst om over te nemen',
    paragraphGone: 'De alinea is weggelaten. Dit was de voorgestelde tekst:',
    settled: (name: string) => `Correctie van ${name}, overgenomen`,
    settledRemark: (name: string) => `Verbeterd na een opmerking van ${name}`,
    settledAnswer: (name: string, said: string, by: string, answer: string) =>
      `${name} tekende aan: ${said} ${by} antwoordde: ${answer}`,
  },
  opmerking: {
    label: (name: string) => `Opmerking van ${name}`,
    add: 'Opmerking over deze alinea',
    save: 'Zet erbij',
    answer: 'Antwoord',
    resolve: 'Opgelost',
    resolved: 'Opgelost.',
    reopen: 'Toch niet',
  },
  settled: {
    on: (day: string, name: string) => `Vastgesteld op ${day} door ${name}.`,
    reacted: (count: number, all: number) => `${count} van de ${all} deelnemers reageerden.`,
    correcties: (count: number) =>
      count === 0 ? '' : count === 1 ? 'Eén correctie is behandeld.' : `${count} correcties zijn behandeld.`,
    silent: (names: string, many: boolean) => `${names} ${many ? 'gaven' : 'gaf'} geen reactie.`,
    handedOver: (day: string, said: string) => `Voorgelegd op ${day}${said === '' ? '.' : `: ${said}`}`,
    reason: (reason: string) => `Nieuwe versie, omdat: ${reason}`,
  },
  find: {
    title: 'Zoek en vervang',
    find: 'Zoek',
    replace: 'Vervang door',
    none: 'Nergens gevonden.',
    found: (places: number, paragraphs: number) =>
      `${number(places, 'plek', 'plekken')} in ${number(paragraphs, 'alinea', 'alinea’s')}`,
    use: (paragraph: string) => `Vervang in: ${paragraph}`,
    do: (count: number) => `Vervang in ${number(count, 'alinea', 'alinea’s')}`,
    caseHint: 'Hoofdletters tellen mee.',
  },
}

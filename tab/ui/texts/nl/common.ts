export const common = {
  app: 'LOB-portret',
  /** Titles of pages, by screen. */
  screens: {
    rondes: 'Rondes',
    rondeNieuw: 'Nieuwe ronde',
    koppelen: 'Koppelen',
    hulp: 'Hulp',
    beheer: 'Beheer',
    mijn: 'Mijn gegevens',
    ronde: 'Ronde',
    gegevens: 'Gegevens van deze ronde',
    bord: 'Bord',
    gesprek: 'Gesprek',
    regie: 'Regie',
    noteren: 'Noteren',
    verslag: 'Verslag',
    antwoorden: 'Antwoorden',
    correctie: 'Verslag lezen',
  },
  loading: 'Bezig met laden',
  stillBusy: 'Het duurt even. We zijn er nog mee bezig.',
  retry: 'Opnieuw proberen',
  cancel: 'Annuleren',
  close: 'Sluiten',
  edit: 'Wijzigen',
  remove: 'Verwijderen',
  undo: 'Ongedaan maken',
  save: 'Bewaren',
  more: 'Meer',
  back: 'Terug',
  toRondes: 'Naar Rondes',
  rondes: 'Rondes',
  menu: 'Meer mogelijkheden',
  toBoard: 'Naar het bord',
  toRonde: 'Naar de ronde',
  youAre: (name: string) => `Je bent ${name}`,
  changePerson: 'Iemand anders zijn',
  live: 'Live',
  updatedAt: (time: string) => `Bijgewerkt ${time}`,
  /** How long words are kept; the ronde says the number. */
  afterPublication: (months: number) =>
    `${months === 1 ? '1 maand' : `${months} maanden`} na publicatie van het portret`,
  gone: 'Deze tekst is gewist.',
  tooLong: (over: string, max: string) =>
    `${over} ${over === '1' ? 'teken' : 'tekens'} te veel: er passen ${max} tekens in. Alles staat nog in het veld, en er is niets bewaard.`,
  lineTooLong: (over: string, max: string) =>
    `Een regel is ${over} ${over === '1' ? 'teken' : 'tekens'} te lang: per regel passen er ${max}.`,
  justNow: 'zojuist',
  saving: 'Wordt bewaard.',
  groepTitle: (nummer: number, kort: string) => `Groep ${nummer} · ${kort}`,
  /** What a person did that the server does not have yet. */
  outbox: {
    waiting: (count: number) =>
      `Nog niet verstuurd: ${count}. Het wacht op dit apparaat en gaat vanzelf mee.`,
    refused: (count: number) =>
      `Niet aangenomen: ${count}. In Noteren, in Regie of op het bord kies je wat ermee gebeurt.`,
    pageOnly: 'Dit apparaat bewaart niets: wat wacht, blijft alleen zolang deze pagina open is.',
    expired: (count: number) => `Langer dan 14 dagen niet verstuurd en daarom hier gewist: ${count}.`,
    understood: 'Begrepen',
  },
  link: {
    ask: 'Link kopiëren',
    copied: 'Link gekopieerd',
    shown: 'Teams laat de link zien',
    failed: 'Kopiëren lukte niet',
  },
  openInTeams: {
    title: 'Open LOB-portret in Teams',
    text: 'Deze app werkt als tabblad in Microsoft Teams. Open haar daar; je bent dan vanzelf aangemeld.',
  },
  teams: {
    silent: {
      title: 'Teams geeft geen antwoord',
      text: 'Zodra Teams antwoordt, gaat dit tabblad vanzelf verder. Duurt het lang, probeer het dan opnieuw. Zie je dit buiten Teams? Open LOB-portret dan in Teams.',
    },
    noToken: {
      title: 'Teams kon je niet aanmelden',
      text: 'Er is niets verloren. Probeer het opnieuw. Lukt het niet, kijk dan of je in Teams bij de juiste school bent, of vraag de beheerder van Teams om hulp.',
    },
  },
  fault: {
    title: 'Hier ging bij ons iets mis',
    text: 'Wat al bewaard was, is er nog. Laad het scherm opnieuw.',
    reload: 'Scherm opnieuw laden',
    loses: {
      waiting: 'Er wacht nog iets dat alleen op deze pagina staat. Opnieuw laden kan zodra het verstuurd is.',
      typed: 'Dit apparaat bewaart niets: wat je half typte, raak je kwijt als je opnieuw laadt.',
    },
  },
  /** Why the code of a screen does not arrive. */
  notLoaded: {
    offline: {
      title: 'Geen verbinding',
      text: 'Dit scherm is er nog niet. Zodra er verbinding is, verschijnt het vanzelf. Er is niets verloren.',
    },
    newVersion: {
      title: 'Er is een nieuwe versie',
      text: 'Laad het scherm opnieuw om verder te gaan. Wat bewaard is, is er nog.',
    },
    stuck: {
      title: 'Dit scherm laadt niet',
      text: 'Er is wel verbinding. Laad het scherm opnieuw. Wat bewaard is, is er nog.',
    },
  },
}

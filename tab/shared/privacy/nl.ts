const rondes = (count: number) => (count === 1 ? '1 ronde' : `${count} rondes`)
const months = (count: number) => (count === 1 ? '1 maand' : `${count} maanden`)
const antwoorden = (count: number) => (count === 1 ? '1 antwoord' : `${count} antwoorden`)
const notities = (count: number) => (count === 1 ? '1 notitie' : `${count} notities`)
const at = (groep: string | null) => (groep === null ? '' : ` bij ${groep}`)

/** Beheer, Mijn gegevens, and what was done with personal data. */
export const privacy = {
  beheer: {
    title: 'Beheer',
    lead: 'Welke rondes er zijn, wie erin staat en wat er met hun gegevens is gedaan. Woorden uit gesprekken zie je hier niet.',
    sections: { rondes: 'Rondes', people: 'Mensen', audit: 'Wat er is gedaan' },
    notAllowed: {
      title: 'Dit is voor de beheerder',
      text: 'Beheer is voor wie in jouw school de app beheert. Wat over jou is bewaard, vind je bij Mijn gegevens.',
    },
    noRondes: 'Er is nog geen ronde gemaakt.',
    ledBy: (names: string) => `Geleid door ${names}`,
    ledByNobody: 'Niemand leidt deze ronde',
    guest: (name: string) => `${name} (gast)`,
    onlyGuestsLead: 'Alleen gasten leiden deze ronde. Voor het publiceren is iemand van de school nodig.',
    handOver: 'Overdragen',
    handOverOf: (title: string) => `Overdragen: ${title}`,
    handOverHint: 'Wie je kiest, wordt gespreksleider van deze ronde en ziet alles wat erin staat.',
    handOverTo: 'Nieuwe gespreksleider',
    handOverNow: (name: string) => `Overdragen aan ${name}`,
    handOverNot: (name: string) => `Niet aan ${name}`,
    handedOver: (name: string) => `${name} leidt deze ronde nu ook.`,
    retention: 'Bewaartermijn',
    retentionOf: (title: string) => `Bewaartermijn: ${title}`,
    keepsFor: (count: number) => `Woorden verdwijnen ${months(count)} na publicatie`,
    removesOn: (date: string) => `Woorden verdwijnen op ${date}`,
    removedOn: (date: string) => `Woorden verwijderd op ${date}`,
    retentionLabel: 'Maanden na publicatie',
    retentionHint:
      'Antwoorden en notities verdwijnen dan vanzelf; aantallen en het portret blijven. Na het begin van het eerste gesprek kan de termijn alleen korter: mensen is iets beloofd.',
    retentionKept: (count: number) => `De bewaartermijn is ${months(count)}.`,
    months,
  },
  people: {
    search: 'Zoek op naam',
    none: 'Niemand gevonden.',
    inRondes: (count: number) => `in ${rondes(count)}`,
    back: 'Alle mensen',
    inGroep: (groep: string) => `groep ${groep}`,
    whereTitle: 'Waar deze persoon in staat',
    counts: (own: number, named: number, typed: number) =>
      `${antwoorden(own)}, genoemd in ${notities(named)}, ${notities(typed)} zelf gemaakt`,
    onlyLeader: 'Leidt deze ronde als enige. Draag haar eerst over.',
    erase: 'Wissen',
    eraseTitle: (name: string) => `${name} wissen`,
    eraseGoes:
      'De naam en de id verdwijnen overal, ook uit kopieën op deze server. Eigen antwoorden verdwijnen. Wat een ander noteerde, blijft alleen zonder naam, en alleen waar het niet naar deze persoon wijst.',
    eraseStays:
      'Teams bewaart zijn eigen berichten: kaarten van de bot worden bijgewerkt, een antwoord dat iemand zelf in beeld kreeg niet. Dat valt onder het bewaarbeleid van de school.',
    eraseForever: 'Dit kan niet ongedaan worden gemaakt.',
    typeName: (name: string) => `Typ ${name} om het zeker te weten`,
    eraseNow: 'Voorgoed wissen',
    history: 'Gewist',
    under: 'Bezig met wissen',
    erasedAt: (date: string, time: string) => `${date}, ${time}`,
    erasedIn: (count: number) => `Gewist uit ${rondes(count)}`,
    erasedCounts: (own: number, named: number, gone: number, names: number) =>
      `${antwoorden(own)} weg, de naam weg bij ${notities(named)}${gone > 0 ? ` (${gone} ook zonder tekst)` : ''} en in ${names} ${names === 1 ? 'tekst' : 'teksten'}`,
    askedBy: (name: string) => `door ${name || 'iemand die gewist is'}`,
  },
  audit: {
    empty: 'Er is nog niets gedaan.',
    older: 'Eerder',
    inRonde: (title: string) => `(${title})`,
    theApp: 'De app',
    erasedPerson: 'iemand die gewist is',
    somebody: 'iemand',
    beheerder: 'een beheerder',
    described: (by: string, about: string) => `${by} noteerde functie of team van ${about}`,
    guestMarked: (by: string, about: string) => `${by} noteerde ${about} als gast`,
    guestUnmarked: (by: string, about: string) => `${by} noteerde dat ${about} geen gast is`,
    erasing: (by: string) => `${by} liet iemand wissen`,
    erased: 'Iemand is gewist',
    exportedOwn: (by: string) => `${by} vroeg de eigen gegevens op`,
    exported: (by: string, about: string) => `${by} vroeg de gegevens van ${about} op`,
    granted: (by: string, about: string, role: string, groep: string | null) =>
      `${by} maakte ${about} ${role}${at(groep)}`,
    revoked: (by: string, about: string, role: string, groep: string | null) =>
      `${by} nam ${about} de rol ${role} af${at(groep)}`,
    presented: (about: string, groep: string | null) =>
      `${about} antwoordde zonder op de lijst te staan${at(groep)}`,
    accepted: (by: string, about: string, groep: string | null) => `${by} vroeg ${about} erbij${at(groep)}`,
    advanced: (by: string, phase: string) => `${by} bracht de ronde naar de fase ${phase}`,
    retained: (by: string, count: number) => `${by} zette de bewaartermijn op ${months(count)}`,
    removed: 'De woorden zijn verwijderd: de bewaartermijn was om',
    redacted: 'De gegevens van iemand zijn uit deze ronde gewist',
  },
  mine: {
    title: 'Mijn gegevens',
    lead: 'Alles wat over jou is opgeslagen: je rollen, wat je schreef, wat van jou is genoteerd en wat je in de app deed.',
    fetch: 'Laat zien wat er is',
    fetching: 'Even verzamelen',
    logged: 'Dat je dit opvraagt, wordt genoteerd. Wat erin staat niet.',
    save: 'Bewaar als bestand',
    file: 'mijn-gegevens-lob-portret.json',
    nothing: 'Niets',
    lines: (count: number) => (count === 1 ? '1 regel' : `${count} regels`),
    eraseTitle: 'Laten wissen',
    eraseText:
      'Vraag het de beheerder van de app in jouw school. Je naam verdwijnt dan overal en je eigen antwoorden ook; wat een ander noteerde blijft alleen als het niet naar jou wijst. Gaf je antwoord in een anoniem thema, dan is dat van niemand meer.',
  },
  ronde: {
    title: 'Wat er met gegevens is gedaan',
    back: 'Naar de ronde',
    lead: 'Wie rollen gaf en opvroeg wat er over iemand is opgeslagen. Alleen jij als gespreksleider en de beheerder zien dit.',
    exportTitle: 'Gegevens van iemand opvragen',
    exportText: 'Voor wie zelf niet meer kan inloggen. Dat je dit opvraagt, wordt genoteerd.',
    exportOf: (name: string) => `Gegevens van ${name}`,
    file: (name: string) => `gegevens-${name.toLowerCase().replace(/[^a-z0-9]+/g, '-')}.json`,
  },
}

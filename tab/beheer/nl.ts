const rondes = (count: number) => (count === 1 ? '1 ronde' : `${count} rondes`)
const months = (count: number) => (count === 1 ? '1 maand' : `${count} maanden`)
const antwoorden = (count: number) => (count === 1 ? '1 antwoord' : `${count} antwoorden`)
const notities = (count: number) => (count === 1 ? '1 notitie' : `${count} notities`)

export const beheer = {
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
  deleting: {
    open: 'Verwijderen',
    openFor: (title: string) => `Verwijderen: ${title}`,
    title: (title: string) => `${title} verwijderen`,
    goes: (gesprekken: number, own: number, noted: number) =>
      `Alles van deze ronde gaat weg: ${gesprekken === 1 ? '1 gesprek' : `${gesprekken} gesprekken`} met planning, mensen en rollen, ${antwoorden(own)}, ${notities(noted)} en de koppeling met chats. Ook uit de kopieën op deze server.`,
    stays:
      'Wat blijft: één regel bij ‘Wat er is gedaan’, met titel, dag en je naam. Kaarten in Teams melden dat de ronde is verwijderd. Bestanden die iemand ophaalde of afdrukte, kunnen we niet terughalen.',
    takeFirst:
      'Eerst alles meenemen? Dat doet de gespreksleider, in de ronde onder ‘Wat er met gegevens is gedaan’. Woorden uit gesprekken zie jij niet.',
    forever: 'Dit kan niet ongedaan worden gemaakt.',
    typeTitle: (title: string) => `Typ ‘${title}’ om zeker te zijn`,
    now: 'Verwijder de ronde',
    done: (title: string) => `${title} is verwijderd.`,
  },
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
}

export const people = {
  search: 'Zoek op naam',
  none: 'Niemand gevonden.',
  unlisted: 'Staat iemand er niet bij?',
  unlistedHint:
    'Wie geen rol heeft, kan toch iets geschreven hebben in een gesprek met anonieme thema’s dat nu loopt. Zoek de persoon in de school, of vul het Entra-id in (Object-id in het Entra-beheercentrum).',
  unlistedSearch: 'Zoek in de school',
  entraId: 'Entra-id',
  entraIdOff: 'Een Entra-id heeft de vorm 00000000-0000-0000-0000-000000000000.',
  show: 'Laat zien wat er is',
  nowhere:
    'Staat in geen enkele ronde. Wissen haalt ook weg wat deze persoon anoniem schreef in een gesprek dat nu loopt; of dat zo is, ziet niemand.',
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
}

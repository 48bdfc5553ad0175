export const gegevens = {
  title: 'Wat er met gegevens is gedaan',
  back: 'Naar de ronde',
  lead: 'Wie rollen gaf en opvroeg wat er over iemand is opgeslagen. Alleen jij als gespreksleider en de beheerder zien dit.',
  wholeTitle: 'De hele ronde meenemen',
  wholeText:
    'Alles wat jij in deze ronde leest, als één bestand (JSON) dat zichzelf uitlegt. Dat je het ophaalt, wordt genoteerd. Bewaar het zo zorgvuldig als de ronde zelf: er staan woorden en namen in.',
  whole: 'Haal de ronde op',
  exportTitle: 'Gegevens van iemand opvragen',
  exportText: 'Voor wie zelf niet meer kan inloggen. Dat je dit opvraagt, wordt genoteerd.',
  exportOf: (name: string) => `Gegevens van ${name}`,
  file: (name: string) => `gegevens-${name.toLowerCase().replace(/[^a-z0-9]+/g, '-')}.json`,
}

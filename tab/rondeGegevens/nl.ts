export const gegevens = {
  title: 'Wat er met gegevens is gedaan',
  back: 'Naar de ronde',
  lead: 'Wie rollen gaf en opvroeg wat er over iemand is opgeslagen. Alleen jij als gespreksleider en de beheerder zien dit.',
  exportTitle: 'Gegevens van iemand opvragen',
  exportText: 'Voor wie zelf niet meer kan inloggen. Dat je dit opvraagt, wordt genoteerd.',
  exportOf: (name: string) => `Gegevens van ${name}`,
  file: (name: string) => `gegevens-${name.toLowerCase().replace(/[^a-z0-9]+/g, '-')}.json`,
}

/** Short names of the leidraad's groepen, for column heads and side panels. */
export const shortNames: Readonly<Record<string, string>> = {
  'groep-1': 'Leiding en staf',
  'groep-2': 'Eerste lijn',
  'groep-3': 'Tweede lijn',
  'groep-4': 'L&B en BPV',
  'groep-5': 'Teamcoördinatoren',
  studenten: 'Studenten',
}

/** In which aspects the people of a groep should differ, from its "samenstelling" in the leidraad (V9). */
export const spreadWanted: Readonly<Record<string, readonly SpreadAspect[]>> = {
  'groep-1': ['functie'],
  'groep-2': ['unit', 'year', 'level'],
  'groep-3': ['functie'],
  'groep-4': ['functie', 'unit', 'leerweg'],
  'groep-5': ['unit', 'level'],
}

/** For a groep that the school made itself: people from one unit see only part of a school. */
export const spreadOfOwnGroep: readonly SpreadAspect[] = ['unit']

type SpreadAspect = 'functie' | 'unit' | 'level' | 'year' | 'leerweg'

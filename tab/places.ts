/** Every screen of the tab with its parameters. The hash of the address holds the route, so that a link reopens the screen. */
export type Route =
  | { screen: 'rondes' }
  | { screen: 'rondeNieuw' }
  | { screen: 'koppelen' }
  | { screen: 'hulp' }
  | { screen: 'beheer' }
  | { screen: 'mijn' }
  | { screen: 'ronde'; ronde: string }
  | { screen: 'gegevens'; ronde: string }
  /** `item` is the id of a notitie or antwoord to open the board at. */
  | { screen: 'bord'; ronde: string; item?: string }
  /** Leads to the screen in which this person works during the gesprek. */
  | { screen: 'gesprek'; ronde: string; gesprek: string }
  | { screen: 'regie'; ronde: string; gesprek: string }
  | { screen: 'noteren'; ronde: string; gesprek: string }
  /** For those who write it. */
  | { screen: 'verslag'; ronde: string; gesprek: string }
  | { screen: 'antwoorden'; ronde: string; gesprek: string; thema?: string }
  /** The verslag for a deelnemer, to read and correct. */
  | { screen: 'correctie'; ronde: string; gesprek: string }

export function hrefTo(route: Route): string {
  return `#/${subPageOf(route)}`
}

/** The `subPageId` of a Teams deep link to this screen. It gives no rights. */
export function subPageOf(route: Route): string {
  return pathOf(route).map(encodeURIComponent).join('/')
}

function pathOf(route: Route): string[] {
  switch (route.screen) {
    case 'rondes':
      return ['rondes']
    case 'rondeNieuw':
      return ['rondes', 'nieuw']
    case 'koppelen':
    case 'hulp':
    case 'beheer':
    case 'mijn':
      return [route.screen]
    case 'ronde':
      return ['ronde', route.ronde]
    case 'gegevens':
      return ['ronde', route.ronde, 'gegevens']
    case 'bord':
      return ['ronde', route.ronde, 'bord', ...(route.item ? [route.item] : [])]
    case 'gesprek':
    case 'regie':
    case 'noteren':
    case 'correctie':
    case 'verslag':
      return ['ronde', route.ronde, route.screen, route.gesprek]
    case 'antwoorden':
      return ['ronde', route.ronde, 'antwoorden', route.gesprek, ...(route.thema ? [route.thema] : [])]
  }
}

/** Parses a hash or a `subPageId`. An unreadable one gives the nearest screen above it. */
export function routeOf(path: string): Route {
  const [first, ronde, screen, about, thema] = path
    .replace(/^#?\/?/, '')
    .split('/')
    .map(decoded)
  if (first === 'rondes' && ronde === 'nieuw') return { screen: 'rondeNieuw' }
  if (first === 'koppelen' || first === 'hulp' || first === 'beheer' || first === 'mijn')
    return { screen: first }
  if (first !== 'ronde' || !ronde) return { screen: 'rondes' }
  if (screen === 'bord') return about ? { screen, ronde, item: about } : { screen, ronde }
  if (screen === 'gegevens') return { screen, ronde }
  if (!about) return { screen: 'ronde', ronde }
  if (screen === 'gesprek' || screen === 'regie' || screen === 'noteren')
    return { screen, ronde, gesprek: about }
  if (screen === 'verslag' || screen === 'correctie') return { screen, ronde, gesprek: about }
  if (screen === 'antwoorden')
    return thema ? { screen, ronde, gesprek: about, thema } : { screen, ronde, gesprek: about }
  return { screen: 'ronde', ronde }
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}

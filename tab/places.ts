/** Every screen of the tab and what it is about. The hash holds it, so that a link opens the same screen again. */
export type Route =
  | { screen: 'rondes' }
  | { screen: 'rondeNieuw' }
  | { screen: 'koppelen' }
  | { screen: 'hulp' }
  | { screen: 'beheer' }
  | { screen: 'mijn' }
  | { screen: 'ronde'; ronde: string }
  | { screen: 'gegevens'; ronde: string }
  /** With a notitie or an answer that it opens at. */
  | { screen: 'bord'; ronde: string; item?: string }
  /** Wherever this person works in it. */
  | { screen: 'gesprek'; ronde: string; gesprek: string }
  | { screen: 'regie'; ronde: string; gesprek: string }
  | { screen: 'noteren'; ronde: string; gesprek: string }
  | { screen: 'antwoorden'; ronde: string; gesprek: string; thema?: string }

export function hrefTo(route: Route): string {
  return `#/${subPageOf(route)}`
}

/** What a link within Teams carries to open this screen. It says where, and gives no right to anything. */
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
      return ['ronde', route.ronde, route.screen, route.gesprek]
    case 'antwoorden':
      return ['ronde', route.ronde, 'antwoorden', route.gesprek, ...(route.thema ? [route.thema] : [])]
  }
}

/** The other way round, of a hash or of what a link carries. What it cannot read leads to the nearest screen above. */
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

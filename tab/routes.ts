import { useSyncExternalStore } from 'react'

/** Every screen of the tab and what it is about. The hash holds it, so that a link opens the same screen again. */
export type Route =
  | { screen: 'rondes' }
  | { screen: 'rondeNieuw' }
  | { screen: 'koppelen' }
  | { screen: 'hulp' }
  | { screen: 'ronde'; ronde: string }
  | { screen: 'bord'; ronde: string }
  | { screen: 'regie'; ronde: string; gesprek: string }
  | { screen: 'noteren'; ronde: string; gesprek: string }
  | { screen: 'antwoorden'; ronde: string; gesprek: string; thema?: string }

export function hrefTo(route: Route): string {
  return `#/${pathOf(route).map(encodeURIComponent).join('/')}`
}

function pathOf(route: Route): string[] {
  switch (route.screen) {
    case 'rondes':
      return ['rondes']
    case 'rondeNieuw':
      return ['rondes', 'nieuw']
    case 'koppelen':
    case 'hulp':
      return [route.screen]
    case 'ronde':
      return ['ronde', route.ronde]
    case 'bord':
      return ['ronde', route.ronde, 'bord']
    case 'regie':
    case 'noteren':
      return ['ronde', route.ronde, route.screen, route.gesprek]
    case 'antwoorden':
      return ['ronde', route.ronde, 'antwoorden', route.gesprek, ...(route.thema ? [route.thema] : [])]
  }
}

export function routeOf(hash: string): Route {
  const [first, ronde, screen, gesprek, thema] = hash
    .replace(/^#?\/?/, '')
    .split('/')
    .map(decoded)
  if (first === 'rondes' && ronde === 'nieuw') return { screen: 'rondeNieuw' }
  if (first === 'koppelen' || first === 'hulp') return { screen: first }
  if (first !== 'ronde' || !ronde) return { screen: 'rondes' }
  if (screen === 'bord') return { screen, ronde }
  if ((screen === 'regie' || screen === 'noteren') && gesprek) return { screen, ronde, gesprek }
  if (screen === 'antwoorden' && gesprek)
    return thema ? { screen, ronde, gesprek, thema } : { screen, ronde, gesprek }
  return { screen: 'ronde', ronde }
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}

/** What a Teams deep link points at, before it is known in which ronde that gesprek is. */
export function gesprekInSubPage(
  subPageId: string,
): { screen: 'regie' | 'antwoorden'; gesprek: string; thema?: string } | null {
  const [kind, gesprek, thema] = subPageId.split('/').map(decoded)
  if (!gesprek) return null
  if (kind === 'gesprek') return { screen: 'regie', gesprek }
  if (kind === 'antwoorden')
    return thema ? { screen: 'antwoorden', gesprek, thema } : { screen: 'antwoorden', gesprek }
  return null
}

/** The other way round: what a Teams deep link to this screen carries. */
export function subPageOf(route: Route): string {
  if (route.screen === 'regie') return `gesprek/${route.gesprek}`
  if (route.screen === 'antwoorden')
    return ['antwoorden', route.gesprek, route.thema].filter(Boolean).join('/')
  return ''
}

function listen(notify: () => void): () => void {
  window.addEventListener('hashchange', notify)
  return () => window.removeEventListener('hashchange', notify)
}

export function useRoute(): Route {
  const hash = useSyncExternalStore(listen, () => window.location.hash)
  return routeOf(hash)
}

export function go(route: Route): void {
  window.location.hash = hrefTo(route)
}

/** The same, without a way back: where one came from only showed the way. */
export function goInstead(route: Route): void {
  window.location.replace(hrefTo(route))
}

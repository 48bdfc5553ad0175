import type { AppUrl } from '../cards/ofRonde/index.ts'

/** Where a button "in the app" leads outside Teams: the tab in a browser, at the same place as a link within Teams. */
export function localAppUrl(port: () => number): AppUrl {
  return ({ gesprekId, themaId }) => {
    const place = themaId === undefined ? ['gesprek', gesprekId] : ['antwoorden', gesprekId, themaId]
    const subPageId = encodeURIComponent(place.map(encodeURIComponent).join('/'))
    return `http://localhost:${port()}/tab/?subPageId=${subPageId}`
  }
}

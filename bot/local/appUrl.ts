import { type AppUrl, subPageOf } from '../cards/ofRonde/index.ts'

/** Where a button "in the app" leads outside Teams: the tab in a browser, at the same place as a link within Teams. */
export function localAppUrl(port: () => number): AppUrl {
  return (place) => `http://localhost:${port()}/tab/?subPageId=${encodeURIComponent(subPageOf(place))}`
}

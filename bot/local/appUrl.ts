import { type AppUrl, subPageOf } from '../cards/ofRonde/index.ts'

/** Links to the tab in a browser, for use outside Teams; they open the same screen as a deep link in Teams. */
export function localAppUrl(port: () => number): AppUrl {
  return (target) => `http://localhost:${port()}/tab/?subPageId=${encodeURIComponent(subPageOf(target))}`
}

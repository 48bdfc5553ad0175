import { type Route, subPageOf } from '../routes.ts'
import { useHost } from './useHost.ts'

/** Gives somebody a link to a screen: through Teams where there is one, else by the clipboard. True when that worked. */
export function useCopyLink(): (route: Route, label: string) => Promise<boolean> {
  const host = useHost()
  return (route, label) => host.copyLink(route, subPageOf(route), label).catch(() => false)
}

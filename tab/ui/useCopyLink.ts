import { useState } from 'react'
import type { LinkGiven } from '../host/host.ts'
import { useHost } from '../host/useHost.ts'
import { type Route, subPageOf } from '../routes.ts'
import { useTexts } from './useTexts.ts'

export interface CopyLink {
  /** Gives somebody a link to a screen, and says in words what became of it. */
  copy(route: Route, label: string): Promise<string>
  /** What the button to ask it reads now: the question, or what became of the last one. */
  says: string
  /** The same, while nothing was asked nothing. */
  became: string
}

/**
 * Links to screens: through Teams where there is one, else by the clipboard. A label is read in the chat where the link is
 * put, so it names the place and holds no words of people.
 */
export function useCopyLink(): CopyLink {
  const host = useHost()
  const t = useTexts().common.link
  const [given, setGiven] = useState<LinkGiven | null>(null)
  return {
    async copy(route, label) {
      const became = await host.copyLink(route, subPageOf(route), label).catch(() => 'failed' as const)
      setGiven(became)
      return t[became]
    },
    says: given === null ? t.ask : t[given],
    became: given === null ? '' : t[given],
  }
}

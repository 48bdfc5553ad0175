import { useState } from 'react'
import type { LinkGiven } from '../host/host.ts'
import { useHost } from '../host/useHost.ts'
import { type Route, subPageOf } from '../routes.ts'
import { useTexts } from './useTexts.ts'

export interface CopyLink {
  /** Copies a link to a screen; resolves to the outcome in words. */
  copy(route: Route, label: string): Promise<string>
  /** Label of the button: the command, or the outcome of the last copy. */
  says: string
  /** The outcome of the last copy; empty before the first one. */
  became: string
}

/**
 * Copies links to screens, through Teams where the tab runs in it. The label shows in the chat where the link is pasted, so
 * it names the screen and holds no words of people.
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

import { useCallback, useEffect, useState } from 'react'
import type { Host } from '../host/host.ts'

interface SignIn {
  trouble: 'silent' | 'noToken' | null
  again(): void
}

/** After this long without a token the person is told, ms. Teams may be asking for consent, which takes a while. */
const PATIENCE = 15_000

/**
 * Asks Teams for a token as soon as the tab starts, so that a refusal is shown once, with a retry, and not by every part
 * of a screen.
 */
export function useSignIn(host: Host): SignIn {
  const [trouble, setTrouble] = useState<SignIn['trouble']>(null)
  const again = useCallback(() => {
    if (!host.inTeams) return
    const timer = setTimeout(() => setTrouble('silent'), PATIENCE)
    host
      .getToken(false)
      .then(
        () => setTrouble(null),
        () => setTrouble('noToken'),
      )
      .finally(() => clearTimeout(timer))
  }, [host])
  useEffect(again, [again])
  return { trouble, again }
}

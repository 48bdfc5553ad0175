import { useCallback, useEffect, useState } from 'react'
import type { Host } from '../host/host.ts'

interface SignIn {
  trouble: 'silent' | 'noToken' | null
  again(): void
}

/** Longer than Teams needs; somebody may be reading what it asks, and then this goes away by itself, ms. */
const PATIENCE = 15_000

/**
 * Asks Teams who this is as soon as the tab is there, so that a refusal is told once, with a way on, and not by every
 * part of a screen.
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

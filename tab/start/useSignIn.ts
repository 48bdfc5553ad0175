import { useCallback, useEffect, useState } from 'react'
import type { Host } from '../host/host.ts'
import { asApiError } from '../live/apiError.ts'
import { currentSession } from '../live/session.ts'

interface SignIn {
  trouble: 'silent' | 'noToken' | null
  again(): void
}

/** After this long without a token the person is told, ms. Teams may be asking for consent, which takes a while. */
const TOLD_AFTER = 15_000

/**
 * Asks Teams for a token as soon as the tab starts, so that a refusal is shown once, with a retry, and not by every part
 * of a screen. A request that Teams does not answer is repeated until it does.
 */
export function useSignIn(host: Host): SignIn {
  const [trouble, setTrouble] = useState<SignIn['trouble']>(null)
  const again = useCallback(() => {
    if (!host.inTeams) return
    let gone = false
    const told = setTimeout(() => setTrouble('silent'), TOLD_AFTER)
    void signIn(() => gone)
      .then((signedIn) => !gone && setTrouble(signedIn ? null : 'noToken'))
      .finally(() => clearTimeout(told))
    return () => {
      gone = true
      clearTimeout(told)
    }
  }, [host])
  useEffect(again, [again])
  return { trouble, again: () => void again() }
}

/** @returns false when Teams refused, or when `gone` says that the screen no longer waits for it */
async function signIn(gone: () => boolean): Promise<boolean> {
  while (!gone()) {
    try {
      await currentSession().getToken(false)
      return true
    } catch (cause) {
      if (asApiError(cause).code !== 'token-late') return false
    }
  }
  return false
}

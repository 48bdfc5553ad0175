import { useState } from 'react'

/**
 * Arrivals must not move what the person reads: while `holding`, new ids are kept back and only counted. `release` shows
 * them.
 */
export function useHeldArrivals(ids: readonly string[], holding: boolean) {
  const [shown, setShown] = useState<ReadonlySet<string>>(() => new Set(ids))
  const arrived = ids.filter((id) => !shown.has(id))
  const release = (): void => setShown(new Set(ids))
  if (!holding && arrived.length > 0) release()
  return { held: holding ? arrived : [], release }
}

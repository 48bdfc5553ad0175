import { useEffect } from 'react'
import type { ForYouView } from '../../bot/protocol/forYou.ts'
import { type Fetched, useFetched } from './useFetched.ts'

const EVERY = 60_000

/** What waits for this person, fetched again every minute and when the page becomes visible. */
export function useForYou(): Fetched<ForYouView> {
  const fetched = useFetched<ForYouView>('/api/for-you')
  const { reload } = fetched
  useEffect(() => {
    const look = () => document.visibilityState === 'visible' && void reload()
    const timer = setInterval(look, EVERY)
    document.addEventListener('visibilitychange', look)
    window.addEventListener('online', look)
    return () => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', look)
      window.removeEventListener('online', look)
    }
  }, [reload])
  return fetched
}

import { dayOf } from '../../bot/domain/workingDays.ts'
import { useNow } from '../live/useNow.ts'
import { useTexts } from './useTexts.ts'

const WEEK_MS = 6 * 86_400_000

/** Says when something was done, as people do: "vandaag 9.05", "gisteren 16.40", "vrijdag", "12 november". */
export function useWhen(): (at: number) => string {
  const now = useNow()
  const { format, verslag: t, common } = useTexts()
  return (at) => {
    if (Math.abs(now - at) < 60_000) return common.justNow
    const day = dayOf(at)
    if (day === dayOf(now)) return t.today(format.time(at))
    if (day === dayOf(now - 86_400_000)) return t.yesterday(format.time(at))
    const [weekday = '', ...rest] = format.date(at).split(' ')
    return now - at < WEEK_MS ? weekday.replace(',', '') : rest.join(' ')
  }
}

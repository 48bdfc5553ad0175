import { useEffect } from 'react'
import type { ErasureLine, Erasures as ErasuresView } from '../../bot/protocol/privacy.ts'
import type { Fetched } from '../live/useFetched.ts'
import { usePrivacyStyles } from '../shared/privacy/privacyStyles.ts'
import { useTexts } from './useTexts.ts'

/** How often it is asked whether an erasure is done, ms; mostly it is within a second. */
const LOOK_EVERY = 1_000

interface Props {
  erasures: Fetched<ErasuresView>
  /** Nothing is under way any more: who was there may be gone from other lists. */
  onDone(): void
}

/** Lists erasures with date, Beheerder and counts; the erased person is no longer known. */
export function Erasures({ erasures: { value, reload }, onDone }: Props) {
  const styles = usePrivacyStyles()
  const t = useTexts().people
  const underWay = value?.erasures.some(({ doneAt }) => doneAt === null) ?? false
  useEffect(() => {
    if (!underWay) return
    const timer = setInterval(() => void reload(), LOOK_EVERY)
    return () => {
      clearInterval(timer)
      onDone()
    }
  }, [underWay, reload, onDone])
  if (value === null || value.erasures.length === 0) return null
  return (
    <section className={styles.part}>
      <h2 className={styles.partTitle}>{t.history}</h2>
      <ul className={styles.list}>
        {value.erasures.map((erasure) => (
          <Line key={erasure.id} erasure={erasure} />
        ))}
      </ul>
    </section>
  )
}

function Line({ erasure: { at, by, doneAt, counts } }: { erasure: ErasureLine }) {
  const styles = usePrivacyStyles()
  const { format } = useTexts()
  const t = useTexts().people
  return (
    <li className={styles.row}>
      <div>
        <p className={styles.line}>{t.erasedAt(format.fullDate(at), format.time(at))}</p>
        <p className={styles.quiet}>{t.askedBy(by.name)}</p>
      </div>
      <div>
        {doneAt === null && <p className={styles.line}>{t.under}</p>}
        {counts && (
          <>
            <p className={styles.line}>{t.erasedIn(counts.rondes)}</p>
            <p className={styles.quiet}>
              {t.erasedCounts(counts.antwoorden, counts.genoemd, counts.notities, counts.namen)}
            </p>
          </>
        )}
      </div>
    </li>
  )
}

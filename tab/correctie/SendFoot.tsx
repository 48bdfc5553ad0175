import { Link, mergeClasses } from '@fluentui/react-components'
import type { ReactionView, VerslagView } from '../../bot/protocol/view.ts'
import { drafts as kept } from '../live/drafts.ts'
import { ErrorNote } from '../ui/ErrorNote.tsx'
import { Primary } from '../ui/Primary.tsx'
import { fits } from './draft.ts'
import type { Ready } from './sendCorrecties.ts'
import { useCorrectieStyles } from './styles.ts'
import type { Desk } from './useDesk.ts'
import type { useSending } from './useSending.ts'
import { useTexts } from './useTexts.ts'

interface Props {
  verslag: VerslagView
  mine: ReactionView
  /** Correcties with a name that wait to be sent. */
  ready: readonly Ready[]
  /** How many wait in anonymous thema's. */
  apart: number
  desk: Desk
  sending: ReturnType<typeof useSending>
  readers: readonly string[]
  onSend: () => Promise<void>
  /** Back to the own reaction; null when there is none, or something waits. */
  onBack: (() => void) | null
}

/** The one button: it counts what it sends, says what it means, and is there from the start. */
export function SendFoot({ verslag, mine, ready, apart, desk, sending, readers, onSend, onBack }: Props) {
  const t = useTexts()
  const styles = useCorrectieStyles()
  const { busy, failure } = sending
  const tooLong = ready.find(({ draft }) => !fits(draft))
  const agreed = mine.state !== 'nog-niets' && ready.length === 0
  if (agreed && mine.changesSince === 0)
    return (
      <div className={styles.foot}>
        {apart > 0 && <p className={styles.quiet}>{t.correctie.apartToo}</p>}
        {onBack && (
          <p>
            <Link as="button" onClick={onBack}>
              {t.correctie.toMine}
            </Link>
          </p>
        )}
      </div>
    )
  const says = busy
    ? t.correctie.sending
    : failure
      ? t.correctie.failed
      : ready.length > 0
        ? t.correctie.send(ready.length)
        : agreed
          ? t.correctie.agreeAgain
          : t.correctie.agree
  const until = verslag.sent === null ? null : t.correctie.until(t.format.date(verslag.sent.until))
  const names = t.format.list(readers)
  const hints = [
    ready.length > 0 && t.correctie.withRest,
    ready.length > 0 && names !== '' && t.correctie.correctieSeenBy(names, readers.length > 1),
    until,
    apart > 0 && t.correctie.apartToo,
    kept.unstored() && t.correctie.unstored,
  ].filter(Boolean)
  const press = (): void => {
    if (tooLong) desk.open(tooLong.place, tooLong.draft)
    else void onSend()
  }
  return (
    <>
      {failure && (
        <div className={styles.foot}>
          <ErrorNote error={failure.error}>
            {' '}
            {failure.sent > 0 && t.correctie.sentSome(failure.sent)} {t.correctie.failedText}
          </ErrorNote>
        </div>
      )}
      <div className={mergeClasses(styles.foot, desk.opened === null && styles.inReach)}>
        <Primary busy={busy} says={says} onPress={press} />
      </div>
      <p className={styles.quiet}>{hints.join(' ')}</p>
      {tooLong && <p className={styles.quiet}>{t.correctie.tooLong}</p>}
    </>
  )
}

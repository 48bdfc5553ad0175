import type { CorrectieView, VerslagView } from '../../bot/protocol/view.ts'
import type { GesprekScene } from '../shared/gesprek/useGesprek.ts'
import { useCorrectieStyles } from './styles.ts'
import { useTexts } from './useTexts.ts'

interface Props {
  scene: GesprekScene
  verslag: VerslagView
  own: readonly CorrectieView[]
  /** Whether the reader reacted and reads what became of it. */
  sent: boolean
  readers: readonly string[]
  now: number
}

const DAY = 24 * 60 * 60_000

/** Where the verslag is for this reader: until when, who sees it, and what happens without a reaction. */
export function CorrectieHead({ scene, verslag, own, sent, readers, now }: Props) {
  const t = useTexts()
  const styles = useCorrectieStyles()
  const { groep, gesprek } = scene
  const until = verslag.sent === null ? '' : t.format.date(verslag.sent.until)
  const leaders = t.format.list(gesprek.gespreksleiders)
  const lastAt = Math.max(0, ...own.map(({ at }) => at))
  const when =
    lastAt === 0
      ? ''
      : now - lastAt < DAY
        ? t.correctie.sentAt(t.format.time(lastAt))
        : t.correctie.sentOn(t.format.date(lastAt))
  const { settled, mine, closed } = verslag
  const changesSince = mine?.changesSince ?? 0
  return (
    <header>
      <p className={styles.over}>{t.common.groepTitle(groep.nummer, groep.kort)}</p>
      {settled ? (
        <>
          <h1 className={styles.title}>{t.correctie.settled(t.format.date(settled.at))}</h1>
          <p className={styles.lead}>
            {t.correctie.settledText(settled.name, verslag.version)}{' '}
            {settled.silent.length > 0 &&
              t.correctie.silent(t.format.list(settled.silent.map(({ name }) => name)))}
          </p>
        </>
      ) : closed ? (
        <>
          <h1 className={styles.title}>{t.correctie.closed}</h1>
          <p className={styles.lead}>{t.correctie.closedText(leaders)}</p>
        </>
      ) : sent ? (
        <>
          <h1 className={styles.title}>
            {own.length > 0 ? t.correctie.agreedWith(own.length) : t.correctie.agreed}
          </h1>
          <p className={styles.lead}>
            {[
              when,
              own.length > 0 &&
                readers.length > 0 &&
                t.correctie.looks(t.format.list(readers), readers.length > 1),
              until !== '' && t.correctie.more(until),
            ]
              .filter(Boolean)
              .join(' ')}
          </p>
          {changesSince > 0 && <p className={styles.quiet}>{t.correctie.changedAfter(changesSince)}</p>}
        </>
      ) : (
        <>
          <h1 className={styles.title}>{t.correctie.title}</h1>
          <p className={styles.lead}>
            {t.correctie.before} <span className={styles.strong}>{until}</span> {t.correctie.after}
          </p>
          {verslag.reason !== '' && <p className={styles.quiet}>{t.correctie.newVersion(verslag.reason)}</p>}
          <p className={styles.quiet}>{t.correctie.silence}</p>
        </>
      )}
      <p className={styles.quiet}>{t.correctie.seenBy(t.format.list(readers))}</p>
    </header>
  )
}

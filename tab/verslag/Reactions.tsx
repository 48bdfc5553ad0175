import { longDay } from '../../bot/domain/workingDays.ts'
import { useNavStyles } from './navStyles.ts'
import { useTexts } from './useTexts.ts'
import { useScene } from './useVerslag.ts'
import { inOrder } from './verslagLines.ts'
import { useVerslagStyles } from './verslagStyles.ts'

/** Who reacted, those who did not first; only those who write the verslag see it (R3.b). */
export function Reactions() {
  const { verslag: texts, format } = useTexts()
  const t = texts.reactions
  const styles = useVerslagStyles()
  const navStyles = useNavStyles()
  const { verslag } = useScene()
  const { reactions, handedOver, status } = verslag
  if (reactions.length === 0 && handedOver === null) return null
  const isSettled = status === 'vastgesteld'
  return (
    <section className={styles.part} aria-label={t.title}>
      <h3 className={styles.partHead}>{t.title}</h3>
      {handedOver !== null && (
        <p className={styles.quiet}>{t.handedOver(longDay(handedOver.on, format.lang))}</p>
      )}
      <ul className={styles.who}>
        {inOrder(reactions).map(({ person, state, correcties, handled, changesSince }) => (
          <li key={person.id}>
            <span className={state === 'nog-niets' && !isSettled ? styles.strong : undefined}>
              {person.name}
            </span>
            <span className={navStyles.navNote}>
              {state === 'nog-niets'
                ? isSettled
                  ? t.silent
                  : t.nothing
                : state === 'correctie'
                  ? t.correcties(correcties, handled)
                  : changesSince === 0
                    ? t.agreed
                    : t.agreedThen(changesSince)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

import type { SpreadAspect, SpreadView } from '../../bot/protocol/view.ts'
import { useAboutStyles } from './aboutStyles.ts'
import { useTexts } from './useTexts.ts'

/** Shows how mixed a groep is: dots of people who are alike are grouped. */
export function SpreadPicture({ spread }: { spread: SpreadView }) {
  const styles = useAboutStyles()
  const t = useTexts().ronde.about
  if (spread.aspects.length === 0) return null
  return (
    <div>
      <h4 className={styles.name}>{t.spread}</h4>
      <dl className={styles.spread}>
        {spread.aspects.map(({ aspect, values }) => (
          <div key={aspect} className={styles.row}>
            <dt className={styles.aspect}>{t[aspect]}</dt>
            <dd className={styles.clusters}>
              {values.map(({ value, count }) => (
                <span key={value} className={styles.cluster}>
                  {Array.from({ length: count }, (_, index) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: the dots are all alike
                    <span key={index} className={styles.dot} aria-hidden />
                  ))}
                  <span className={styles.value}>{t.value(nameOf(aspect, value, t), count)}</span>
                </span>
              ))}
            </dd>
          </div>
        ))}
      </dl>
      <p className={styles.quiet}>{t.spreadText}</p>
    </div>
  )
}

type Texts = ReturnType<typeof useTexts>['ronde']['about']

function nameOf(aspect: SpreadAspect, value: string, t: Texts): string {
  if (aspect === 'level') return t.levelIs(Number(value))
  if (aspect === 'year') return t.yearIs(Number(value))
  return aspect === 'leerweg' && (value === 'bol' || value === 'bbl') ? t.leerwegen[value] : value
}

/** The aspects in which everyone is alike although they should differ. */
export function SpreadLack({ spread }: { spread: SpreadView }) {
  const styles = useAboutStyles()
  const t = useTexts()
  if (spread.lacks.length === 0) return null
  const same = spread.lacks.map((aspect) => t.ronde.about.same[aspect])
  return <p className={styles.lacks}>{t.ronde.about.lacks(t.format.list(same))}</p>
}

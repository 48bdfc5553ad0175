import { useTexts } from './useTexts.ts'
import { useScene } from './useVerslag.ts'
import { leftToDo } from './verslagLines.ts'
import { useVerslagStyles } from './verslagStyles.ts'

/** The sentences about what is not done before the verslag goes to the groep. */
export function useLeftToDo(): string[] {
  const t = useTexts().verslag.left
  const { verslag, themas, opmerkingen, sources } = useScene()
  const left = leftToDo(verslag, themas, [...opmerkingen.values()].flat(), sources)
  const says: [number, (count: number) => string][] = [
    [left.rivals, t.rivals],
    [left.noSources, t.noSources],
    [left.sources, t.sources],
    [left.remarks, t.remarks],
    [left.bare, t.bare],
    [left.unchecked, t.unchecked],
  ]
  return says.flatMap(([count, say]) => (count === 0 ? [] : say(count)))
}

export function LeftToDo() {
  const t = useTexts().verslag
  const styles = useVerslagStyles()
  const left = useLeftToDo()
  return (
    <section className={styles.part} aria-label={t.leftToDo}>
      <h3 className={styles.partHead}>{t.leftToDo}</h3>
      <ul className={styles.who}>
        {(left.length === 0 ? [t.left.nothing] : left).map((says) => (
          <li key={says}>{says}</li>
        ))}
      </ul>
    </section>
  )
}

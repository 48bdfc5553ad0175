import { mergeClasses, Select } from '@fluentui/react-components'
import { useNavStyles } from './navStyles.ts'
import { usePageStyles } from './pageStyles.ts'
import { useTexts } from './useTexts.ts'
import { useScene } from './useVerslag.ts'
import { drawerParts, isEdited, isHandled, type ThemaLines } from './verslagLines.ts'

interface Props {
  chosen: string
  onChoose(themaId: string): void
}

/** The thema's with what asks for attention in each; a select where there is no room for a column. */
export function ThemaNav({ chosen, onChoose }: Props) {
  const t = useTexts().verslag
  const styles = useNavStyles()
  const pageStyles = usePageStyles()
  const { themas, scene } = useScene()
  const noteOf = useNote()
  return (
    <>
      <nav className={pageStyles.wide} aria-label={t.themas} lang={scene.ronde.lang}>
        <ol className={styles.nav}>
          {themas.map((thema) => {
            const isOn = thema.themaId === chosen
            return (
              <li key={thema.themaId}>
                <button
                  type="button"
                  className={mergeClasses(styles.navItem, isOn && styles.navOn)}
                  aria-current={isOn ? 'true' : undefined}
                  onClick={() => onChoose(thema.themaId)}
                >
                  <span className={mergeClasses(styles.navNumber, isOn && styles.navNumberOn)}>
                    {thema.nummer ?? ''}
                  </span>
                  <span>
                    {thema.titel}
                    <span className={styles.navNote}>{noteOf(thema)}</span>
                  </span>
                </button>
              </li>
            )
          })}
        </ol>
      </nav>
      <div className={pageStyles.narrow}>
        <Select
          className={styles.select}
          aria-label={t.themas}
          value={chosen}
          onChange={(_, { value }) => onChoose(value)}
        >
          {themas.map((thema) => (
            <option key={thema.themaId} value={thema.themaId}>
              {[thema.nummer, thema.titel].filter((part) => part !== null).join('  ')}
              {noteOf(thema) === '' ? '' : ` (${noteOf(thema)})`}
            </option>
          ))}
        </Select>
      </div>
    </>
  )
}

/** The one thing to say about a thema at this stage. */
function useNote(): (thema: ThemaLines) => string {
  const t = useTexts().verslag.nav
  const { verslag, sources, correcties, missing, opmerkingen } = useScene()
  const { status, checkedThemas, drawer } = verslag
  return ({ themaId, nummer, discussed, lines }) => {
    if (status === 'vastgesteld') return ''
    if (lines.some(({ paragraph }) => (paragraph?.rivals.length ?? 0) > 0)) return t.rivals
    const open = [
      ...lines.flatMap(({ id }) => correcties.get(id) ?? []),
      ...(missing.get(themaId) ?? []),
    ].filter((one) => !isHandled(one)).length
    if (open > 0) return t.open(open)
    const remarks = lines.flatMap(({ id }) => opmerkingen.get(id) ?? []).filter((one) => !one.resolved).length
    if (remarks > 0) return t.remarks(remarks)
    if (!discussed) return t.notDiscussed
    if (status === 'nakijken' && checkedThemas.includes(themaId)) return t.checked
    if (status !== 'werkdocument') return ''
    if (nummer === null) {
      const answers = lines.reduce((sum, line) => sum + line.sources.length, 0)
      return answers === 0 ? '' : t.answers(answers)
    }
    const left = drawerParts(drawer, themaId, sources).here.length
    if (left > 0) return t.left(left)
    return lines.some(isEdited) ? t.edited : t.asNoted
  }
}

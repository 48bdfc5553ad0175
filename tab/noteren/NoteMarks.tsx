import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components'
import type { NoteWords } from '../live/useNoteOutbox.ts'
import type { NoteTitles } from './noteTitles.ts'
import { useTexts } from './useTexts.ts'

const useStyles = makeStyles({
  mark: { ...typographyStyles.body1, lineHeight: '22px', color: tokens.colorNeutralForeground2 },
  quiet: { color: tokens.colorNeutralForeground3 },
})

interface Props {
  words: NoteWords
  under: string | null
  titles: NoteTitles
}

/** Label, addressee, and the thema when it differs from the heading above the note. */
export function NoteMarks({ words, under, titles }: Props) {
  const t = useTexts().noteren
  const styles = useStyles()
  const { labels, toWhom, tags } = words
  const elsewhere = tags.filter((tag) => tag !== under)
  const here = under !== null && tags.includes(under)
  return (
    <>
      {labels.map((label) => (
        <span key={label} className={styles.mark}>
          {titles.label(label)}
        </span>
      ))}
      {toWhom && (
        <span className={mergeClasses(styles.mark, styles.quiet)}>{t.toWhom(titles.whom(toWhom))}</span>
      )}
      {elsewhere.map((tag) => (
        <span key={tag} className={mergeClasses(styles.mark, styles.quiet)}>
          {here ? t.alsoAt(titles.thema(tag)) : t.at(titles.thema(tag))}
        </span>
      ))}
      {tags.length === 0 && under !== null && (
        <span className={mergeClasses(styles.mark, styles.quiet)}>{t.untagged}</span>
      )}
    </>
  )
}

import { LinkDismissRegular, NoteRegular } from '@fluentui/react-icons'
import { type ReactNode, useState } from 'react'
import { mayNameSpeaker } from '../live/asNoted.ts'
import { firstNameOf } from '../ui/names.ts'
import { useParagraphStyles } from './paragraphStyles.ts'
import { useTexts } from './useTexts.ts'
import { useScene } from './useVerslag.ts'
import { useWhen } from './useWhen.ts'
import { isEdited, type Line, sourceTrouble } from './verslagLines.ts'
import { useVerslagStyles } from './verslagStyles.ts'

/** What a paragraph rests on: its notes in numbers and names, opened in place. */
export function SourceLine({ line, children }: { line: Line; children?: ReactNode }) {
  const { verslag: t, format } = useTexts()
  const styles = useVerslagStyles()
  const paragraphStyles = useParagraphStyles()
  const when = useWhen()
  const { verslag, sources, labelOf, scene } = useScene()
  const [open, setOpen] = useState(false)
  const notes = line.sources.flatMap(({ kind, id }) =>
    kind === 'notitie' ? (sources.notitie.get(id) ?? []) : [],
  )
  const answers = line.sources.length - line.sources.filter(({ kind }) => kind === 'notitie').length
  if (line.sources.length === 0) {
    if (verslag.status === 'vastgesteld') return null
    return (
      <div className={paragraphStyles.sources}>
        <span className={styles.withIcon}>
          <LinkDismissRegular aria-hidden fontSize={20} />
          {t.noSources}
        </span>
        {children}
      </div>
    )
  }
  const named = (tags: readonly string[]) => mayNameSpeaker(scene.groep, tags)
  const names = [
    ...new Set(
      notes.flatMap(({ speakerName, labels, tags }) => {
        if (!speakerName || !named(tags)) return []
        const first = firstNameOf(speakerName)
        return labels.includes('citaat') ? t.quoted(first) : first
      }),
    ),
    ...(answers > 0 ? [t.answers(answers)] : []),
  ]
  const edited = isEdited(line) ? line.paragraph : null
  const [only] = notes
  const says =
    edited === null
      ? only !== undefined && line.sources.length === 1
        ? t.asNotedAt(format.time(only.at))
        : t.asNoted
      : t.notities(line.sources.length)
  const trouble = sourceTrouble(line, sources)
  const beside =
    edited === null
      ? notes
          .flatMap(({ labels }) => labels.map(labelOf))
          .filter((label) => label !== '')
          .join(', ')
      : verslag.status === 'werkdocument' && edited.by !== null
        ? t.editedBy(firstNameOf(edited.by.name), when(edited.at))
        : names.length === 0
          ? ''
          : format.list(names)
  return (
    <>
      <div className={paragraphStyles.sources}>
        <button
          type="button"
          className={paragraphStyles.plainButton}
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          <NoteRegular aria-hidden fontSize={16} />
          {says}
        </button>
        {beside !== '' && <span>{beside}</span>}
        {open && (
          <button type="button" className={styles.act} onClick={() => setOpen(false)}>
            {t.hideSources}
          </button>
        )}
        {children}
      </div>
      {trouble !== null && (
        <p className={styles.quiet}>{trouble === 'gone' ? t.sourceGone : t.sourceChanged}</p>
      )}
      {open && (
        <ul className={paragraphStyles.notes}>
          {line.sources.map(({ kind, id }) => {
            const note = kind === 'notitie' ? sources.notitie.get(id) : undefined
            const item = note ?? sources.antwoord.get(id)
            if (item === undefined) return null
            const speaker = note && named(note.tags) ? note.speakerName : null
            return (
              <li key={id} className={paragraphStyles.note}>
                <span className={styles.quiet}>{format.time(item.at)}</span>
                <span dir="auto">
                  <strong>{note === undefined ? t.written : speaker ? firstNameOf(speaker) : ''}</strong>{' '}
                  {item.text}
                </span>
                <span className={styles.quiet}>{item.labels.map(labelOf).join(', ')}</span>
              </li>
            )
          })}
        </ul>
      )}
    </>
  )
}

import { Button, makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components'
import { CloudOffRegular, DeleteRegular, EditRegular } from '@fluentui/react-icons'
import { memo } from 'react'
import type { NotitieView } from '../../bot/protocol/view.ts'
import type { Outgoing } from '../live/useNoteOutbox.ts'
import { Citation } from '../ui/Citation.tsx'
import { firstNameOf } from '../ui/names.ts'
import { NoteMarks } from './NoteMarks.tsx'
import type { NoteTitles } from './noteTitles.ts'
import type { StreamRow } from './streamRows.ts'
import { useRowStyles } from './styles.ts'
import { useTexts } from './useTexts.ts'

const useStyles = makeStyles({
  root: {
    position: 'relative',
    '& .lob-acts': { opacity: 0 },
    ':hover .lob-acts': { opacity: 1 },
    ':focus-within .lob-acts': { opacity: 1 },
    '@media (hover: none)': { '& .lob-acts': { opacity: 1 } },
  },
  bar: {
    position: 'absolute',
    insetBlock: 0,
    left: '-12px',
    width: '3px',
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: tokens.colorCompoundBrandBackground,
  },
  text: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: '22px',
    whiteSpace: 'pre-line',
    overflowWrap: 'anywhere',
  },
  speaker: { fontWeight: tokens.fontWeightSemibold },
  side: {
    gridColumn: '2',
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '0 8px',
    '@media (min-width: 640px)': {
      gridColumn: 'auto',
      flexDirection: 'column',
      flexWrap: 'nowrap',
      alignItems: 'flex-end',
      textAlign: 'right',
    },
  },
  acts: {
    display: 'flex',
    position: 'absolute',
    right: '-8px',
    top: '-5px',
    backgroundColor: tokens.colorNeutralBackground1,
    '@media (min-width: 640px)': { right: '144px' },
    '@media (hover: none) and (max-width: 639px)': { position: 'static' },
  },
  state: {
    ...typographyStyles.body1,
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '0 8px',
    color: tokens.colorNeutralForeground3,
  },
  action: { minWidth: 0, minHeight: '32px', padding: '0 4px', color: tokens.colorBrandForegroundLink },
})

export interface NoteRowActs {
  edit(notitie: NotitieView): void
  remove(notitie: NotitieView): void
  retry(key: string): void
  discard(key: string): void
}

interface Props {
  row: Extract<StreamRow, { kind: 'note' }>
  titles: NoteTitles
  fresh: boolean
  acts: NoteRowActs
}

/** Rows are rebuilt with every note; compares their content so that unchanged rows do not re-render. */
function same(a: Props, b: Props): boolean {
  return (
    a.row.stored === b.row.stored &&
    a.row.outgoing === b.row.outgoing &&
    a.row.under === b.row.under &&
    a.fresh === b.fresh &&
    a.titles === b.titles &&
    a.acts === b.acts
  )
}

export const NoteRow = memo(function NoteRow({ row, titles, fresh, acts }: Props) {
  const t = useTexts()
  const styles = useStyles()
  const columns = useRowStyles()
  const { words, stored, outgoing } = row
  const short = words.text.slice(0, 40)
  return (
    <li className={mergeClasses(columns.row, styles.root)}>
      {fresh && <span className={styles.bar} aria-hidden />}
      <span className={columns.time}>{t.format.time(row.at)}</span>
      <div>
        <p className={styles.text}>
          {words.speakerName && <span className={styles.speaker}>{firstNameOf(words.speakerName)} </span>}
          <bdi>
            {words.text !== '' && words.labels.includes('citaat') ? (
              <Citation text={words.text} />
            ) : (
              words.text || t.common.gone
            )}
          </bdi>
        </p>
        {outgoing && <NoteState outgoing={outgoing} acts={acts} />}
        {stored && !stored.mine && <span className={columns.quiet}>{t.noteren.by(stored.author.name)}</span>}
      </div>
      <div className={styles.side}>
        <NoteMarks words={words} under={row.under} titles={titles} />
        {stored && (
          <span className={mergeClasses(styles.acts, 'lob-acts')}>
            <Button
              appearance="subtle"
              icon={<EditRegular />}
              aria-label={t.noteren.editNote(short)}
              title={t.noteren.edit}
              onClick={() => acts.edit(stored)}
            />
            <Button
              appearance="subtle"
              icon={<DeleteRegular />}
              aria-label={t.noteren.removeNote(short)}
              title={t.noteren.remove}
              onClick={() => acts.remove(stored)}
            />
          </span>
        )}
      </div>
    </li>
  )
}, same)

function NoteState({ outgoing, acts }: { outgoing: Outgoing; acts: NoteRowActs }) {
  const t = useTexts()
  const styles = useStyles()
  if (outgoing.state === 'confirmed') return null
  if (outgoing.state === 'waiting')
    return (
      <span className={styles.state}>
        {outgoing.error && <CloudOffRegular aria-hidden />}
        {outgoing.error ? t.noteren.waiting : t.noteren.saving}
      </span>
    )
  return (
    <span className={styles.state} role="alert">
      {t.noteren.refused}: {outgoing.error?.message || t.errors.unknown}
      <Button appearance="transparent" className={styles.action} onClick={() => acts.retry(outgoing.key)}>
        {t.common.retry}
      </Button>
      <Button appearance="transparent" className={styles.action} onClick={() => acts.discard(outgoing.key)}>
        {t.common.remove}
      </Button>
    </span>
  )
}

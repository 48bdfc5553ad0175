import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components'
import { ChatRegular, EditRegular, MicRegular, NoteRegular } from '@fluentui/react-icons'
import type { BoardSource } from './boardItems.ts'
import { useTexts } from './useTexts.ts'

const icons = { zelf: EditRegular, genoteerd: NoteRegular, chat: ChatRegular, transcript: MicRegular }

const useStyles = makeStyles({
  root: {
    ...typographyStyles.body1,
    display: 'inline-flex',
    alignItems: 'center',
    gap: '6px',
    color: tokens.colorNeutralForeground3,
    '& svg': { fontSize: '16px' },
  },
})

/** How a note came on the board. */
export function SourceMark({ source }: { source: BoardSource }) {
  const Icon = icons[source]
  return (
    <span className={useStyles().root}>
      <Icon aria-hidden />
      {useTexts().bord.sources[source]}
    </span>
  )
}

import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { charactersOver } from './textLimits.ts'
import { useTexts } from './useTexts.ts'
import { VisuallyHidden } from './VisuallyHidden.tsx'

const useStyles = makeStyles({
  root: {
    ...typographyStyles.body1,
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '4px 12px',
    minHeight: '32px',
    color: tokens.colorNeutralForeground1,
  },
  text: { margin: 0, flex: '1 1 200px', textWrap: 'pretty' },
})

interface Props {
  id: string
  text: string
  max: number
  /** How often the person tried to store it; each attempt is announced. */
  attempts?: number
  /** What else can be done with it. */
  children?: ReactNode
}

/** Shown while a text is longer than the server takes: how much is too much. Nothing is cut (G5.x). */
export function TooLong({ id, text, max, attempts = 0, children }: Props) {
  const t = useTexts()
  const styles = useStyles()
  const over = charactersOver(text, max)
  if (over === 0) return null
  const says = t.common.tooLong(t.format.number(over), t.format.number(max))
  return (
    <div className={styles.root}>
      <p id={id} className={styles.text}>
        {says}
      </p>
      {children}
      <VisuallyHidden status>{attempts > 0 && <span key={attempts}>{says}</span>}</VisuallyHidden>
    </div>
  )
}

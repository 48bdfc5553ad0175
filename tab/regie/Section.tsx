import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components'
import type { ReactNode } from 'react'

const useStyles = makeStyles({
  head: { display: 'flex', alignItems: 'baseline', justifyContent: 'space-between', gap: '12px' },
  name: { ...typographyStyles.body1Strong, margin: 0 },
  aside: {
    ...typographyStyles.body1,
    color: tokens.colorNeutralForeground3,
    fontVariantNumeric: 'tabular-nums',
  },
  body: { marginTop: '8px' },
})

interface Props {
  name: string
  aside?: ReactNode
  children: ReactNode
}

/** A part of the panel under its small head. */
export function Section({ name, aside, children }: Props) {
  const styles = useStyles()
  return (
    <section aria-label={name}>
      <div className={styles.head}>
        <h2 className={styles.name}>{name}</h2>
        {aside && <span className={styles.aside}>{aside}</span>}
      </div>
      <div className={styles.body}>{children}</div>
    </section>
  )
}

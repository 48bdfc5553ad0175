import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components'
import type { ReactNode } from 'react'

const useStyles = makeStyles({
  root: {
    display: 'flex',
    gap: '8px',
    padding: '12px',
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: tokens.colorNeutralBackground3,
    color: tokens.colorNeutralForeground2,
    border: `1px solid ${tokens.colorTransparentStroke}`,
    ...typographyStyles.body1,
  },
  icon: { flexShrink: 0, fontSize: '20px', lineHeight: 1, color: tokens.colorNeutralForeground2 },
  body: { minWidth: 0, overflowWrap: 'anywhere' },
  title: { ...typographyStyles.body1Strong, color: tokens.colorNeutralForeground1, margin: 0 },
  actions: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '0 12px',
    marginTop: '4px',
    '& button': {
      padding: 0,
      minWidth: 0,
      minHeight: '32px',
      color: tokens.colorBrandForegroundLink,
      fontWeight: tokens.fontWeightSemibold,
    },
    '& button:hover': { color: tokens.colorBrandForegroundLinkHover },
  },
})

interface Props {
  title: string
  /** True where nothing else on the screen is a heading. */
  heading?: boolean
  icon?: ReactNode
  actions?: ReactNode
  role?: 'alert' | 'status'
  children: ReactNode
}

/** An inline message, with optional actions. */
export function Note({ title, heading = false, icon, actions, role = 'status', children }: Props) {
  const styles = useStyles()
  const Title = heading ? 'h1' : 'p'
  return (
    <div className={styles.root} role={role}>
      {icon && (
        <span className={styles.icon} aria-hidden>
          {icon}
        </span>
      )}
      <div className={styles.body}>
        <Title className={styles.title}>{title}</Title>
        <div>{children}</div>
        {actions && <div className={styles.actions}>{actions}</div>}
      </div>
    </div>
  )
}

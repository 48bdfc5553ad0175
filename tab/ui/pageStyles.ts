import { type GriffelStyle, tokens, typographyStyles } from '@fluentui/react-components'

/** Styles of a reading page: padding, title and lead. */
export const pageStyles = {
  page: {
    boxSizing: 'border-box',
    margin: '0 auto',
    padding: '24px 16px 72px',
    '@media (min-width: 640px)': { padding: '40px clamp(24px, 6vw, 72px) 72px' },
  },
  title: { ...typographyStyles.title2, margin: '24px 0 8px', textWrap: 'balance' },
  lead: {
    fontSize: tokens.fontSizeBase400,
    lineHeight: '24px',
    margin: 0,
    maxWidth: '680px',
    color: tokens.colorNeutralForeground3,
    textWrap: 'pretty',
  },
} satisfies Record<string, GriffelStyle>

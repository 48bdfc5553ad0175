import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components'

/** Small screens: what is not needed while typing folds, scrolls away or scrolls sideways. */
export const SMALL = '@media (max-width: 599px), (max-height: 599px)'

/** Columns for time, text and label; on a narrow screen the label is under the text. */
export const useRowStyles = makeStyles({
  row: {
    display: 'grid',
    gridTemplateColumns: '44px minmax(0, 1fr)',
    columnGap: '12px',
    '@media (min-width: 640px)': { gridTemplateColumns: '56px minmax(0, 1fr) 136px', columnGap: '16px' },
  },
  time: {
    ...typographyStyles.body1,
    lineHeight: '22px',
    color: tokens.colorNeutralForeground3,
    fontVariantNumeric: 'tabular-nums',
  },
  quiet: { ...typographyStyles.body1, color: tokens.colorNeutralForeground3 },
})

import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components'

export const useAboutStyles = makeStyles({
  panel: {
    gridColumn: '1 / -1',
    display: 'flex',
    flexDirection: 'column',
    gap: '20px',
    paddingBlock: '8px 12px',
  },
  people: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: '20px',
  },
  name: { ...typographyStyles.body1Strong, margin: '0 0 4px' },
  fields: {
    border: 'none',
    margin: 0,
    padding: 0,
    display: 'grid',
    gap: '8px 12px',
    gridTemplateColumns: '1fr 1fr',
    '@media (min-width: 768px)': { gridTemplateColumns: '1.4fr 1.4fr 1fr 1fr 1fr' },
  },
  choice: {
    '& select': {
      borderTopColor: tokens.colorTransparentStroke,
      borderRightColor: tokens.colorTransparentStroke,
      borderBottomColor: tokens.colorTransparentStroke,
      borderLeftColor: tokens.colorTransparentStroke,
    },
  },
  wide: { gridColumn: '1 / -1', '@media (min-width: 768px)': { gridColumn: 'auto' } },
  quiet: { ...typographyStyles.body1, margin: 0, maxWidth: '680px', color: tokens.colorNeutralForeground3 },
  spread: { margin: 0, display: 'grid', gap: '4px 16px', gridTemplateColumns: 'max-content 1fr' },
  row: { display: 'contents' },
  aspect: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground2 },
  clusters: { display: 'flex', flexWrap: 'wrap', gap: '4px 20px', margin: 0, alignItems: 'center' },
  cluster: { display: 'inline-flex', alignItems: 'center', gap: '4px' },
  dot: {
    width: '8px',
    height: '8px',
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorNeutralForeground3,
    '@media (forced-colors: active)': { backgroundColor: 'CanvasText', forcedColorAdjust: 'none' },
  },
  value: { ...typographyStyles.body1, marginInlineStart: '4px', color: tokens.colorNeutralForeground3 },
  lacks: {
    ...typographyStyles.body1,
    margin: '4px 0 0',
    color: tokens.colorNeutralForeground2,
    textWrap: 'pretty',
  },
})

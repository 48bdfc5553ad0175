import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components'

/** The drawer, with what is not in the verslag. */
export const useDrawerStyles = makeStyles({
  drawer: {
    boxSizing: 'border-box',
    backgroundColor: tokens.colorNeutralBackground3,
    borderInlineStartWidth: '1px',
    borderInlineStartStyle: 'solid',
    borderInlineStartColor: tokens.colorTransparentStroke,
    padding: '24px 24px 40px',
    overflowY: 'auto',
    '@media (min-width: 1100px)': { position: 'sticky', top: 0, height: '100vh' },
    '@media (max-width: 1099px)': {
      position: 'fixed',
      insetBlock: 0,
      insetInlineEnd: 0,
      width: 'min(360px, 100vw)',
      zIndex: 10,
      boxShadow: tokens.shadow16,
    },
  },
  drawerHead: { display: 'flex', justifyContent: 'space-between', alignItems: 'start', gap: '8px' },
  drawerTitle: { ...typographyStyles.subtitle2, margin: 0 },
  cards: {
    listStyleType: 'none',
    margin: '12px 0 0',
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: '10px',
  },
  card: {
    ...typographyStyles.body1,
    padding: '14px 16px 8px',
    borderRadius: tokens.borderRadiusXLarge,
    border: `1px solid ${tokens.colorTransparentStroke}`,
    boxShadow: tokens.shadow2,
    backgroundColor: tokens.colorNeutralBackground1,
    overflowWrap: 'anywhere',
    cursor: 'grab',
    '& p': { margin: 0 },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  cardChosen: { outline: `2px solid ${tokens.colorCompoundBrandStroke}` },
  cardDragged: { opacity: 0.4 },
  cardFoot: { display: 'flex', justifyContent: 'space-between', flexWrap: 'wrap', gap: '0 12px' },
})

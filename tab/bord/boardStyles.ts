import { makeStyles, tokens } from '@fluentui/react-components'

const three = '@media (min-width: 1280px)'
const two = '@media (min-width: 1000px)'

const pane = {
  overflowY: 'auto' as const,
  minHeight: '0',
  // Room for the shadow and the focus ring of cards, and for the bar beside a chosen row.
  paddingInline: '16px',
  marginInline: '-16px',
  paddingBlockEnd: '40px',
  scrollbarWidth: 'thin' as const,
}

export const useBoardStyles = makeStyles({
  refused: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: '16px' },
  page: {
    boxSizing: 'border-box',
    minHeight: '100dvh',
    padding: '16px 16px 40px',
    backgroundColor: tokens.colorNeutralBackground3,
    color: tokens.colorNeutralForeground1,
    display: 'flex',
    flexDirection: 'column',
    gap: '20px',
    // Bounded, because media queries are ordered by their text and this one must not win from the next.
    '@media (min-width: 768px) and (max-width: 999px)': { padding: '20px 24px 40px' },
    [two]: { height: '100dvh', minHeight: 0, padding: '20px 32px 0', overflow: 'hidden' },
  },
  panes: {
    display: 'flex',
    flexDirection: 'column',
    gap: '32px',
    minHeight: 0,
    [two]: {
      flexGrow: 1,
      display: 'grid',
      gridTemplateColumns: '456px minmax(0, 1fr)',
      gridTemplateRows: 'minmax(0, 1fr)',
      gap: '36px',
    },
    [three]: { gridTemplateColumns: '456px minmax(0, 1fr) 248px' },
  },
  map: { [two]: pane },
  territory: { [two]: pane },
  untagged: { display: 'none', [three]: { display: 'block', ...pane } },
  views: { marginInlineStart: '-10px', marginBlockEnd: '12px' },
})

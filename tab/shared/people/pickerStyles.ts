import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components'

export const usePickerStyles = makeStyles({
  ways: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  search: { flexGrow: 1, flexBasis: '200px', minWidth: 0 },
  person: { display: 'flex', flexDirection: 'column', minWidth: 0, overflowWrap: 'anywhere' },
  more: { ...typographyStyles.body1, color: tokens.colorNeutralForeground3 },
  silent: { margin: 0 },
  steps: { display: 'flex', flexDirection: 'column', gap: '4px', gridColumn: '1 / -1', maxWidth: '680px' },
})

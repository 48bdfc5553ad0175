import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components'
import { focus } from './verslagStyles.ts'

/** The dialogs. */
export const useDialogStyles = makeStyles({
  dialogList: { margin: '8px 0 0', paddingInlineStart: '20px' },
  dialogText: { margin: '0 0 8px' },
  sentence: {
    display: 'block',
    width: '100%',
    padding: '6px 8px',
    textAlign: 'start',
    border: 'none',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground1,
    ...typographyStyles.body1,
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground3 },
    ':focus-visible': focus,
  },
})

import { makeStyles, tokens } from '@fluentui/react-components'

/** Text that people write and read: in the editor, and as it is shown. */
export const useTextStyles = makeStyles({
  root: {
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase400,
    lineHeight: '24px',
    color: tokens.colorNeutralForeground1,
    overflowWrap: 'anywhere',
    '& p, & li': { whiteSpace: 'pre-wrap' },
    '& p': { margin: '0 0 8px' },
    '& ul, & ol': { margin: '0 0 8px', paddingInlineStart: '24px' },
    '& li > ul, & li > ol': { marginBottom: 0 },
    '& blockquote': {
      margin: '0 0 8px',
      paddingInlineStart: '16px',
      borderInlineStartWidth: '2px',
      borderInlineStartStyle: 'solid',
      borderInlineStartColor: tokens.colorNeutralStroke1,
    },
    '& > :last-child, & blockquote > :last-child': { marginBottom: 0 },
    '& strong': { fontWeight: tokens.fontWeightSemibold },
  },
  /** The words that a remark is about. */
  underlined: {
    textDecorationLine: 'underline',
    textDecorationThickness: '2px',
    textUnderlineOffset: '4px',
    textDecorationColor: tokens.colorCompoundBrandStroke,
  },
})

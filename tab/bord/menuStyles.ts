import { makeStyles, tokens } from '@fluentui/react-components'

const plain = { fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 }

/** Fluent's headings and shortcuts in a menu are smaller than the smallest text of the app. */
export const useMenuStyles = makeStyles({
  list: {
    '& .fui-MenuGroupHeader': plain,
    '& .fui-MenuItem__secondaryContent': plain,
    '& .fui-MenuItemCheckbox__secondaryContent': plain,
  },
})

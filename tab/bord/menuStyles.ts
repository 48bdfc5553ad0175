import { makeStyles, tokens } from '@fluentui/react-components'

const plain = { fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 }

/** Fluent writes heads and keys in a menu smaller than anything here. */
export const useMenuStyles = makeStyles({
  list: {
    '& .fui-MenuGroupHeader': plain,
    '& .fui-MenuItem__secondaryContent': plain,
    '& .fui-MenuItemCheckbox__secondaryContent': plain,
  },
})

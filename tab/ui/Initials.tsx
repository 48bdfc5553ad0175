import { makeStyles, tokens } from '@fluentui/react-components'
import { initialsOf } from './names.ts'

const useStyles = makeStyles({
  root: {
    display: 'inline-flex',
    alignItems: 'center',
    justifyContent: 'center',
    flexShrink: 0,
    boxSizing: 'border-box',
    width: '24px',
    height: '24px',
    borderRadius: tokens.borderRadiusCircular,
    border: `1px solid ${tokens.colorTransparentStroke}`,
    backgroundColor: tokens.colorNeutralBackground6,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: 1,
    fontWeight: tokens.fontWeightSemibold,
  },
})

/** Always beside a written name, so hidden from screen readers. */
export function Initials({ name }: { name: string }) {
  return (
    <span className={useStyles().root} aria-hidden>
      {initialsOf(name)}
    </span>
  )
}

import { makeStyles } from '@fluentui/react-components'
import type { ReactNode } from 'react'

const useStyles = makeStyles({
  root: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    margin: '-1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
})

/** Text for screen readers only. With `status`, changes are announced. */
export function VisuallyHidden({ status = false, children }: { status?: boolean; children?: ReactNode }) {
  return (
    <span className={useStyles().root} role={status ? 'status' : undefined}>
      {children}
    </span>
  )
}

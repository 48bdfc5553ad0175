import { Button, makeStyles } from '@fluentui/react-components'
import { useReloadLoss } from '../../live/useReloadLoss.ts'
import { useTexts } from '../../ui/useTexts.ts'

const useStyles = makeStyles({ text: { margin: 0 } })

/** Loads the page again. Where the device stores nothing it waits for what is on its way, which would be lost. */
export function ReloadButton({ primary = false }: { primary?: boolean }) {
  const { fault } = useTexts().common
  const styles = useStyles()
  const loss = useReloadLoss()
  return (
    <>
      {loss !== null && <p className={styles.text}>{fault.loses[loss]}</p>}
      <Button
        appearance={primary ? 'primary' : 'transparent'}
        disabledFocusable={loss === 'waiting'}
        onClick={() => window.location.reload()}
      >
        {fault.reload}
      </Button>
    </>
  )
}

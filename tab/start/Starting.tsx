import { Button } from '@fluentui/react-components'
import { usePartTrouble } from '../live/lazyPart.ts'
import { wakeUp } from '../live/wake.ts'
import { NotLoaded } from '../ui/NotLoaded.tsx'
import { Page } from '../ui/Page.tsx'
import { Skeletons } from '../ui/Skeletons.tsx'
import { useTexts } from '../ui/useTexts.ts'

/** Shown until the host of the page is known, also when its code fails to load. */
export function Starting() {
  const { fault } = useTexts().common
  const trouble = usePartTrouble()
  // Nothing was typed yet, so a new page loses nothing.
  const reload = (
    <Button appearance="transparent" onClick={() => window.location.reload()}>
      {fault.reload}
    </Button>
  )
  return (
    <Page>
      {trouble === null ? <Skeletons /> : <NotLoaded trouble={trouble} onRetry={wakeUp} reload={reload} />}
    </Page>
  )
}

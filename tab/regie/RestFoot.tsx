import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import { go } from '../routes.ts'
import type { GesprekScene } from '../shared/gesprek/useGesprek.ts'
import { Note } from '../ui/Note.tsx'
import { Primary } from '../ui/Primary.tsx'
import type { RegieActs } from './useRegie.ts'
import { useStartDoubt } from './useStartDoubt.ts'
import { useTexts } from './useTexts.ts'

/** The one button before the start and after the end of a gesprek. */
export function RestFoot({ scene, acts }: { scene: GesprekScene; acts: RegieActs }) {
  const t = useTexts().regie
  const { ronde, gesprek } = scene
  const doubtNow = useStartDoubt(gesprek)
  /** What speaks against a start. Its button is elsewhere, so that a double press of the first does not start. */
  const [doubt, setDoubt] = useState<string | null>(null)
  const start = (): void => {
    const found = doubtNow()
    setDoubt(found)
    if (found === null) void acts.start()
  }
  if (gesprek.status === 'gepland')
    return (
      <>
        {doubt && (
          <Note
            title={doubt}
            role="alert"
            actions={
              <Button
                appearance="transparent"
                disabledFocusable={acts.busy}
                onClick={() => void acts.start()}
              >
                {t.startAnyway}
              </Button>
            }
          >
            {t.startAsk}
          </Note>
        )}
        <Primary
          says={t.startGesprek}
          busy={acts.busy}
          hint={gesprek.linked && !gesprek.inChannel ? t.startsByItself : t.startsByHand}
          onPress={start}
        />
      </>
    )
  return (
    <>
      <Button appearance="subtle" disabledFocusable={acts.busy} onClick={() => void acts.start()}>
        {t.startAgain}
      </Button>
      <Primary says={t.toBord} busy={false} onPress={() => go({ screen: 'bord', ronde: ronde.id })} />
    </>
  )
}

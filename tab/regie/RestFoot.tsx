import { Button } from '@fluentui/react-components'
import { go } from '../routes.ts'
import type { GesprekScene } from '../shared/gesprek/useGesprek.ts'
import { Primary } from '../ui/Primary.tsx'
import type { RegieActs } from './useRegie.ts'
import { useTexts } from './useTexts.ts'

/** The one button before the start and after the end of a gesprek. */
export function RestFoot({ scene, acts }: { scene: GesprekScene; acts: RegieActs }) {
  const t = useTexts().regie
  const { ronde, gesprek } = scene
  if (gesprek.status === 'gepland')
    return (
      <Primary
        says={t.startGesprek}
        busy={acts.busy}
        hint={gesprek.linked && !gesprek.inChannel ? t.startsByItself : t.startsByHand}
        onPress={() => void acts.start()}
      />
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

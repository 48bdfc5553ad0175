import { Button } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import type { RondeStatus } from '../connection/openRondes.ts'
import type { GesprekScene } from '../hooks/useGesprek.ts'
import { useTexts } from '../hooks/useTexts.ts'
import { go } from '../routes.ts'
import { EmptyState } from './EmptyState.tsx'
import { ErrorNote } from './ErrorNote.tsx'
import { Page } from './Page.tsx'
import { Skeletons } from './Skeletons.tsx'

interface Props {
  status: RondeStatus
  scene: GesprekScene | null | undefined
  children: (scene: GesprekScene) => ReactNode
}

/** For screens of who leads or writes: shows the screen once the gesprek is there and this person may work in it. */
export function GesprekGate({ status, scene, children }: Props) {
  const t = useTexts()
  const refused = status.status === 'error' && status.error !== null && !status.error.passing
  const toRondes = <Button onClick={() => go({ screen: 'rondes' })}>{t.common.toRondes}</Button>
  if (status.error !== null && (refused || !scene))
    return (
      <Page>
        <ErrorNote error={status.error} />
        {refused && toRondes}
      </Page>
    )
  if (scene === undefined)
    return (
      <Page>
        <Skeletons />
      </Page>
    )
  if (scene === null)
    return (
      <Page>
        <EmptyState title={t.regie.unknown} text={t.regie.unknownText} action={toRondes} />
      </Page>
    )
  if (scene.writes) return children(scene)
  const target = { ronde: scene.ronde.id, gesprek: scene.gesprek.id }
  const takesPart = scene.me.deelnemerIn.includes(scene.gesprek.id)
  return (
    <Page>
      <EmptyState
        title={t.regie.notForYou}
        text={takesPart ? t.regie.notForYouText : ''}
        action={
          takesPart ? (
            <Button appearance="primary" onClick={() => go({ screen: 'antwoorden', ...target })}>
              {t.regie.toAnswers}
            </Button>
          ) : (
            toRondes
          )
        }
      />
    </Page>
  )
}

import { Button, makeStyles } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import type { RondeStatus } from '../../live/openRondes.ts'
import { go } from '../../routes.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { ErrorNote } from '../../ui/ErrorNote.tsx'
import { Page } from '../../ui/Page.tsx'
import { Skeletons } from '../../ui/Skeletons.tsx'
import { Waiting } from '../waiting/Waiting.tsx'
import type { GesprekScene } from './useGesprek.ts'
import { useTexts } from './useTexts.ts'

const useStyles = makeStyles({
  refused: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: '16px' },
})

interface Props {
  status: RondeStatus
  scene: GesprekScene | null | undefined
  /** False for a screen that is for deelnemers as well. */
  forWriters?: boolean
  children: (scene: GesprekScene) => ReactNode
}

/** Renders a screen once its gesprek has loaded and this person may work in it; else says why not. */
export function GesprekGate({ status, scene, forWriters = true, children }: Props) {
  const t = useTexts()
  const styles = useStyles()
  const refused = status.status === 'error' && status.error !== null && !status.error.transient
  const toRondes = <Button onClick={() => go({ screen: 'rondes' })}>{t.common.toRondes}</Button>
  if (status.error !== null && (refused || !scene))
    return (
      <Page>
        <div className={styles.refused}>
          {forWriters && <Waiting />}
          <ErrorNote reading heading error={status.error} />
          {refused && toRondes}
        </div>
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
        <EmptyState title={t.gesprek.unknown} text={t.gesprek.unknownText} action={toRondes} />
      </Page>
    )
  if (scene.writes || !forWriters) return children(scene)
  const target = { ronde: scene.ronde.id, gesprek: scene.gesprek.id }
  const takesPart = scene.me.deelnemerIn.includes(scene.gesprek.id)
  return (
    <Page>
      <EmptyState
        title={t.gesprek.notForYou}
        text={takesPart ? t.gesprek.notForYouText : ''}
        action={
          takesPart ? (
            <Button appearance="primary" onClick={() => go({ screen: 'antwoorden', ...target })}>
              {t.gesprek.toAnswers}
            </Button>
          ) : (
            toRondes
          )
        }
      />
    </Page>
  )
}

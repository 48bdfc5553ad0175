import { Button, mergeClasses } from '@fluentui/react-components'
import { useCallback, useState } from 'react'
import { useOutboxItems } from '../live/useOutbox.ts'
import { go } from '../routes.ts'
import { Waiting } from '../shared/waiting/Waiting.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { Page } from '../ui/Page.tsx'
import { UndoLine } from '../ui/UndoLine.tsx'
import { useMedia } from '../ui/useMedia.ts'
import { AboutAll } from './AboutAll.tsx'
import { Drawer } from './Drawer.tsx'
import { FindReplace } from './FindReplace.tsx'
import { LeftToDo } from './LeftToDo.tsx'
import { PhaseBar } from './PhaseBar.tsx'
import { usePageStyles } from './pageStyles.ts'
import { Reactions } from './Reactions.tsx'
import { isOfVerslag, RefusedWords } from './RefusedWords.tsx'
import { SettledLine } from './SettledLine.tsx'
import { ThemaNav } from './ThemaNav.tsx'
import { ThemaText } from './ThemaText.tsx'
import { DeskContext, useVerslagDesk } from './useDesk.ts'
import { useLeftDrafts } from './useSaver.ts'
import { useTexts } from './useTexts.ts'
import { useScene } from './useVerslag.ts'
import { VerslagHead } from './VerslagHead.tsx'
import { useVerslagStyles } from './verslagStyles.ts'
import { WayDialog, type WayStep } from './WayDialogs.tsx'

interface Props {
  live: boolean
  since: number
}

/** The same page from first draft to record; only the strip and the columns beside the text change. */
export function VerslagPage({ live, since }: Props) {
  const { verslag: t, format } = useTexts()
  const styles = useVerslagStyles()
  const pageStyles = usePageStyles()
  const scene = useScene()
  const { verslag, themas, correcties, editable } = scene
  const { ronde, gesprek } = scene.scene
  const desk = useVerslagDesk(scene)
  useLeftDrafts(verslag.id)
  const wide = useMedia('(min-width: 1100px)')
  const [chosen, choose] = useState<string | null>(null)
  const [step, setStep] = useState<WayStep | null>(null)
  const [finding, setFinding] = useState(false)
  const [drawer, setDrawer] = useState(false)
  const waiting = useOutboxItems().filter(
    (item) => item.state === 'waiting' && isOfVerslag(item, ronde.id, verslag.id),
  )
  const isSettled = verslag.status === 'vastgesteld'
  const isMaking = verslag.status === 'werkdocument'
  const drawerBeside = isMaking && wide
  const shown =
    themas.find(({ themaId }) => themaId === chosen) ?? themas.find(({ discussed }) => discussed) ?? themas[0]
  const { select } = desk
  const goTo = useCallback(
    (themaId: string) => {
      choose(themaId)
      select(null)
      if (isSettled) document.getElementById(`thema-${themaId}`)?.scrollIntoView()
    },
    [select, isSettled],
  )
  const { clear } = desk.undo

  if (ronde.removedAt !== null) {
    return (
      <Page>
        <EmptyState
          title={t.expired}
          text={t.expiredText}
          action={<Button onClick={() => go({ screen: 'ronde', ronde: ronde.id })}>{t.toRonde}</Button>}
        />
      </Page>
    )
  }
  const toNoteren = (says: string) => (
    <Button
      appearance="primary"
      onClick={() => go({ screen: 'noteren', ronde: ronde.id, gesprek: gesprek.id })}
    >
      {says}
    </Button>
  )
  if (gesprek.status !== 'klaar') {
    return (
      <Page>
        <EmptyState title={t.notHeld} text={t.notHeldText} action={toNoteren(t.toNoteren)} />
      </Page>
    )
  }
  const isEmpty =
    isMaking &&
    desk.fresh === null &&
    verslag.drawer.length === 0 &&
    themas.every(({ lines }) => lines.length === 0)
  const aboutAll = correcties.get('') ?? []
  const offline = waiting.some(({ error }) => error !== null) || !live
  return (
    <DeskContext value={desk}>
      <div className={mergeClasses(drawerBeside && pageStyles.split)}>
        <main className={mergeClasses(pageStyles.page, drawerBeside && pageStyles.pageBesideDrawer)}>
          <VerslagHead
            live={live}
            since={since}
            waiting={waiting.length}
            onStep={setStep}
            onFind={() => setFinding(true)}
          />
          {isSettled ? (
            <SettledLine />
          ) : (
            <PhaseBar onDeadline={() => setStep(verslag.status === 'nakijken' ? 'send' : 'deadline')} />
          )}
          {offline && !isSettled && (
            <p className={styles.line} role="status">
              {t.offline} {verslag.status === 'werkdocument' ? '' : t.offlineActs}
            </p>
          )}
          {verslag.status === 'nakijken' && verslag.withdrawnAt !== null && (
            <p className={styles.line}>{t.withdrawn(format.date(verslag.withdrawnAt))}</p>
          )}
          {verslag.status === 'versturen' && <p className={styles.line}>{t.cannotChange.versturen}</p>}
          <Waiting isShown={(item) => isOfVerslag(item, ronde.id, verslag.id)} />
          <RefusedWords />
          <div className={mergeClasses(pageStyles.columns, drawerBeside && pageStyles.columnsBesideDrawer)}>
            <div>
              {shown !== undefined && <ThemaNav chosen={shown.themaId} onChoose={goTo} />}
              <div className={pageStyles.wide}>
                {verslag.status === 'nakijken' && <LeftToDo />}
                <Reactions />
              </div>
            </div>
            <div lang={ronde.lang}>
              <AboutAll says={t.others} correcties={aboutAll.filter(({ kind }) => kind === 'whole')} />
              <AboutAll says={t.otherPlaces} correcties={aboutAll.filter(({ kind }) => kind !== 'whole')} />
              {isEmpty && (
                <EmptyState within title={t.empty} text={t.emptyText} action={toNoteren(t.noteAfterwards)} />
              )}
              {(isSettled
                ? themas.filter(({ lines }) => lines.length > 0)
                : shown === undefined
                  ? []
                  : [shown]
              ).map((thema) => (
                <ThemaText
                  key={thema.themaId}
                  thema={thema}
                  beside={!isMaking}
                  onDrawer={drawerBeside ? null : () => setDrawer(true)}
                  onChoose={goTo}
                />
              ))}
              {desk.undo.undo && (
                <div className={pageStyles.undo}>
                  <UndoLine
                    says={desk.undo.undo.says}
                    onUndo={
                      desk.undo.undo.run === null
                        ? null
                        : () => {
                            void desk.undo.undo?.run?.()
                            clear()
                          }
                    }
                  />
                </div>
              )}
              <div className={pageStyles.narrow}>
                {verslag.status === 'nakijken' && <LeftToDo />}
                <Reactions />
              </div>
            </div>
          </div>
        </main>
        {shown !== undefined && (drawerBeside || (drawer && editable)) && (
          <Drawer themaId={shown.themaId} onClose={drawerBeside ? null : () => setDrawer(false)} />
        )}
      </div>
      {step !== null && <WayDialog step={step} onClose={() => setStep(null)} />}
      {finding && <FindReplace onClose={() => setFinding(false)} />}
    </DeskContext>
  )
}

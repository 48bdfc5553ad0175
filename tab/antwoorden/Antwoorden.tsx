import { Button } from '@fluentui/react-components'
import { CloudOffRegular } from '@fluentui/react-icons'
import { useCallback, useMemo } from 'react'
import { useLostSince } from '../live/useLostSince.ts'
import { useNow } from '../live/useNow.ts'
import { useRonde } from '../live/useRonde.ts'
import { go } from '../routes.ts'
import { GesprekGate } from '../shared/gesprek/GesprekGate.tsx'
import { gesprekClock } from '../shared/gesprek/gesprekClock.ts'
import { type GesprekScene, useGesprek } from '../shared/gesprek/useGesprek.ts'
import { isAtGroep } from '../shared/gesprek/workplace.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { Note } from '../ui/Note.tsx'
import { AnswerFoot } from './AnswerFoot.tsx'
import { AnswerNotes, AnswerPage } from './AnswerPage.tsx'
import { beginsSays } from './beginsSays.ts'
import { closesSays } from './closesSays.ts'
import { OtherThemas } from './OtherThemas.tsx'
import { ThemaAnswers } from './ThemaAnswers.tsx'
import { ThemaHead } from './ThemaHead.tsx'
import { useDrafts } from './useDrafts.ts'
import { useMyAnswers } from './useMyAnswers.ts'
import { useShownThema } from './useShownThema.ts'
import { useSteadyField } from './useSteadyField.ts'
import { useTexts } from './useTexts.ts'

interface Props {
  ronde: string
  gesprek: string
  thema: string | null
}

/** The screen on which a deelnemer answers. It never presses: every answer is voluntary (X7.a). */
export function Antwoorden({ ronde, gesprek, thema }: Props) {
  const status = useRonde(ronde, 'gesprek')
  const scene = useGesprek(gesprek)
  const lostSince = useLostSince(status.connection)
  return (
    <GesprekGate status={status} scene={scene} forWriters={false}>
      {(known) => <AntwoordenOf scene={known} asked={thema} lostSince={lostSince} />}
    </GesprekGate>
  )
}

interface OfProps {
  scene: GesprekScene
  asked: string | null
  lostSince: number | null
}

function AntwoordenOf({ scene, asked, lostSince }: OfProps) {
  const t = useTexts()
  const now = useNow()
  useSteadyField()
  const { ronde, gesprek, groep, course, me } = scene
  const all = useMemo(() => [...course.themas, course.afsluiting], [course])
  const isAnonymous = useCallback(
    (vraagId: string) =>
      all.some(
        ({ id, vragen }) => course.runs.get(id)?.anonymous && vragen.some((vraag) => vraag.id === vraagId),
      ),
    [all, course],
  )
  const drafts = useDrafts(gesprek.id, isAnonymous)
  const mine = useMyAnswers(gesprek.id)
  const vragenOf = (themaId: string) => all.find(({ id }) => id === themaId)?.vragen ?? []
  const draftsIn = (themaId: string): number =>
    vragenOf(themaId).filter(({ id }) => drafts.of(id)?.text).length
  const answersIn = (themaId: string): number =>
    vragenOf(themaId).filter(({ id }) => mine.kept.has(id) || mine.late.has(id)).length
  const { thema, run, elsewhere, show } = useShownThema(scene, asked, (id) => draftsIn(id) > 0)
  const groepTitle = t.common.groepTitle(groep.nummer, groep.kort)

  if (!me.deelnemerIn.includes(gesprek.id))
    return (
      <AnswerPage>
        <EmptyState
          title={t.antwoorden.notTaking}
          text={t.antwoorden.notTakingText}
          action={
            <Button onClick={() => go({ screen: 'regie', ronde: ronde.id, gesprek: gesprek.id })}>
              {t.antwoorden.toRegie}
            </Button>
          }
        />
      </AnswerPage>
    )
  if (!groep.kaarten)
    return (
      <AnswerPage>
        <EmptyState title={t.antwoorden.noCards} text={t.antwoorden.noCardsText} />
        <AnswerFoot ronde={ronde.id} />
      </AnswerPage>
    )

  const others = all
    .filter(({ id }) => course.runs.has(id) && id !== thema?.id)
    .map(({ id, titel }) => ({
      id,
      titel,
      says:
        id === gesprek.openThemaId
          ? t.antwoorden.onTable
          : draftsIn(id) > 0
            ? t.antwoorden.withDraft
            : t.antwoorden.othersMine(answersIn(id)),
    }))
  const showThema = (id: string): void => {
    show(id)
    window.scrollTo(0, 0)
  }

  return (
    <AnswerPage>
      <AnswerNotes>
        {lostSince !== null && (
          <Note icon={<CloudOffRegular />} title={t.antwoorden.offline(t.format.time(lostSince))}>
            {t.antwoorden.offlineText}
          </Note>
        )}
        {isAtGroep(gesprek) && (
          <Note
            title={t.antwoorden.verslag}
            actions={
              <Button
                appearance="transparent"
                onClick={() => go({ screen: 'correctie', ronde: ronde.id, gesprek: gesprek.id })}
              >
                {t.antwoorden.toVerslag}
              </Button>
            }
          >
            {t.antwoorden.verslagText}
          </Note>
        )}
        {elsewhere && thema && (
          <Note
            title={t.antwoorden.moved}
            actions={
              <Button appearance="transparent" onClick={() => showThema(elsewhere.id)}>
                {t.antwoorden.toOpen}
              </Button>
            }
          >
            {t.antwoorden.movedTo(elsewhere.titel)}
          </Note>
        )}
      </AnswerNotes>
      {thema && run ? (
        <>
          <ThemaHead
            groep={groepTitle}
            titel={thema.titel}
            intro={introOf(t, scene, thema.id, now, {
              drafts: draftsIn(thema.id),
              answers: answersIn(thema.id),
            })}
          />
          <ThemaAnswers key={thema.id} scene={scene} thema={thema} run={run} drafts={drafts} mine={mine} />
        </>
      ) : (
        <ThemaHead
          groep={groepTitle}
          titel={beginsSays(t, gesprek, now)}
          intro={gesprek.status === 'klaar' ? t.antwoorden.closedNone : t.antwoorden.notYetText}
        />
      )}
      <OtherThemas themas={others} onShow={showThema} />
      <AnswerFoot ronde={ronde.id} />
    </AnswerPage>
  )
}

interface Written {
  drafts: number
  answers: number
}

function introOf(
  t: ReturnType<typeof useTexts>,
  { course, gesprek }: GesprekScene,
  themaId: string,
  now: number,
  written: Written,
) {
  const run = course.runs.get(themaId)
  if (run?.anonymous && gesprek.status === 'klaar') {
    const { nobodys, closedDraft } = t.antwoorden
    return written.drafts > 0 ? `${nobodys} ${closedDraft}` : nobodys
  }
  if (run?.status !== 'open' || gesprek.status !== 'bezig') {
    const { closed, closedDraft, closedText, closedNone } = t.antwoorden
    if (written.drafts > 0) return `${closed} ${closedDraft}`
    return `${closed} ${written.answers > 0 ? closedText : closedNone}`
  }
  return closesSays(t.antwoorden, run, gesprekClock(course, gesprek, now).themaLeft, now)
}

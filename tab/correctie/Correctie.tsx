import { Link } from '@fluentui/react-components'
import { CloudOffRegular } from '@fluentui/react-icons'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useEntities, useEntity } from '../live/useEntities.ts'
import { useLostSince } from '../live/useLostSince.ts'
import { useNow } from '../live/useNow.ts'
import { useRonde } from '../live/useRonde.ts'
import { goInstead, hrefTo } from '../routes.ts'
import { GesprekGate } from '../shared/gesprek/GesprekGate.tsx'
import { type GesprekScene, useGesprek } from '../shared/gesprek/useGesprek.ts'
import { preloadEditor } from '../shared/richText/RichTextEditor.tsx'
import { ErrorNote } from '../ui/ErrorNote.tsx'
import { Note } from '../ui/Note.tsx'
import { CorrectieHead } from './CorrectieHead.tsx'
import { says } from './draft.ts'
import { NotNow, UnsentWords } from './NotNow.tsx'
import { SendFoot } from './SendFoot.tsx'
import { SentPart } from './SentPart.tsx'
import type { Ready } from './sendCorrecties.ts'
import { useCorrectieStyles } from './styles.ts'
import { ThemaPart } from './ThemaPart.tsx'
import { useCorrectieDrafts } from './useCorrectieDrafts.ts'
import { useDesk } from './useDesk.ts'
import { useSending } from './useSending.ts'
import { useTexts } from './useTexts.ts'
import { readThemas } from './verslagScene.ts'

interface Props {
  ronde: string
  gesprek: string
}

/** The verslag for a deelnemer: read it, correct it per paragraph, agree (R2.c). */
export function Correctie({ ronde, gesprek }: Props) {
  const status = useRonde(ronde, 'verslag')
  const scene = useGesprek(gesprek)
  const lostSince = useLostSince(status.connection)
  return (
    <GesprekGate status={status} scene={scene} forWriters={false}>
      {(known) => <CorrectieOf scene={known} lostSince={lostSince} />}
    </GesprekGate>
  )
}

function CorrectieOf({ scene, lostSince }: { scene: GesprekScene; lostSince: number | null }) {
  const t = useTexts()
  const styles = useCorrectieStyles()
  const now = useNow()
  const { ronde, gesprek, me } = scene
  const verslag = useEntity('verslag', gesprek.id)
  const paragraphs = useEntities('paragraph')
  const correcties = useEntities('correctie')
  const themas = useMemo(
    () => (verslag === undefined ? [] : readThemas(scene, verslag, { paragraphs, correcties })),
    [scene, verslag, paragraphs, correcties],
  )
  const isAnonymous = useCallback(
    (themaId: string) => themas.some(({ id, anonymous }) => anonymous && id === themaId),
    [themas],
  )
  const drafts = useCorrectieDrafts(gesprek.id, isAnonymous)
  const sending = useSending(gesprek.id, drafts, t.correctie.canGo)
  const mine = verslag?.mine ?? null
  const mayCorrect = mine !== null && verslag?.status === 'bij-de-groep' && !verslag.closed
  const desk = useDesk({
    ...{ drafts, mayCorrect, name: me.name, lang: ronde.lang },
    takeBack: (correctieId) => void sending.run(() => sending.act('correctie.takeBack', { correctieId })),
  })
  const [reads, setReads] = useState(false)
  const top = useRef<HTMLElement>(null)
  useEffect(() => void preloadEditor(), [])

  const own = useMemo(
    () => [...correcties.values()].filter((one) => one.mine && one.gesprekId === gesprek.id),
    [correcties, gesprek.id],
  )
  const ready = useMemo(
    () =>
      [...drafts.all].flatMap(([place, draft]): Ready[] => {
        const before = draft.paragraphId === null ? null : (paragraphs.get(draft.paragraphId)?.text ?? null)
        const sent = own.find(({ id }) => id === draft.correctieId)
        return says(draft, { text: before, sent }) ? [{ place, draft, before }] : []
      }),
    [drafts.all, paragraphs, own],
  )
  const writes = verslag !== undefined && mine === null && scene.writes
  useEffect(() => {
    // The same link reaches those who write the verslag.
    if (writes) goInstead({ screen: 'verslag', ronde: ronde.id, gesprek: gesprek.id })
  }, [writes, ronde.id, gesprek.id])
  if (verslag === undefined || mine === null)
    return <NotNow scene={scene} verslag={verslag} drafts={ready.map(({ draft }) => draft)} />

  const named = ready.filter(({ draft }) => !isAnonymous(draft.themaId))
  const apart = ready.length - named.length
  const hasReacted = mine.state !== 'nog-niets'
  const showsSent = hasReacted && !reads && desk.opened === null && named.length === 0 && mayCorrect
  const readers = [...new Set([...gesprek.gespreksleiders, ...gesprek.verslaggevers])]
  const notDiscussed = themas.filter(({ discussed }) => !discussed).map(({ titel }) => titel)
  const send = async (): Promise<void> => {
    const done = await sending.send(named, () =>
      sending.act('verslag.agree', { gesprekId: gesprek.id, version: verslag.version }),
    )
    if (!done) return
    setReads(false)
    window.scrollTo(0, 0)
    top.current?.focus({ preventScroll: true })
  }
  return (
    <main className={styles.page} ref={top} tabIndex={-1}>
      <div className={styles.notes}>
        {lostSince !== null && (
          <Note icon={<CloudOffRegular />} title={t.correctie.offline(t.format.time(lostSince))}>
            {t.correctie.offlineText}
          </Note>
        )}
      </div>
      <CorrectieHead scene={scene} verslag={verslag} own={own} sent={showsSent} readers={readers} now={now} />
      {showsSent ? (
        <SentPart themas={themas} own={own} desk={desk} onRead={() => setReads(true)} />
      ) : (
        <>
          {!mayCorrect && <UnsentWords drafts={ready.map(({ draft }) => draft)} />}
          {themas
            .filter(({ discussed }) => discussed)
            .map((thema) => (
              <ThemaPart
                key={thema.id}
                thema={thema}
                of={scene.groep.themas.length}
                desk={desk}
                ready={ready.filter(({ draft }) => draft.themaId === thema.id)}
                sending={sending}
                readers={readers}
              />
            ))}
          {notDiscussed.length > 0 && (
            <p className={styles.quiet}>{t.correctie.notDiscussed(t.format.list(notDiscussed))}</p>
          )}
        </>
      )}
      {sending.refusal && <ErrorNote error={sending.refusal} />}
      {mayCorrect && !showsSent && (
        <SendFoot
          verslag={verslag}
          mine={mine}
          ready={named}
          apart={apart}
          desk={desk}
          sending={sending}
          readers={readers}
          onSend={send}
          onBack={hasReacted && named.length === 0 ? () => setReads(false) : null}
        />
      )}
      <p className={styles.back}>
        <Link href={hrefTo({ screen: 'ronde', ronde: ronde.id })}>{t.correctie.toRonde}</Link>
      </p>
    </main>
  )
}

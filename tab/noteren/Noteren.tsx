import { useState } from 'react'
import type { NotitieView } from '../../bot/protocol/view.ts'
import type { OutboxItem } from '../live/outboxItem.ts'
import { useLostSince } from '../live/useLostSince.ts'
import { type NoteWords, useNoteOutbox } from '../live/useNoteOutbox.ts'
import { useNow } from '../live/useNow.ts'
import { useRonde } from '../live/useRonde.ts'
import { go } from '../routes.ts'
import { AfterGesprek } from '../shared/gesprek/AfterGesprek.tsx'
import { GesprekGate } from '../shared/gesprek/GesprekGate.tsx'
import { gesprekClock } from '../shared/gesprek/gesprekClock.ts'
import { type GesprekScene, useGesprek } from '../shared/gesprek/useGesprek.ts'
import { Waiting } from '../shared/waiting/Waiting.tsx'
import { PanelMenu } from '../ui/PanelMenu.tsx'
import { charactersOver, NOTITIE_MAX } from '../ui/textLimits.ts'
import { UndoLine } from '../ui/UndoLine.tsx'
import { useUndo } from '../ui/useUndo.ts'
import { WaitingLine } from './EntryRemarks.tsx'
import { NoteEntryFoot } from './NoteEntryFoot.tsx'
import { Sheet } from './Sheet.tsx'
import { SheetHead } from './SheetHead.tsx'
import { Stream } from './Stream.tsx'
import { useNoteEntry } from './useNoteEntry.ts'
import { useNoteStream } from './useNoteStream.ts'
import { useNoteTitles } from './useNoteTitles.ts'
import { useRowActs } from './useRowActs.ts'
import { useTexts } from './useTexts.ts'

interface Props {
  ronde: string
  gesprek: string
}

/** The screen of the verslaggever: note after note, without waiting for the server. */
export function Noteren({ ronde, gesprek }: Props) {
  const status = useRonde(ronde, 'gesprek')
  const scene = useGesprek(gesprek)
  const lostSince = useLostSince(status.connection)
  return (
    <GesprekGate status={status} scene={scene}>
      {(known) => <NoterenOf scene={known} lostSince={lostSince} />}
    </GesprekGate>
  )
}

function NoterenOf({ scene, lostSince }: { scene: GesprekScene; lostSince: number | null }) {
  const t = useTexts()
  const now = useNow()
  const { ronde, gesprek, groep, course, me } = scene
  const outbox = useNoteOutbox(gesprek.id)
  const rows = useNoteStream(scene, outbox.outgoing)
  const { titles, choosable } = useNoteTitles(scene)
  const entry = useNoteEntry(gesprek.id)
  const { undo, offer, clear } = useUndo()
  const [kept, setKept] = useState(0)
  const [attempts, setAttempts] = useState(0)
  const readers = [...gesprek.gespreksleiders, ...gesprek.verslaggevers].filter((name) => name !== me.name)
  const there = { ronde: ronde.id, gesprek: gesprek.id }

  /** Shown in the stream, and counted by the line under it. */
  const isOwnNote = ({ requestId }: OutboxItem): boolean =>
    outbox.outgoing.some(({ key }) => key === requestId)

  const keep = (): void => {
    const { draft, editing } = entry
    const text = draft.text.trim()
    if (text === '') return
    if (charactersOver(text, NOTITIE_MAX) > 0) setAttempts(attempts + 1)
    else if (editing === null) add([text])
    else {
      outbox.change(editing, wordsOf(text))
      entry.clear()
    }
  }
  const add = (texts: readonly string[]): void => {
    for (const text of texts) outbox.add(wordsOf(text))
    setKept(kept + 1)
    entry.clear()
  }
  const wordsOf = (text: string): NoteWords => {
    const open = gesprek.openThemaId === null ? [] : [gesprek.openThemaId]
    return { ...entry.draft, gesprekId: gesprek.id, text, tags: entry.draft.tags ?? open }
  }
  const former = (): void => {
    const last = rows.findLast((row) => row.kind === 'note' && row.stored?.mine)
    if (last?.kind === 'note' && last.stored) edit(last.stored)
  }
  /** An edit of a moment ago may not be confirmed yet; edit the text with that change. */
  const edit = (notitie: NotitieView): void => {
    const { editing, draft } = entry
    if (editing?.id === notitie.id) return
    const text = draft.text.trim()
    // Another edit that is under way is kept first.
    if (editing !== null && text !== '' && text !== editing.text) {
      if (charactersOver(text, NOTITIE_MAX) > 0) {
        setAttempts(attempts + 1)
        return
      }
      outbox.change(editing, wordsOf(text))
    }
    const row = rows.find(({ id }) => id === notitie.id)
    entry.edit(row?.kind === 'note' ? { ...notitie, ...row.words } : notitie)
  }
  const remove = (notitie: NotitieView): void => {
    if (entry.editing?.id === notitie.id) entry.leave()
    outbox.remove(notitie, true)
    offer(t.noteren.removed, async () => outbox.remove(notitie, false))
  }
  const rowActs = useRowActs({ edit, remove, retry: outbox.retry, discard: outbox.discard })
  const takeBack = (): void => {
    void undo?.run?.()
    clear()
  }

  return (
    <Sheet
      foot={
        <>
          <Waiting isShown={isOwnNote} />
          <WaitingLine outgoing={outbox.outgoing} lostSince={lostSince} />
          {undo && <UndoLine says={undo.says} onUndo={takeBack} />}
          <NoteEntryFoot
            scene={scene}
            entry={entry}
            choosable={choosable}
            titles={titles}
            onKeep={keep}
            onKeepParts={add}
            attempts={attempts}
            onFormer={former}
          />
        </>
      }
    >
      <Stream
        head={
          <>
            <SheetHead
              name={t.common.groepTitle(groep.nummer, groep.kort)}
              readers={[...new Set(readers)]}
              months={ronde.retentionMonths}
              clock={gesprek.status === 'bezig' ? gesprekClock(course, gesprek, now) : null}
              menu={
                <PanelMenu
                  groups={[
                    [
                      { says: t.noteren.toRegie, run: () => go({ screen: 'regie', ...there }) },
                      { says: t.common.toBoard, run: () => go({ screen: 'bord', ronde: ronde.id }) },
                      { says: t.common.toRonde, run: () => go({ screen: 'ronde', ronde: ronde.id }) },
                    ],
                  ]}
                />
              }
            />
            {gesprek.status === 'klaar' && <AfterGesprek ronde={ronde.id} gesprek={gesprek.id} />}
          </>
        }
        rows={rows}
        titles={titles}
        kept={kept}
        acts={rowActs}
      />
    </Sheet>
  )
}

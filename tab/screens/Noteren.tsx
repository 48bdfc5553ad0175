import { useState } from 'react'
import type { NotitieView } from '../../bot/protocol/view.ts'
import { gesprekClock } from '../hooks/gesprekClock.ts'
import { type GesprekScene, useGesprek } from '../hooks/useGesprek.ts'
import { useLostSince } from '../hooks/useLostSince.ts'
import { useNoteEntry } from '../hooks/useNoteEntry.ts'
import { useNoteOutbox } from '../hooks/useNoteOutbox.ts'
import { useNoteStream } from '../hooks/useNoteStream.ts'
import { useNoteTitles } from '../hooks/useNoteTitles.ts'
import { useNow } from '../hooks/useNow.ts'
import { useRonde } from '../hooks/useRonde.ts'
import { useRowActs } from '../hooks/useRowActs.ts'
import { useTexts } from '../hooks/useTexts.ts'
import { useUndo } from '../hooks/useUndo.ts'
import { GesprekGate } from '../parts/GesprekGate.tsx'
import { WaitingLine } from '../parts/noteren/EntryRemarks.tsx'
import { NoteEntryFoot } from '../parts/noteren/NoteEntryFoot.tsx'
import { Sheet } from '../parts/noteren/Sheet.tsx'
import { SheetHead } from '../parts/noteren/SheetHead.tsx'
import { Stream } from '../parts/noteren/Stream.tsx'
import { PanelMenu } from '../parts/regie/PanelMenu.tsx'
import { UndoLine } from '../parts/regie/UndoLine.tsx'
import { go } from '../routes.ts'

interface Props {
  ronde: string
  gesprek: string
}

/** For who types faster than most apps accept: note after note, nothing in between. */
export function Noteren({ ronde, gesprek }: Props) {
  const status = useRonde(ronde)
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
  const { undo, offer, forget } = useUndo()
  const [kept, setKept] = useState(0)
  const readers = [...gesprek.gespreksleiders, ...gesprek.verslaggevers].filter((name) => name !== me.name)
  const there = { ronde: ronde.id, gesprek: gesprek.id }

  const keep = (): void => {
    const { draft, editing } = entry
    const text = draft.text.trim()
    if (text === '') return
    const open = gesprek.openThemaId === null ? [] : [gesprek.openThemaId]
    const words = { ...draft, gesprekId: gesprek.id, text, tags: draft.tags ?? open }
    if (editing) outbox.change(editing, words)
    else {
      outbox.add(words)
      setKept(kept + 1)
    }
    entry.clear()
  }
  const former = (): void => {
    const last = rows.findLast((row) => row.kind === 'note' && row.stored?.mine)
    if (last?.kind === 'note' && last.stored) edit(last.stored)
  }
  /** What was changed a moment ago may still be on its way: that is what there is to edit. */
  const edit = (notitie: NotitieView): void => {
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
    forget()
  }

  return (
    <Sheet
      head={
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
                  { says: t.regie.menuBord, run: () => go({ screen: 'bord', ronde: ronde.id }) },
                  { says: t.regie.menuRonde, run: () => go({ screen: 'ronde', ronde: ronde.id }) },
                ],
              ]}
            />
          }
        />
      }
      foot={
        <>
          <WaitingLine outgoing={outbox.outgoing} lostSince={lostSince} />
          {undo && <UndoLine says={undo.says} onUndo={takeBack} />}
          <NoteEntryFoot
            scene={scene}
            entry={entry}
            choosable={choosable}
            titles={titles}
            onKeep={keep}
            onFormer={former}
          />
        </>
      }
    >
      <Stream rows={rows} titles={titles} kept={kept} acts={rowActs} />
    </Sheet>
  )
}

import { createContext, useContext, useMemo, useState } from 'react'
import type { RichText } from '../../bot/domain/richText.ts'
import type { ItemRef } from '../../bot/protocol/view.ts'
import { newId } from '../live/newId.ts'
import { useSend } from '../live/useOutbox.ts'
import { wireText } from '../live/wireText.ts'
import { keysAt } from '../shared/richText/order.ts'
import { useUndo } from '../ui/useUndo.ts'
import type { NewPlace } from './useSaver.ts'
import { useTexts } from './useTexts.ts'
import type { VerslagScene } from './useVerslag.ts'
import { type Line, type Seen, seenOf } from './verslagLines.ts'

/** A paragraph that is being written and that the server does not have yet. */
export interface FreshParagraph extends NewPlace {
  id: string
}

export interface Desk {
  /** The paragraph that the keys are about. */
  selected: string | null
  select(id: string | null): void
  editing: string | null
  edit(id: string | null): void
  fresh: FreshParagraph | null
  /** What was chosen in the drawer, to be put with a paragraph. */
  chosen: ItemRef | null
  choose(item: ItemRef | null): void
  dragged: ItemRef | null
  drag(item: ItemRef | null): void
  undo: ReturnType<typeof useUndo>
  join(line: Line): void
  /** @param by -1 for up, 1 for down */
  move(line: Line, by: -1 | 1): void
  toThema(line: Line, themaId: string): void
  leaveOut(line: Line): void
  split(line: Line, halves: readonly [RichText, RichText]): void
  add(themaId: string): void
  /** With a paragraph, or as one of its own at the end of a thema. */
  bringIn(item: ItemRef, to: { line: Line } | { themaId: string }): void
  /** @param later how many texts of this person the version moved on since `line` was shown */
  write(line: Line, text: RichText, closes?: string[], later?: number): void
}

export const DeskContext = createContext<Desk | null>(null)

export function useDesk(): Desk {
  const desk = useContext(DeskContext)
  if (desk === null) throw new Error('This part belongs in a verslag.')
  return desk
}

const versionOf = ({ paragraph }: Line): number => paragraph?.version ?? 0

/** What a person does with the paragraphs: each is shown at once, sent through the outbox, and can be undone. */
export function useVerslagDesk(scene: VerslagScene): Desk {
  const send = useSend()
  const { verslag: t } = useTexts()
  const undo = useUndo()
  const [selected, select] = useState<string | null>(null)
  const [editing, edit] = useState<string | null>(null)
  const [fresh, setFresh] = useState<FreshParagraph | null>(null)
  const [chosen, choose] = useState<ItemRef | null>(null)
  const [dragged, drag] = useState<ItemRef | null>(null)
  const { themas, sources } = scene
  const gesprekId = scene.verslag.id

  return useMemo(() => {
    const { offer } = undo
    const linesIn = (themaId: string) => themas.find((thema) => thema.themaId === themaId)?.lines ?? []
    /** The key at a place of a thema; neighbours with equal keys get another one. */
    const keyAt = (themaId: string, place: number, except?: string): string => {
      const others = linesIn(themaId).filter(({ id }) => id !== except)
      const { key, moved } = keysAt(
        others.map(({ id, sort }) => ({ id, key: sort })),
        place,
      )
      for (const { id, key: sort } of moved) put(id, themaId, sort)
      return key
    }
    const put = (paragraphId: string, themaId: string, sort: string): void =>
      void send({ action: 'paragraph.move', input: { gesprekId, paragraphId, themaId, sort } })
    const write = (
      paragraphId: string,
      text: RichText,
      base: number,
      { closes = [], seen }: { closes?: string[]; seen?: Seen } = {},
    ): void =>
      void send({
        action: 'paragraph.write',
        input: {
          gesprekId,
          paragraphId,
          text: wireText(text),
          base,
          rivalId: newId('v'),
          closes,
          ...(seen && { seen }),
        },
      })
    const leave = (paragraphId: string, leftOut: boolean): void =>
      void send({ action: 'paragraph.leaveOut', input: { gesprekId, paragraphId, leftOut } })
    const join = (paragraphId: string, into: string): void =>
      void send({ action: 'paragraph.join', input: { gesprekId, paragraphId, into } })
    const splitUp = (
      paragraphId: string,
      base: number,
      halves: readonly [RichText, RichText],
      newSort: string,
      seen?: Seen,
    ) => {
      const made = newId('p')
      const [text, newText] = [wireText(halves[0]), wireText(halves[1])]
      send({
        action: 'paragraph.split',
        input: { gesprekId, paragraphId, base, text, newText, newId: made, newSort, ...(seen && { seen }) },
      })
      return made
    }
    return {
      selected,
      select,
      editing,
      edit(id) {
        edit(id)
        if (id === null || id !== fresh?.id) setFresh(null)
        if (id !== null) select(id)
      },
      fresh,
      chosen,
      choose,
      dragged,
      drag,
      undo,
      join(line) {
        const own = linesIn(line.themaId)
        const into = own[own.findIndex(({ id }) => id === line.id) - 1]
        if (into === undefined) return
        join(line.id, into.id)
        select(into.id)
        offer(t.undo.joined, async () => {
          splitUp(into.id, versionOf(into) + 1, [into.text, line.text], line.sort)
        })
      },
      move(line, by) {
        const own = linesIn(line.themaId)
        const place = own.findIndex(({ id }) => id === line.id) + by
        if (place < 0 || place >= own.length) return
        put(line.id, line.themaId, keyAt(line.themaId, place, line.id))
        offer(t.undo.moved, async () => put(line.id, line.themaId, line.sort))
      },
      toThema(line, themaId) {
        put(line.id, themaId, keyAt(themaId, linesIn(themaId).length))
        const titel = themas.find((thema) => thema.themaId === themaId)?.titel ?? ''
        offer(t.undo.toThema(titel), async () => put(line.id, line.themaId, line.sort))
      },
      leaveOut(line) {
        leave(line.id, true)
        const says = line.sources.length === 0 ? t.undo.leftOutBare : t.undo.leftOut
        offer(says, async () => leave(line.id, false))
      },
      split(line, halves) {
        const own = linesIn(line.themaId)
        const place = own.findIndex(({ id }) => id === line.id) + 1
        const base = versionOf(line)
        const made = splitUp(line.id, base, halves, keyAt(line.themaId, place), seenOf(line, sources))
        offer(t.undo.split, async () => {
          join(made, line.id)
          write(line.id, line.text, base + 2)
        })
      },
      add(themaId) {
        const id = newId('p')
        setFresh({ id, themaId, sort: keyAt(themaId, linesIn(themaId).length) })
        edit(id)
        select(id)
      },
      bringIn(source, to) {
        choose(null)
        if ('line' in to) {
          const { line } = to
          send({ action: 'paragraph.bringIn', input: { gesprekId, source, paragraphId: line.id } })
          const former = line.paragraph?.text ?? null
          const version = versionOf(line)
          offer(t.undo.broughtIn, former === null ? null : async () => write(line.id, former, version + 1))
          return
        }
        const { themaId } = to
        const place = { themaId, sort: keyAt(themaId, linesIn(themaId).length) }
        send({ action: 'paragraph.bringIn', input: { gesprekId, source, place } })
        offer(t.undo.broughtIn, async () => leave(`p-${source.id}`, true))
      },
      write(line, text, closes = [], later = 0) {
        const seen = later === 0 ? { seen: seenOf(line, sources) } : {}
        write(line.id, text, versionOf(line) + later, { closes, ...seen })
      },
    }
  }, [selected, editing, fresh, chosen, dragged, undo, send, t, themas, sources, gesprekId])
}

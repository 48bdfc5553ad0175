import { plainText, type RichText } from '../../bot/domain/richText.ts'
import type {
  AntwoordView,
  CorrectieView,
  ItemRef,
  NotitieView,
  OpmerkingView,
  ParagraphView,
  ReactionView,
  Thema,
  VerslagView,
} from '../../bot/protocol/view.ts'

/** One paragraph as it is shown. */
export interface Line {
  readonly id: string
  readonly themaId: string
  readonly sort: string
  readonly sources: readonly ItemRef[]
  readonly text: RichText
  /** Null for an untouched paragraph, see `asNoted`. */
  readonly paragraph: ParagraphView | null
}

export interface ThemaLines {
  readonly themaId: string
  readonly titel: string
  /** Place in the leidraad, from 1; null for the closing thema. */
  readonly nummer: number | null
  readonly discussed: boolean
  readonly lines: readonly Line[]
}

export interface Sources {
  readonly notitie: ReadonlyMap<string, NotitieView>
  readonly antwoord: ReadonlyMap<string, AntwoordView>
}

/**
 * The verslag as its writers read it, in its own order.
 * @param themas of the leidraad, the closing one last
 * @param noted the text of an untouched paragraph
 */
export function linesOf(
  verslag: VerslagView,
  paragraphs: ReadonlyMap<string, ParagraphView>,
  themas: readonly Thema[],
  noted: (sources: readonly ItemRef[]) => RichText,
): ThemaLines[] {
  const places = new Map(themas.map(({ id }, at) => [id, at + 1]))
  const titles = new Map(themas.map(({ id, titel }) => [id, titel]))
  return verslag.themas.map(({ themaId, discussed, paragraphs: rows }) => {
    const place = places.get(themaId) ?? null
    return {
      themaId,
      titel: titles.get(themaId) ?? '',
      nummer: place === themas.length ? null : place,
      discussed,
      lines: rows.map(({ id, sort, sources }) => {
        const paragraph = paragraphs.get(id) ?? null
        return { id, themaId, sort, sources, paragraph, text: paragraph?.text ?? noted(sources) }
      }),
    }
  })
}

/** Whether a person gave it a text of its own. */
export const isEdited = ({ paragraph }: Line): boolean => paragraph?.by !== null && paragraph?.text != null

/** What became of the notes that a text was made from: gone, or changed after the text was written. */
export function sourceTrouble(
  { paragraph }: Line,
  { notitie, antwoord }: Sources,
): 'gone' | 'changed' | null {
  if (paragraph === null || paragraph.text === null) return null
  let changed = false
  for (const { kind, id, version } of paragraph.sources) {
    const item = kind === 'notitie' ? notitie.get(id) : antwoord.get(id)
    if (item === undefined || item.text === '' || ('withdrawn' in item && item.withdrawn)) return 'gone'
    if (version > 0 && item.version > version) changed = true
  }
  return changed ? 'changed' : null
}

/** The versions of the notes that a person saw, for a text that follows its notes (R1.i). */
export const seenOf = (line: Line, { notitie, antwoord }: Sources): Seen =>
  line.sources.map(({ kind, id }) => {
    const item = kind === 'notitie' ? notitie.get(id) : antwoord.get(id)
    const stored = line.paragraph?.sources.find((source) => source.id === id)
    return { id, version: item?.version ?? stored?.version ?? 0 }
  })

export type Seen = { id: string; version: number }[]

/** A text that waits beside the one in the verslag. */
export type Rival = ParagraphView['rivals'][number]

/** The texts that were written at the same time: of each writer the newest, since an editor saves now and then (D25). */
export function newestRivals({ rivals }: Pick<ParagraphView, 'rivals'>): Rival[] {
  const newest = new Map<string, Rival>()
  for (const rival of rivals) newest.set(`${rival.name}/${rival.base}`, rival)
  return [...newest.values()]
}

export interface LeftToDo {
  noSources: number
  remarks: number
  bare: number
  rivals: number
  sources: number
  unchecked: number
}

/** What is not done before a verslag goes to the groep; none of it but rivals holds it back. */
export function leftToDo(
  verslag: VerslagView,
  themas: readonly ThemaLines[],
  remarks: readonly OpmerkingView[],
  sources: Sources,
): LeftToDo {
  const lines = themas.flatMap((thema) => thema.lines)
  const shown = new Set(lines.map(({ id }) => id))
  return {
    noSources: lines.filter((line) => line.sources.length === 0).length,
    remarks: remarks.filter(({ resolved, paragraphId }) => !resolved && shown.has(paragraphId)).length,
    bare: verslag.drawer.filter((item) => isBare(item, sources)).length,
    rivals: lines.filter(({ paragraph }) => (paragraph?.rivals.length ?? 0) > 0).length,
    sources: lines.filter((line) => sourceTrouble(line, sources) !== null).length,
    unchecked: themas.filter(
      ({ themaId, discussed }) => discussed && !verslag.checkedThemas.includes(themaId),
    ).length,
  }
}

/** Whether a notitie has no thema. Answers always have one. */
const isBare = ({ kind, id }: ItemRef, { notitie }: Sources): boolean =>
  kind === 'notitie' && notitie.get(id)?.tags.length === 0

/** What is in the drawer: of this thema, without thema, and of other thema's. */
export function drawerParts(drawer: readonly ItemRef[], themaId: string, { notitie, antwoord }: Sources) {
  const parts: { here: ItemRef[]; bare: ItemRef[]; others: ItemRef[] } = { here: [], bare: [], others: [] }
  for (const item of drawer) {
    const tags = (item.kind === 'notitie' ? notitie.get(item.id) : antwoord.get(item.id))?.tags ?? []
    const part = tags.includes(themaId) ? parts.here : tags.length === 0 ? parts.bare : parts.others
    part.push(item)
  }
  return parts
}

export const isHandled = ({ takenOver, answer, handled }: CorrectieView): boolean =>
  takenOver !== null || answer !== null || handled !== null

/** Whether a correctie proposes words, so that they can be taken over. */
export const hasWords = ({ kind, text }: CorrectieView): boolean => kind !== 'whole' && text !== null

/** Who has not reacted comes first, then correcties, then akkoord. */
export function inOrder(reactions: readonly ReactionView[]): ReactionView[] {
  const rank = { 'nog-niets': 0, correctie: 1, akkoord: 2 } as const
  return [...reactions].sort(
    (a, b) => rank[a.state] - rank[b.state] || a.person.name.localeCompare(b.person.name),
  )
}

/** What keeps a verslag from being settled (R4.b); empty when it can be. */
export function notYet(
  verslag: VerslagView,
  lines: readonly Line[],
): { open: number; silent: string[]; rivals: boolean } {
  const silent = silentNames(verslag)
  const isOver = verslag.handedOver !== null || verslag.closed
  return {
    open: verslag.openCorrecties,
    silent: isOver ? [] : silent,
    rivals: lines.some(({ paragraph }) => (paragraph?.rivals.length ?? 0) > 0),
  }
}

export const silentNames = ({ reactions }: VerslagView): string[] =>
  reactions.filter(({ state }) => state === 'nog-niets').map(({ person }) => person.name)

/** The first words of a text, to name it. */
export function opening(text: RichText, length = 60): string {
  const plain = plainText(text).replace(/\s+/g, ' ').trim()
  if (plain.length <= length) return plain
  const cut = plain.slice(0, length)
  return `${cut.slice(0, Math.max(20, cut.lastIndexOf(' ')))} …`
}

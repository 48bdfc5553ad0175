import { byOrder, orderKeyOf } from '../paragraphOrder.ts'
import { textMark } from '../textMark.ts'
import { themaIdsOf } from './anonymous.ts'
import { themaIn } from './find.ts'
import { type Paragraph, type ParagraphSource, paragraphIdOf } from './paragraph.ts'
import type { Antwoord, Gesprek, Notitie, RondeState } from './state.ts'
import { runKey } from './thema.ts'
import { verslagOf } from './verslag.ts'

/** One paragraph as the verslag shows it: with events of its own, or untouched and laid out from its notes. */
export interface LaidOutParagraph {
  readonly id: string
  readonly themaId: string
  readonly sort: string
  readonly sources: readonly ParagraphSource[]
  /** Null for an untouched paragraph, which has no text of its own (R1.g). */
  readonly paragraph: Paragraph | null
}

export interface LaidOutThema {
  readonly themaId: string
  /** Whether it was on the table, or something was noted about it. */
  readonly discussed: boolean
  readonly paragraphs: readonly LaidOutParagraph[]
}

export interface VerslagLayout {
  /** In the order in which they were talked about; those that were not come last, in the order of the leidraad. */
  readonly themas: readonly LaidOutThema[]
  /** Notes and answers that are not in the verslag, oldest first. */
  readonly drawer: readonly ParagraphSource[]
}

/**
 * How the verslag of a gesprek is laid out (R1.a): per thema its paragraphs in order. Before the first sending, every
 * notitie with a thema and every antwoord that counts is an untouched paragraph of its own; afterwards
 * only what was fixed or written is in it. Costs time in proportion to the notes and paragraphs of the ronde.
 */
export function layOut(state: RondeState, gesprek: Gesprek): VerslagLayout {
  const { fixed } = verslagOf(state, gesprek.id)
  const order = themaOrder(state, gesprek)
  const touched = [...state.paragraphs.values()].filter(
    ({ gesprekId, joinedInto }) => gesprekId === gesprek.id && joinedInto === null,
  )
  const shown = touched.filter(({ leftOut }) => !leftOut).map(ofParagraph)
  const untouched = fixed ? [] : itemsOf(state, gesprek).flatMap((item) => untouchedOf(state, order, item))
  const byThema = Map.groupBy([...shown, ...untouched], ({ themaId }) => themaId)
  const used = new Set([...shown, ...untouched].flatMap(({ sources }) => sources.map(({ id }) => id)))
  return {
    themas: [...new Set([...order, ...byThema.keys()])].map((themaId) => {
      const paragraphs = (byThema.get(themaId) ?? []).toSorted(bySort)
      return { themaId, discussed: paragraphs.length > 0 || isOpened(state, gesprek, themaId), paragraphs }
    }),
    drawer: drawerOf(state, gesprek).filter(({ id }) => !used.has(id)),
  }
}

/** Whether a paragraph has no text of its own, so that it is shown from its notes (R1.g). */
export const followsNotes = ({ paragraph }: LaidOutParagraph): boolean => (paragraph?.text ?? null) === null

/** One paragraph of the layout by its id; undefined when there is none, or it is left out or joined. */
export function laidOutParagraph(
  state: RondeState,
  gesprek: Gesprek,
  paragraphId: string,
): LaidOutParagraph | undefined {
  const touched = state.paragraphs.get(paragraphId)
  if (touched !== undefined) {
    return touched.gesprekId === gesprek.id && touched.joinedInto === null ? ofParagraph(touched) : undefined
  }
  if (verslagOf(state, gesprek.id).fixed) return undefined
  const sourceId = paragraphId.replace(/^p-/, '')
  const item = state.notities.get(sourceId) ?? state.antwoorden.get(sourceId)
  if (item === undefined || item.gesprekId !== gesprek.id) return undefined
  return untouchedOf(state, themaOrder(state, gesprek), item)[0]
}

/** Whether an antwoord is in the verslag without a person who brought it in (R1.f). */
export const counts = ({ status, aside, withdrawn }: Antwoord): boolean =>
  status === 'geldig' && !aside && !withdrawn

/** The version that a source has now; null when its words are gone. */
export function sourceVersion(state: RondeState, { kind, id }: ParagraphSource): number | null {
  if (kind === 'notitie') {
    const notitie = state.notities.get(id)
    return notitie === undefined || notitie.removed || notitie.text === '' ? null : notitie.version
  }
  const antwoord = state.antwoorden.get(id)
  return antwoord === undefined || antwoord.withdrawn || antwoord.text === '' ? null : antwoord.version
}

const bySort = (a: LaidOutParagraph, b: LaidOutParagraph): number =>
  byOrder({ key: a.sort, id: a.id }, { key: b.sort, id: b.id })
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

const ofParagraph = (paragraph: Paragraph): LaidOutParagraph => ({
  id: paragraph.id,
  themaId: paragraph.themaId,
  sort: paragraph.sort,
  sources: paragraph.sources,
  paragraph,
})

/** Thema's of the groep in the order in which they were first opened, then the others, the closing one last. */
function themaOrder(state: RondeState, gesprek: Gesprek): string[] {
  // A run keeps its place in the map when its thema is opened again.
  const opened = [...state.runs.values()].flatMap((run) => (run.gesprekId === gesprek.id ? run.themaId : []))
  const all = themaIdsOf(state, gesprek)
  return [...new Set([...opened.filter((id) => id !== all.at(-1)), ...all])]
}

const isOpened = (state: RondeState, gesprek: Gesprek, themaId: string): boolean =>
  state.runs.has(runKey(gesprek.id, themaId))

type Item = Notitie | Antwoord

const isNotitie = (item: Item): item is Notitie => 'marks' in item

function itemsOf(state: RondeState, { id }: Gesprek): Item[] {
  return [...state.notities.values(), ...state.antwoorden.values()].filter(
    ({ gesprekId }) => gesprekId === id,
  )
}

const refOf = (item: Item): ParagraphSource => ({
  kind: isNotitie(item) ? 'notitie' : 'antwoord',
  id: item.id,
  version: item.version,
})

function untouchedOf(state: RondeState, order: readonly string[], item: Item): LaidOutParagraph[] {
  if (state.placedSources.has(item.id) || item.text === '') return []
  if (isNotitie(item) ? item.removed : !counts(item)) return []
  const themaId = order.find((id) => item.tags.includes(id))
  if (themaId === undefined) return []
  const sort = isNotitie(item) ? orderKeyOf(item.place) : answerKey(state, item)
  return [{ id: paragraphIdOf(item.id), themaId, sort, sources: [refOf(item)], paragraph: null }]
}

/** Written answers come after the notes, by vraag; among those of one vraag in an order that is not that of arrival (G15.k). */
function answerKey(state: RondeState, { id, gesprekId, themaId, vraagId }: Antwoord): string {
  const gesprek = state.gesprekken.get(gesprekId)
  const vragen = (gesprek && themaIn(state, gesprek, themaId)?.vragen) ?? []
  const nr = vragen.findIndex((vraag) => vraag.id === vraagId)
  return orderKeyOf(ANSWERS_FROM + (nr + 1) * SPREAD + hashOf(id))
}

const SPREAD = 1_000_000
/** More than any place of a note. */
const ANSWERS_FROM = 1_000_000_000_000
const hashOf = (id: string): number =>
  [...textMark(id)].reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) % SPREAD, 7)

/** What a person may bring in: not what was removed or withdrawn. */
function drawerOf(state: RondeState, gesprek: Gesprek): ParagraphSource[] {
  return itemsOf(state, gesprek)
    .filter((item) => item.text !== '' && !(isNotitie(item) ? item.removed : item.withdrawn))
    .toSorted((a, b) => a.place - b.place || compare(a.id, b.id))
    .map(refOf)
}

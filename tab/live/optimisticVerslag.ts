import { byOrder } from '../../bot/domain/paragraphOrder.ts'
import { join, type RichText } from '../../bot/domain/richText.ts'
import type {
  ItemRef,
  OutlineThema,
  ParagraphView,
  SourceView,
  VerslagView,
} from '../../bot/protocol/view.ts'
import { asNoted } from './asNoted.ts'
import type { CopyOnWrite } from './copyOnWrite.ts'
import type { OutboxItem } from './outboxItem.ts'
import type { RondeTables } from './rondeTable.ts'

/** Acts on the text of a verslag. */
export type ParagraphItem = Extract<OutboxItem, { action: `paragraph.${string}` }>

export const isParagraphItem = (item: OutboxItem): item is ParagraphItem =>
  item.action.startsWith('paragraph.')

interface Draft {
  verslag: CopyOnWrite<VerslagView>
  paragraph: CopyOnWrite<ParagraphView>
}

type OutlineRow = OutlineThema['paragraphs'][number]

/** The verslag as it will be once an act on its text is stored. Versions stay: the server counts them. */
export function applyToVerslag(item: ParagraphItem, draft: Draft, base: RondeTables): void {
  const { gesprekId } = item.input
  const verslag = draft.verslag.get(gesprekId)
  if (verslag === undefined) return
  const [me] = base.me.values()
  const reader = { id: me?.id ?? '', name: me?.name ?? '' }
  const now = (id: string): ParagraphView | null => rowOf(draft, gesprekId, id)
  const textNow = (row: ParagraphView): RichText => {
    const gesprek = base.gesprek.get(gesprekId)
    return row.text ?? (gesprek === undefined ? [] : asNoted(base, gesprek, row.sources))
  }
  const touch = (row: ParagraphView, text: RichText | null): void =>
    draft.paragraph.set(row.id, { ...row, text, by: reader, at: item.at })
  const lay = (row: OutlineRow, themaId: string): void =>
    draft.verslag.edit(gesprekId, (former) => placed(without(former, row.id), themaId, row))
  const layAgain = (row: ParagraphView): void => lay(outlineOf(row), row.themaId)

  switch (item.action) {
    case 'paragraph.write': {
      const { paragraphId, text, place, closes = [] } = item.input
      const former = now(paragraphId) ?? (place && fresh(gesprekId, paragraphId, place))
      if (!former) return
      const row = {
        ...former,
        leftOut: false,
        rivals: former.rivals.filter(({ id }) => !closes.includes(id)),
      }
      touch(row, text)
      layAgain(row)
      return
    }
    case 'paragraph.move': {
      const { paragraphId, themaId, sort } = item.input
      const row = now(paragraphId)
      if (row === null) return
      draft.paragraph.set(row.id, { ...row, themaId, sort })
      if (!row.leftOut) layAgain({ ...row, themaId, sort })
      return
    }
    case 'paragraph.leaveOut': {
      const { paragraphId, leftOut = true } = item.input
      const row = now(paragraphId)
      if (row === null) return
      draft.paragraph.set(row.id, { ...row, leftOut })
      if (leftOut) draft.verslag.edit(gesprekId, (former) => inDrawer(without(former, row.id), row.sources))
      else layAgain(row)
      return
    }
    case 'paragraph.join': {
      const [from, into] = [now(item.input.paragraphId), now(item.input.into)]
      if (from === null || into === null || from.id === into.id) return
      const follows = from.text === null && into.text === null
      const text = follows ? null : join(textNow(into), textNow(from))
      const row = { ...into, sources: merged(into.sources, from.sources) }
      touch({ ...row, rivals: [...into.rivals, ...from.rivals] }, text)
      draft.paragraph.delete(from.id)
      draft.verslag.edit(gesprekId, (former) => without(former, from.id))
      layAgain(row)
      return
    }
    case 'paragraph.split': {
      const { paragraphId, text, newText, newId, newSort } = item.input
      const row = now(paragraphId)
      if (row === null || draft.paragraph.get(newId) !== undefined) return
      const second = { ...row, id: newId, sort: newSort, version: 0, rivals: [], writing: null }
      touch(row, text)
      touch(second, newText)
      layAgain(second)
      return
    }
    case 'paragraph.bringIn': {
      const { source, paragraphId, place } = item.input
      const found: SourceView = { ...source, version: 0 }
      if (paragraphId === undefined) {
        if (place === undefined) return
        const ownId = `p-${source.id}`
        const own = draft.paragraph.get(ownId)
        const row = { ...(own ?? fresh(gesprekId, ownId, place)), ...place, leftOut: false }
        const sources = own?.sources ?? [found]
        draft.paragraph.set(ownId, { ...row, sources })
        layAgain({ ...row, sources })
        return
      }
      const row = now(paragraphId)
      if (row === null || row.sources.some(({ id }) => id === source.id)) return
      const sources = merged(row.sources, [found])
      const gesprek = base.gesprek.get(gesprekId)
      const more = gesprek === undefined ? [] : asNoted(base, gesprek, [found])
      if (row.text === null) draft.paragraph.set(row.id, { ...row, sources })
      else touch({ ...row, sources }, join(row.text, more))
      layAgain({ ...row, sources })
    }
  }
}

/** A paragraph as it is now; an untouched one is made from its place in the outline. */
function rowOf({ verslag, paragraph }: Draft, gesprekId: string, id: string): ParagraphView | null {
  const touched = paragraph.get(id)
  if (touched !== undefined) return touched
  for (const { themaId, paragraphs } of verslag.get(gesprekId)?.themas ?? []) {
    const row = paragraphs.find((one) => one.id === id)
    if (row === undefined) continue
    const sources = row.sources.map((source) => ({ ...source, version: 0 }))
    return { ...fresh(gesprekId, id, { themaId, sort: row.sort }), sources }
  }
  return null
}

const fresh = (gesprekId: string, id: string, place: { themaId: string; sort: string }): ParagraphView => ({
  ...{ id, gesprekId, ...place, sources: [], text: null, version: 0, by: null, at: 0 },
  ...{ changedSinceSent: false, asSent: null, leftOut: false, rivals: [], writing: null },
})

const outlineOf = ({ id, sort, sources }: ParagraphView): OutlineRow => ({
  id,
  sort,
  sources: sources.map(({ kind, id }) => ({ kind, id })),
})

function merged(sources: readonly SourceView[], more: readonly SourceView[]): SourceView[] {
  const ids = new Set(sources.map(({ id }) => id))
  return [...sources, ...more.filter(({ id }) => !ids.has(id))]
}

const without = (verslag: VerslagView, id: string): VerslagView => ({
  ...verslag,
  themas: verslag.themas.map((thema) =>
    thema.paragraphs.some((one) => one.id === id)
      ? { ...thema, paragraphs: thema.paragraphs.filter((one) => one.id !== id) }
      : thema,
  ),
})

function placed(verslag: VerslagView, themaId: string, row: OutlineRow): VerslagView {
  const used = new Set(row.sources.map(({ id }) => id))
  return {
    ...verslag,
    drawer: verslag.drawer.filter(({ id }) => !used.has(id)),
    themas: verslag.themas.map((thema) =>
      thema.themaId !== themaId
        ? thema
        : {
            ...thema,
            discussed: true,
            paragraphs: [...thema.paragraphs, row].sort((a, b) =>
              byOrder({ key: a.sort, id: a.id }, { key: b.sort, id: b.id }),
            ),
          },
    ),
  }
}

function inDrawer(verslag: VerslagView, sources: readonly ItemRef[]): VerslagView {
  const elsewhere = new Set(
    verslag.themas.flatMap(({ paragraphs }) => paragraphs.flatMap((row) => row.sources.map(({ id }) => id))),
  )
  const back = sources.filter(({ id }) => !elsewhere.has(id) && !verslag.drawer.some((one) => one.id === id))
  return { ...verslag, drawer: [...verslag.drawer, ...back.map(({ kind, id }) => ({ kind, id }))] }
}

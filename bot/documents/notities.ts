import { documentTexts, leidraad } from '../content/index.ts'
import type { Thema } from '../domain/leidraad.ts'
import { mayNameSpeaker, themaIdsOf } from '../domain/ronde/anonymous.ts'
import { groepOf, themaIn } from '../domain/ronde/find.ts'
import { speakerName } from '../domain/ronde/speakerName.ts'
import type { Antwoord, Gesprek, Notitie, RondeState } from '../domain/ronde/state.ts'
import { type Block, type DocumentTree, heading, type Inline, paragraph, strong } from './blocks.ts'
import { subtitleOf } from './ofGesprek.ts'

/**
 * The notes of one gesprek, for people who read words. Thema's come in the order in which they were first on the table,
 * then those that only have notes; what has no thema comes last. Written answers that count are shown without a name
 * (R1.e, R1.f) and sorted by their text, so that their order tells nothing about who wrote them or when (G15.k).
 */
export function notesDocument(state: RondeState, gesprek: Gesprek): DocumentTree {
  const { lang } = state
  const t = documentTexts[lang].notes
  const groep = groepOf(state, gesprek)
  const items = itemsOf(state, gesprek)
  const sections = sectionsOf(state, gesprek, items).flatMap(({ thema, notities, antwoorden }) => [
    heading(1, thema?.titel ?? t.withoutThema),
    ...notities.map((notitie) => notitieBlock(state, gesprek, notitie, thema)),
    ...antwoordBlocks(state, gesprek, antwoorden),
    ...(notities.length + antwoorden.length === 0 ? [paragraph({ text: t.nothing, em: true })] : []),
  ])
  return {
    title: t.title(groep?.kort ?? ''),
    subtitle: subtitleOf(state, gesprek),
    mark: t.mark,
    lang,
    blocks: [paragraph({ text: t.about, em: true }), ...sections],
  }
}

interface Items {
  notities: Notitie[]
  antwoorden: Antwoord[]
}

function itemsOf(state: RondeState, { id }: Gesprek): Items {
  const notities = [...state.notities.values()].filter(
    ({ gesprekId, removed }) => gesprekId === id && !removed,
  )
  const antwoorden = [...state.antwoorden.values()].filter(
    ({ gesprekId, status, aside, withdrawn }) =>
      gesprekId === id && status === 'geldig' && !aside && !withdrawn,
  )
  return {
    notities: notities.sort((a, b) => a.place - b.place),
    antwoorden: antwoorden.sort((a, b) => (a.text < b.text ? -1 : a.text > b.text ? 1 : 0)),
  }
}

interface Section extends Items {
  /** Null for what has no thema. */
  thema: Thema | null
}

/** Every item is in one section: that of the first of its thema's. */
function sectionsOf(state: RondeState, gesprek: Gesprek, { notities, antwoorden }: Items): Section[] {
  // A run keeps its place in the map when its thema is opened again.
  const opened = [...state.runs.values()].flatMap((run) => (run.gesprekId === gesprek.id ? run.themaId : []))
  const order = [...new Set([...opened, ...themaIdsOf(state, gesprek)])]
  const ofThema = ({ tags }: Notitie | Antwoord) => order.find((id) => tags.includes(id)) ?? null
  const within = (id: string | null): Items => ({
    notities: notities.filter((one) => ofThema(one) === id),
    antwoorden: antwoorden.filter((one) => ofThema(one) === id),
  })
  return [...order, null].flatMap((id): Section[] => {
    const items = within(id)
    const isEmpty = items.notities.length + items.antwoorden.length === 0
    if (isEmpty && !opened.includes(id ?? '')) return []
    return [{ thema: id === null ? null : (themaIn(state, gesprek, id) ?? null), ...items }]
  })
}

function notitieBlock(state: RondeState, gesprek: Gesprek, notitie: Notitie, thema: Thema | null): Block {
  const t = documentTexts[state.lang].notes
  const speaker = mayNameSpeaker(state, gesprek, notitie.tags) ? speakerName(state, notitie) : null
  const { labels, toWhom } = notitie.marks
  const quoted = labels.includes('citaat') && !/^["“„'‘]/.test(notitie.text)
  const others = notitie.tags.flatMap((id) =>
    id === thema?.id ? [] : (themaIn(state, gesprek, id)?.titel ?? []),
  )
  const marks = [
    ...labels.map(labelText),
    ...(toWhom === undefined ? [] : [t.toWhom(toWhomText(toWhom))]),
    ...(others.length === 0 ? [] : [t.alsoAt(others.join(', '))]),
  ]
  return paragraph(
    ...(speaker === null || speaker === '' ? [] : [strong(`${speaker}:`), ' ']),
    quoted ? `“${notitie.text}”` : notitie.text,
    ...marksOf(marks),
  )
}

function antwoordBlocks(state: RondeState, gesprek: Gesprek, antwoorden: readonly Antwoord[]): Block[] {
  const { written } = documentTexts[state.lang].notes
  const byVraag = Map.groupBy(antwoorden, ({ vraagId }) => vraagId)
  const vragen = themaIdsOf(state, gesprek).flatMap((id) => themaIn(state, gesprek, id)?.vragen ?? [])
  const order = [...new Set([...vragen.map(({ id }) => id), ...byVraag.keys()])]
  return order.flatMap((vraagId) => {
    const given = byVraag.get(vraagId) ?? []
    if (given.length === 0) return []
    const vraag = vragen.find(({ id }) => id === vraagId)
    const blocks = given.map(({ text, labels }) =>
      paragraph(strong(written), ' ', text, ...marksOf(labels.map(labelText))),
    )
    return [...(vraag === undefined ? [] : [heading(2, vraag.tekst)]), ...blocks]
  })
}

const marksOf = (marks: readonly string[]): Inline[] =>
  marks.length === 0 ? [] : [{ text: ' ' }, { text: `(${marks.join('; ')})`, em: true }]

const labelText = (id: string): string =>
  leidraad.labels.find((label) => label.id === id)?.titel.toLowerCase() ?? id
const toWhomText = (id: string): string =>
  leidraad.aanWie.find((one) => one.id === id)?.titel.toLowerCase() ?? id

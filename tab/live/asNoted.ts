import { fromPlainText, join, type RichText, type TextBlock } from '../../bot/domain/richText.ts'
import type { GesprekView, GroepView, ItemRef } from '../../bot/protocol/view.ts'
import type { RondeTables } from './rondeTable.ts'

/** What stands before a written answer, in the language of the ronde; the same words as in `bot/content/documentTexts.ts`. */
const WRITTEN = { nl: 'Geschreven:', en: 'Written:' } as const

type Tables = Pick<RondeTables, 'ronde' | 'groep' | 'notitie' | 'antwoord'>

/**
 * The text of a paragraph without events (untouched): it has none of its own and is laid out from its notes, the speaker in
 * bold and a written answer without a name (R1.e, R1.g). As `bot/actions/paragraph/asNoted.ts`, which fixes it when the
 * verslag is sent.
 */
export function asNoted(tables: Tables, gesprek: GesprekView, sources: readonly ItemRef[]): RichText {
  const groep = tables.groep.get(gesprek.groepId)
  return sources.map((source) => textOf(tables, groep, source)).reduce<RichText>(join, [])
}

function textOf({ ronde, notitie, antwoord }: Tables, groep: GroepView | undefined, { kind, id }: ItemRef) {
  if (kind === 'antwoord') {
    const answer = antwoord.get(id)
    if (answer === undefined || answer.withdrawn || answer.text === '') return []
    const [one] = ronde.values()
    return ledBy(WRITTEN[one?.lang ?? 'nl'], answer.text)
  }
  const note = notitie.get(id)
  if (note === undefined || note.text === '') return []
  const speaker = mayNameSpeaker(groep, note.tags) ? note.speakerName : null
  return speaker === null || speaker === '' ? fromPlainText(note.text) : ledBy(speaker, note.text)
}

/** Whether a note with these thema's takes a speaker: not where people were promised that no name is stored (G15.p). */
export function mayNameSpeaker(groep: GroepView | undefined, themaIds: readonly string[]): boolean {
  if (groep === undefined) return false
  const { anonymousThemas, themas } = groep
  return anonymousThemas.length <= themas.length && !themaIds.some((id) => anonymousThemas.includes(id))
}

/** Puts words in bold before the first line. */
function ledBy(lead: string, text: string): RichText {
  const [first, ...rest] = fromPlainText(text)
  if (first === undefined) return []
  const led: TextBlock = { ...first, runs: [{ text: lead, strong: true }, { text: ' ' }, ...first.runs] }
  return [led, ...rest]
}

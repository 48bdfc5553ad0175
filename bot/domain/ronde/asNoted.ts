import { fromPlainText, join, type RichText, type TextBlock } from '../richText.ts'
import { mayNameSpeaker } from './anonymous.ts'
import type { ParagraphSource } from './paragraph.ts'
import { speakerName } from './speakerName.ts'
import type { Gesprek, RondeState } from './state.ts'
import type { LaidOutParagraph } from './verslagLayout.ts'

/**
 * The text of notes as they were noted: the speaker in bold before it, a written answer without a name (R1.e). Removed
 * or erased notes give no text.
 * @param written what stands before a written answer, such as "Geschreven:"
 */
export function asNoted(
  state: RondeState,
  gesprek: Gesprek,
  sources: readonly ParagraphSource[],
  written: string,
): RichText {
  return sources.map((source) => textOf(state, gesprek, source, written)).reduce<RichText>(join, [])
}

/** The text of a paragraph as readers of the verslag see it now. @param written see `asNoted` */
export const textNow = (
  state: RondeState,
  gesprek: Gesprek,
  laid: LaidOutParagraph,
  written: string,
): RichText => laid.paragraph?.text ?? asNoted(state, gesprek, laid.sources, written)

function textOf(
  state: RondeState,
  gesprek: Gesprek,
  { kind, id }: ParagraphSource,
  written: string,
): RichText {
  if (kind === 'antwoord') {
    const antwoord = state.antwoorden.get(id)
    if (antwoord === undefined || antwoord.withdrawn || antwoord.text === '') return []
    return ledBy(written, antwoord.text)
  }
  const notitie = state.notities.get(id)
  if (notitie === undefined || notitie.removed || notitie.text === '') return []
  const speaker = mayNameSpeaker(state, gesprek, notitie.tags) ? speakerName(state, notitie) : null
  return speaker === null || speaker === '' ? fromPlainText(notitie.text) : ledBy(speaker, notitie.text)
}

/** Puts words in bold before the first line. */
function ledBy(lead: string, text: string): RichText {
  const [first, ...rest] = fromPlainText(text)
  if (first === undefined) return []
  const led: TextBlock = { ...first, runs: [{ text: lead, strong: true }, { text: ' ' }, ...first.runs] }
  return [led, ...rest]
}

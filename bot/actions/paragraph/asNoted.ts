import { documentTexts } from '../../content/index.ts'
import { fromPlainText, join, type RichText, type TextBlock } from '../../domain/richText.ts'
import { mayNameSpeaker } from '../../domain/ronde/anonymous.ts'
import type { ParagraphSource } from '../../domain/ronde/paragraph.ts'
import { speakerName } from '../../domain/ronde/speakerName.ts'
import type { Gesprek, RondeState } from '../../domain/ronde/state.ts'
import type { LaidOutParagraph } from '../../domain/ronde/verslagLayout.ts'

/**
 * The text of notes as they were noted: the speaker in bold before it, a written answer as "Geschreven:" without a name
 * (R1.e). Removed or erased notes give no text.
 */
export function asNoted(state: RondeState, gesprek: Gesprek, sources: readonly ParagraphSource[]): RichText {
  return sources.map((source) => textOf(state, gesprek, source)).reduce<RichText>(join, [])
}

/** The text of a paragraph as readers of the verslag see it now. */
export const textNow = (state: RondeState, gesprek: Gesprek, laid: LaidOutParagraph): RichText =>
  laid.paragraph?.text ?? asNoted(state, gesprek, laid.sources)

function textOf(state: RondeState, gesprek: Gesprek, { kind, id }: ParagraphSource): RichText {
  if (kind === 'antwoord') {
    const antwoord = state.antwoorden.get(id)
    if (antwoord === undefined || antwoord.withdrawn || antwoord.text === '') return []
    return ledBy(documentTexts[state.lang].notes.written, antwoord.text)
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

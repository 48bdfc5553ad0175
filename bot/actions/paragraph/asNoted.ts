import { documentTexts } from '../../content/index.ts'
import type { RichText } from '../../domain/richText.ts'
import * as domain from '../../domain/ronde/asNoted.ts'
import type { ParagraphSource } from '../../domain/ronde/paragraph.ts'
import type { Gesprek, RondeState } from '../../domain/ronde/state.ts'
import type { LaidOutParagraph } from '../../domain/ronde/verslagLayout.ts'

const writtenIn = ({ lang }: RondeState): string => documentTexts[lang].notes.written

/** The text of notes as they were noted, in the language of the ronde. */
export const asNoted = (state: RondeState, gesprek: Gesprek, sources: readonly ParagraphSource[]): RichText =>
  domain.asNoted(state, gesprek, sources, writtenIn(state))

/** The text of a paragraph as readers of the verslag see it now. */
export const textNow = (state: RondeState, gesprek: Gesprek, laid: LaidOutParagraph): RichText =>
  domain.textNow(state, gesprek, laid, writtenIn(state))

import fc from 'fast-check'
import { BLOCK_KINDS, normalise, type RichText, type TextRun } from '../../bot/domain/richText.ts'

/** Letters, accents, emoji, right-to-left, markup, line breaks and what looks like markup. */
/** Characters that the schema removes or makes line breaks. */
const UNSTORED = /(?![\t\n])\p{Cc}|[\u2028\u2029]/gu

const words = fc.oneof(
  {
    arbitrary: fc
      .string({ unit: 'grapheme', maxLength: 12 })
      .map((text) => text.replace(UNSTORED, '').toWellFormed()),
    weight: 1,
  },
  {
    arbitrary: fc
      .array(
        fc.constantFrom(
          'de',
          'groep',
          'één',
          '24',
          'wil',
          '.',
          ',',
          ' ',
          '\n',
          '- ',
          '<b>',
          '👩‍🏫',
          'שלום',
          '#x $5 *y*',
        ),
      )
      .map((parts) => parts.join(' ').toWellFormed()),
    weight: 3,
  },
)
const marks = fc.constantFrom<Pick<TextRun, 'strong' | 'em'>>(
  {},
  { strong: true },
  { em: true },
  { strong: true, em: true },
)
const run = fc.tuple(words, marks).map(([text, own]): TextRun => ({ text, ...own }))
const block = fc.record({
  kind: fc.constantFrom(...BLOCK_KINDS),
  level: fc.constantFrom(0 as const, 1 as const),
  runs: fc.array(run, { maxLength: 5 }),
})

/** Any text, in any spelling. */
export const anyRichText: fc.Arbitrary<RichText> = fc.array(block, { maxLength: 8 })
/** Any text in normal form. */
export const richTexts = anyRichText.map(normalise)

import { textMark } from '../domain/textMark.ts'

/** A vraag with the text shown in its field, or with the mark of that text. */
export interface Based {
  readonly vraagId: string
  readonly base?: string
}

const LONGEST = 12_000

/** The mark of the text that a field shows. */
export const baseOf = (vraagId: string, text: string): Based => ({ vraagId, base: textMark(text) })

/**
 * Button data with the marks of the texts in the fields when the card was made, so that an older card does not overwrite
 * a newer edit (G5.j). Holds marks only, never the texts.
 */
export function baseData(fields: readonly Based[]): { readonly base?: string } {
  const marks = fields.flatMap(({ vraagId, base }) => (base === undefined ? [] : [`${vraagId}=${base}`]))
  return marks.length === 0 ? {} : { base: marks.join(' ') }
}

/** Reads the marks by vraag id from the data of a card. */
export function readBases(base: unknown): ReadonlyMap<string, string> {
  if (typeof base !== 'string' || base.length > LONGEST) return new Map()
  return new Map(
    base.split(' ').flatMap((one): [string, string][] => {
      const [vraagId = '', mark = ''] = one.split('=')
      return /^[a-z0-9]+\.[a-z0-9]+$/.test(mark) ? [[vraagId, mark]] : []
    }),
  )
}

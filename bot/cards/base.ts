import { textMark } from '../domain/textMark.ts'

/** A vraag, with the mark of the words that stood in its field. */
export interface Based {
  readonly vraagId: string
  readonly base?: string
}

const LONGEST = 12_000

/** What stood in a field that shows `text`. */
export const baseOf = (vraagId: string, text: string): Based => ({ vraagId, base: textMark(text) })

/**
 * For the data of a button: what stood in the fields when the card was made. With it a card of before an edit in the
 * app does not put old words in the place of newer ones. A hint, and never the words themselves.
 */
export function baseData(fields: readonly Based[]): { readonly base?: string } {
  const marks = fields.flatMap(({ vraagId, base }) => (base === undefined ? [] : [`${vraagId}=${base}`]))
  return marks.length === 0 ? {} : { base: marks.join(' ') }
}

/** The marks by vraag, from what a card sent. */
export function readBases(base: unknown): ReadonlyMap<string, string> {
  if (typeof base !== 'string' || base.length > LONGEST) return new Map()
  return new Map(
    base.split(' ').flatMap((one): [string, string][] => {
      const [vraagId = '', mark = ''] = one.split('=')
      return /^[a-z0-9]+\.[a-z0-9]+$/.test(mark) ? [[vraagId, mark]] : []
    }),
  )
}

/**
 * Where a paragraph of a verslag or a passage of a portret stands among the others: a key that sorts as a string. A key
 * between two others is made where the person who moves sees both neighbours, in the tab, with the package
 * `fractional-indexing`; the server makes keys from places in the journal, compares and checks them. So the domain needs
 * no package, and both sides agree by the format of that package.
 */

const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'
/** In that format the letter says how many digits the whole number has: `a` one, `g` seven. */
const HEAD = 'g'
const LENGTH = 7
const PLACES = DIGITS.length ** LENGTH

/** A thousand insertions at one place, each beside the former, make a key of this length. */
export const ORDER_KEY_MAX = 250

/**
 * The key of what the server puts in order itself, by its place in the journal: `g` and seven digits. Later keys can be put
 * before, after and between such keys.
 * @param place 0 or higher, see `takePlace`
 */
export function orderKeyOf(place: number): string {
  if (!Number.isSafeInteger(place) || place < 0 || place >= PLACES) throw new RangeError(`no place: ${place}`)
  let [rest, digits] = [place, '']
  for (let at = 0; at < LENGTH; at += 1) {
    digits = DIGITS.charAt(rest % DIGITS.length) + digits
    rest = Math.floor(rest / DIGITS.length)
  }
  return HEAD + digits
}

/** Whether a key that a client made is one: keys can be put before, after and next to it. */
export function isOrderKey(key: string): boolean {
  if (key.length > ORDER_KEY_MAX || !/^[A-Za-z][0-9A-Za-z]+$/.test(key)) return false
  const head = key.charAt(0)
  const whole = head >= 'a' ? head.charCodeAt(0) - 95 : 92 - head.charCodeAt(0)
  // The lowest whole number of all leaves no room before it, and a fraction that ends with 0 has two spellings.
  if (key.length < whole || key === `A${'0'.repeat(26)}`) return false
  return key.length === whole || !key.endsWith('0')
}

/** Sorts by key, and by id where two writers made the same key at once. Compares code units, not as a language does. */
export function byOrder(one: { key: string; id: string }, other: { key: string; id: string }): number {
  if (one.key !== other.key) return one.key < other.key ? -1 : 1
  return one.id === other.id ? 0 : one.id < other.id ? -1 : 1
}

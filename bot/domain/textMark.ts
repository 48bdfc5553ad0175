/**
 * A short mark of a text: the same for the same words, however a client breaks lines and spaces. It tells whether
 * words were changed, and keeps nothing secret.
 */
export function textMark(text: string): string {
  const words = text.replace(/[\p{C}\s]+/gu, ' ').trim()
  let hash = 0x811c9dc5
  for (let at = 0; at < words.length; at += 1) {
    hash = Math.imul(hash ^ words.charCodeAt(at), 0x01000193)
  }
  return `${words.length.toString(36)}.${(hash >>> 0).toString(36)}`
}

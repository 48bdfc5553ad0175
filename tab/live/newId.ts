/**
 * Makes the id of a new notitie ('n'), ronde ('r'), paragraph ('p'), second text of a paragraph ('v'),
 * correctie ('c') or opmerking ('o') on
 * the client, so that the server recognises a repeated act by state.
 */
export function newId(kind: 'n' | 'r' | 'p' | 'v' | 'c' | 'o'): string {
  return `${kind}-${crypto.randomUUID().replaceAll('-', '')}`
}

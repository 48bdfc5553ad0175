/** An id made here, so that a repeated act is recognised by what it made: 'n' for a notitie, 'r' for a ronde. */
export function newId(kind: 'n' | 'r'): string {
  return `${kind}-${crypto.randomUUID().replaceAll('-', '')}`
}

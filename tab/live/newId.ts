/** Makes the id of a new notitie ('n'), ronde ('r') or correctie ('c') on the client, so that the server recognises a repeated act by state. */
export function newId(kind: 'n' | 'r' | 'c'): string {
  return `${kind}-${crypto.randomUUID().replaceAll('-', '')}`
}

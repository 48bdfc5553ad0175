/** Makes the id of a new notitie ('n') or ronde ('r') on the client, so that the server recognises a repeated act by state. */
export function newId(kind: 'n' | 'r'): string {
  return `${kind}-${crypto.randomUUID().replaceAll('-', '')}`
}

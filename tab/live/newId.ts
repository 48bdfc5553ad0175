/**
 * Makes the id of a new notitie ('n'), ronde ('r'), paragraph ('p'), second text of a paragraph ('v'),
 * correctie ('c') or opmerking ('o') on
 * the client, so that the server recognises a repeated act by state.
 */
export function newId(kind: 'n' | 'r' | 'p' | 'v' | 'c' | 'o'): string {
  return `${kind}-${crypto.randomUUID().replaceAll('-', '')}`
}

/** Ids of acts that did not succeed, by place and text. */
const tried = new Map<string, string>()

/**
 * Does an act that stores a text under a new id. After a failure the same text at the same place gets the same id, so
 * that pressing again after an unknown outcome stores it once.
 */
export async function underNewId<T>(
  kind: Parameters<typeof newId>[0],
  place: string,
  text: string,
  act: (id: string) => Promise<T>,
): Promise<T> {
  const key = `${place}\n${text}`
  const id = tried.get(key) ?? newId(kind)
  tried.set(key, id)
  const result = await act(id)
  tried.delete(key)
  return result
}

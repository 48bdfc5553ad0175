/** A state as plain JSON: maps as lists of pairs. */
export function readable(state: object): Record<string, unknown> {
  const text = JSON.stringify(state, (_key, value) => (value instanceof Map ? [...value] : value))
  return JSON.parse(text)
}

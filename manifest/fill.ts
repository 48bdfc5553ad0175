/** A place that a setting of the environment fills, as Microsoft's toolkit writes it. */
const PLACE = /\$\{\{\s*([A-Za-z0-9_]+)\s*\}\}/g

/**
 * Fills every place in the texts of a JSON value.
 * @returns the filled value, and the settings that were asked for and are empty
 */
export function fill<T>(value: T, settings: NodeJS.Dict<string>): { filled: T; missing: string[] } {
  const missing = new Set<string>()
  // Parsed first, so that a quote in a setting stays a character of a text.
  const filled = JSON.parse(JSON.stringify(value), (_key, part: unknown) =>
    typeof part !== 'string'
      ? part
      : part.replace(PLACE, (place, name: string) => {
          const found = settings[name]?.trim()
          if (found) return found
          missing.add(name)
          return place
        }),
  )
  return { filled, missing: [...missing] }
}

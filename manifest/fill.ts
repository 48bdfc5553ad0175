/** A placeholder for a setting, in the notation of Microsoft's toolkit. */
const PLACE = /\$\{\{\s*([A-Za-z0-9_]+)\s*\}\}/g

/**
 * Replaces every placeholder in the texts of a JSON value.
 * @returns the filled value, and the names of settings that are missing
 */
export function fill<T>(value: T, settings: NodeJS.Dict<string>): { filled: T; missing: string[] } {
  const missing = new Set<string>()
  // Filled after parsing, so that a quote in a setting stays part of the text.
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

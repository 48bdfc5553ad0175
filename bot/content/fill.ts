/**
 * Replaces `{{name}}` in a text. A placeholder without a value stays, so that it is noticed. Values are not filled
 * again: a person's name that holds `{{...}}` stays as it is.
 */
export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{\{(\w+)\}\}/g, (place, name: string) =>
    Object.hasOwn(values, name) ? String(values[name]) : place,
  )
}

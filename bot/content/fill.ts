/**
 * Fills the `{{name}}` places of a text. A place without a value stays as it stands, so that it is noticed,
 * and a filled-in value is never filled again: a name that holds `{{...}}` stays that name.
 */
export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{\{(\w+)\}\}/g, (place, name: string) =>
    Object.hasOwn(values, name) ? String(values[name]) : place,
  )
}

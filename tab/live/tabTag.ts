const SALT = 'lob-salt'

let saltHere: string | null = null

/** Random, and as long-lived as the browser tab. */
function salt(): string {
  try {
    const kept = sessionStorage.getItem(SALT) ?? crypto.randomUUID()
    sessionStorage.setItem(SALT, kept)
    return kept
  } catch {
    saltHere ??= crypto.randomUUID()
    return saltHere
  }
}

/**
 * One string per account and browser tab that does not name the account. It keeps people apart who use the same browser
 * tab after each other; it is no secret from someone who has the tab and a list of accounts.
 */
export function tabTag(account: string | null): string | null {
  if (account === null) return null
  const text = `${salt()}/${account}`
  return [0x811c9dc5, 0x01000193].map((seed) => hash(text, seed).toString(16)).join('')
}

/** FNV-1a of 32 bits. Drafts are written at every keystroke, so it may not wait for `crypto.subtle`. */
function hash(text: string, seed: number): number {
  let value = seed
  for (let index = 0; index < text.length; index++)
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193)
  return value >>> 0
}

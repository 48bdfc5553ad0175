/** The longest name without its ending. */
const LONGEST = 80

/**
 * A file name that every system takes: lower-case letters without accents, digits and hyphens. Titles are text of people,
 * so nothing else of them gets into a header or onto a disk.
 */
export function fileName(parts: readonly string[]): string {
  const plain = parts.map((part) =>
    part
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, ''),
  )
  return plain
    .filter((part) => part !== '')
    .join('-')
    .slice(0, LONGEST)
    .replace(/-+$/, '')
}

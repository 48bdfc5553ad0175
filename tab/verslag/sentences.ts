/** Where the sentences and lines of a text begin, but for the first: places at which a paragraph can be split. */
export function sentenceStarts(plain: string): number[] {
  const starts: number[] = []
  for (const match of plain.matchAll(/[.!?…]['"’”)]*\s+|\n+/gu)) {
    const at = match.index + match[0].length
    if (at < plain.length && plain.slice(0, match.index).trim() !== '') starts.push(at)
  }
  return starts
}

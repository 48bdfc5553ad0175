import { readFileSync } from 'node:fs'
import { cast } from './cast.ts'

export interface Row {
  name: string
  /** In the order of the cast. */
  cells: string[]
}

const SPEC = new URL('../SPEC.md', import.meta.url)
const HEADING = '## Who may what'

export function toMarkdown(rows: readonly Row[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  const columns = Object.keys(cast)
  return [
    line(['', ...columns]),
    line(['---', ...columns.map(() => '---')]),
    ...rows.map(({ name, cells }) => line([`\`${name}\``, ...cells])),
  ].join('\n')
}

/** The tables under the heading, each as its lines. */
export function tablesInSpec(): string[][] {
  const [, section = ''] = readFileSync(SPEC, 'utf8').split(`${HEADING}\n`)
  const [own = ''] = section.split('\n## ')
  return own
    .split(/\n{2,}/)
    .map((block) => block.split('\n').filter((line) => line.startsWith('|')))
    .filter((lines) => lines.length > 0)
}

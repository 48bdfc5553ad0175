import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from './install.ts'

const TOOLS = /^(npm|npx|node|atk|az|git|curl)$/

const textOf = (page: string): string => readFileSync(join(ROOT, page), 'utf8')

/** The code of a page: in backticks, in fences, and in lines indented by four spaces. */
function codeIn(text: string): string[] {
  const fenced = [...text.matchAll(/^```\w*\n([\s\S]*?)^```/gm)].flatMap(([, code = '']) => code.split('\n'))
  const indented = [...text.matchAll(/^ {4}(\S.*)$/gm)].map(([, line = '']) => line)
  const inline = [...text.matchAll(/(?<!`)`([^`\n]+)`(?!`)/g)].map(([, code = '']) => code)
  return [...fenced, ...indented, ...inline].map((code) => code.trim())
}

/** The commands that a page tells to type, each by its name: without what differs from time to time. */
export function commandsIn(page: string): string[] {
  const lines = codeIn(textOf(page)).flatMap((code) => code.split(' && '))
  const named = lines.flatMap((line) => {
    const words = line.split(' ')
    if (!TOOLS.test(words[0] ?? '') || words.length < 2) return []
    const [tool, first = '', ...more] = words
    const script = more.find((word) => !word.startsWith('-'))
    return [tool === 'npm' && first === 'run' ? `npm run ${script}` : `${tool} ${first}`]
  })
  return [...new Set(named)].sort()
}

/** The addresses that a page names, as a method and a path. */
export function addressesIn(page: string): string[] {
  const named = codeIn(textOf(page)).flatMap((code) => {
    const [, method = 'GET', path = ''] =
      /^(?:(GET|POST|PUT|DELETE) |https?:\/\/[^/]+)(\/\S*)$/.exec(code) ?? []
    return path === '' ? [] : [`${method} ${path}`]
  })
  return [...new Set(named)].sort()
}

/** The table with this head: what each name in its first column says, where a row may name more than one. */
export function tableIn(page: string, head: string): { name: string; cells: string[] }[] {
  const [, after = ''] = textOf(page).split(`| ${head} |`)
  const rows = after.split('\n\n')[0]?.split('\n').slice(2) ?? []
  return rows.flatMap((row) => {
    const [, first = '', ...cells] = row.split('|').map((cell) => cell.trim())
    return first.split(', ').map((name) => ({ name: name.replaceAll('`', ''), cells }))
  })
}

/** Files that a page shows or leads to. */
export function linksIn(page: string): string[] {
  const links = [...textOf(page).matchAll(/\]\(([^)#]+)[^)]*\)/g)].map(([, link = '']) => link)
  return [...new Set(links)].filter((link) => !/^[a-z]+:/.test(link))
}

import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Plugin } from 'vite'

/** Names of the assets of this build and of the one before it. It begins with a dot, so that the server does not serve it. */
const LIST = '.builds.json'

interface Builds {
  current: string[]
  former: string[]
}

/**
 * Keeps the assets of the former build beside those of the new one, so that a tab that was opened before a release still
 * loads its screens. The build before that is removed.
 */
export function keepFormerBuild(): Plugin {
  let outDir = ''
  let before: Builds = { current: [], former: [] }
  const bytes = new Map<string, Buffer>()
  return {
    name: 'keep-former-build',
    apply: 'build',
    configResolved({ root, build }) {
      outDir = resolve(root, build.outDir)
    },
    buildStart() {
      before = buildsIn(outDir)
      for (const name of [...before.current, ...before.former])
        bytes.set(name, readFileSync(join(outDir, 'assets', name)))
    },
    writeBundle() {
      const assets = join(outDir, 'assets')
      const current = filesIn(assets)
      const same =
        current.length === before.current.length && before.current.every((name) => current.includes(name))
      const former = same ? before.former : before.current
      mkdirSync(assets, { recursive: true })
      for (const name of former.filter((name) => !current.includes(name)))
        writeFileSync(join(assets, name), bytes.get(name) ?? '')
      writeFileSync(join(outDir, LIST), JSON.stringify({ current, former } satisfies Builds))
    },
  }
}

/** What the folder of the build holds; a list that is missing or damaged gives every asset as the current build. */
function buildsIn(outDir: string): Builds {
  const there = filesIn(join(outDir, 'assets'))
  const kept = (names: unknown): string[] =>
    Array.isArray(names) ? names.filter((name) => there.includes(name)) : []
  try {
    const { current, former }: Partial<Builds> = JSON.parse(readFileSync(join(outDir, LIST), 'utf8'))
    return { current: kept(current), former: kept(former) }
  } catch {
    return { current: there, former: [] }
  }
}

const filesIn = (folder: string): string[] => (existsSync(folder) ? readdirSync(folder).sort() : [])

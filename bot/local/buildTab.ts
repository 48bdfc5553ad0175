import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdir, stat } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { StartError } from '../ports/startError.ts'

/** Sources of the tab outside its own folder. */
const otherSources = ['../bot/protocol', '../package-lock.json']

/**
 * Builds the tab when there is no build, or when one of its sources is newer.
 * @param say called when a build starts
 * @throws StartError
 */
export async function buildTabWhenNeeded(
  folder: string,
  say: (line: string) => void,
  signal: AbortSignal,
): Promise<void> {
  const built = await changedAt(join(folder, 'dist', 'index.html'))
  const sources = await Promise.all([
    newestIn(folder),
    ...otherSources.map((path) => newestIn(join(folder, path))),
  ])
  if (built >= Math.max(...sources)) return
  say('De schermen worden eerst gebouwd; dat duurt een paar tellen.')
  await build(folder, signal)
}

async function build(folder: string, signal: AbortSignal): Promise<void> {
  const args = [viteProgram(), 'build', folder, '--logLevel', 'warn']
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'], signal })
  let output = ''
  const collect = (part: Buffer): void => {
    output = (output + part).slice(-2_000)
  }
  child.stdout.on('data', collect)
  child.stderr.on('data', collect)
  const [code] = await once(child, 'exit')
  if (code === 0) return
  throw new StartError(
    `De schermen konden niet worden gebouwd. Kijk wat hieronder staat, en probeer npm ci.\n${output}`.trim(),
  )
}

function viteProgram(): string {
  try {
    const found = createRequire(import.meta.url).resolve('vite/package.json')
    return join(dirname(found), 'bin', 'vite.js')
  } catch {
    throw new StartError('De schermen zijn nog niet gebouwd en Vite ontbreekt. Doe eerst npm ci.')
  }
}

/** When a file, or the newest file in a folder, was modified, epoch ms; 0 when it does not exist. */
async function newestIn(path: string): Promise<number> {
  const entries = await readdir(path, { withFileTypes: true }).catch(() => null)
  if (entries === null) return changedAt(path)
  const times = entries
    .filter(({ name }) => name !== 'dist' && !name.startsWith('.'))
    .map((entry) => (entry.isDirectory() ? newestIn : changedAt)(join(path, entry.name)))
  return Math.max(0, ...(await Promise.all(times)))
}

async function changedAt(path: string): Promise<number> {
  const found = await stat(path).catch(() => null)
  return found?.mtimeMs ?? 0
}

import { execFileSync } from 'node:child_process'
import {
  constants,
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
} from 'node:fs'
import { dirname, join } from 'node:path'

export const ROOT = join(import.meta.dirname, '../../..')

/** Files that a server never reads: types, source maps and documentation. */
const UNREAD = /\.(d\.[cm]?ts|map|md)$/

/** A package in the lock file; the lists are there when it holds code of one kind of machine. */
export interface Locked {
  dev?: boolean
  os?: string[]
  cpu?: string[]
  libc?: string[]
  integrity?: string
  optionalDependencies?: Record<string, string>
}

/** Every package of the lock file, by its place in the project. */
export const lockedPackages = (): Record<string, Locked> =>
  JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')).packages

interface Machine {
  os: string
  cpu: string
  libc: string
}

const SERVER: Machine = { os: 'linux', cpu: 'x64', libc: 'glibc' }

function thisMachine(): Machine {
  const { header } = process.report.getReport() as { header: { glibcVersionRuntime?: string } }
  const libc = header.glibcVersionRuntime === undefined ? 'musl' : 'glibc'
  return { os: process.platform, cpu: process.arch, libc }
}

/** Whether npm installs a package on a machine. */
export const fits = ({ os, cpu, libc }: Locked, machine: Machine): boolean =>
  (os?.includes(machine.os) ?? true) &&
  (cpu?.includes(machine.cpu) ?? true) &&
  (libc?.includes(machine.libc) ?? true)

/** The places of the packages without tools for developers that npm installs on a machine, by the lock file. */
export function productionPackages(machine: Machine = SERVER): string[] {
  return Object.entries(lockedPackages())
    .filter(([place, locked]) => place !== '' && locked.dev !== true && fits(locked, machine))
    .map(([place]) => place)
}

/** What is deployed of our own: what git keeps, or would, and the built tab, less what .webappignore holds back. */
export function deployedFiles(): string[] {
  const rules = readFileSync(join(ROOT, '.webappignore'), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const [, not, path = ''] = /^(!?)\/(.*)$/.exec(line) ?? []
      const pattern = path.replaceAll('.', '\\.').replaceAll('*', '[^/]*')
      return { keeps: not === '!', covers: new RegExp(`^${pattern}(/|$)`) }
    })
  const stays = (file: string): boolean =>
    rules.reduce((stays, { keeps, covers }) => (covers.test(file) ? keeps : stays), true)
  const words = ['ls-files', '-z', '--cached', '--others', '--exclude-standard']
  const kept = execFileSync('git', words, { cwd: ROOT, encoding: 'utf8' }).split('\0')
  return [...kept, ...filesIn('tab/dist')].filter(
    (file) => file !== '' && existsSync(join(ROOT, file)) && stays(file),
  )
}

/**
 * Puts in a folder outside this project what stands on the server: our own files, and of node_modules the production
 * packages only, with the native code of this machine. What is not in there cannot be found by whatever asks for it.
 */
export function installIn(folder: string): void {
  for (const file of deployedFiles()) put(file, folder)
  for (const place of productionPackages(thisMachine()))
    for (const file of filesOf(place)) if (!UNREAD.test(file)) put(file, folder)
}

/** Bytes of all that `npm ci --omit=dev` puts in node_modules, and of our own files. */
export function installedBytes(): { packages: number; own: number } {
  const sum = (files: string[]): number =>
    files.reduce((bytes, file) => bytes + statSync(join(ROOT, file)).size, 0)
  const former = formerBuild()
  const own = deployedFiles().filter((file) => !former.has(file))
  return { packages: sum(productionPackages(thisMachine()).flatMap(filesOf)), own: sum(own) }
}

/** Files of the build before the newest one, which are deployed too where someone built twice; see `tab/keepFormerBuild.ts`. */
function formerBuild(): ReadonlySet<string> {
  const { current, former }: Record<string, string[]> = JSON.parse(
    readFileSync(join(ROOT, 'tab/dist/.builds.json'), 'utf8'),
  )
  return new Set(
    (former ?? []).filter((name) => !current?.includes(name)).map((name) => `tab/dist/assets/${name}`),
  )
}

/** The files of one package, without those of packages inside it. */
const filesOf = (place: string): string[] => filesIn(place, (name) => name !== 'node_modules')

function filesIn(folder: string, goesInto: (name: string) => boolean = () => true): string[] {
  return readdirSync(join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`
    if (entry.isFile()) return [path]
    return entry.isDirectory() && goesInto(entry.name) ? filesIn(path, goesInto) : []
  })
}

const made = new Set<string>()

function put(file: string, folder: string): void {
  const [from, to] = [join(ROOT, file), join(folder, file)]
  const place = dirname(to)
  if (!made.has(place)) mkdirSync(place, { recursive: true })
  made.add(place)
  try {
    linkSync(from, to)
  } catch {
    // Another disk.
    copyFileSync(from, to, constants.COPYFILE_FICLONE)
  }
}

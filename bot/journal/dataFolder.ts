import { chmod, mkdir, readdir, rm, stat, statfs, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { StartError } from '../ports/startError.ts'

/** Network file systems by their Linux magic number. SQLite's write-ahead log needs shared memory, so it breaks there. */
const networks = new Map([
  [0x6969, 'NFS'],
  [0x517b, 'SMB'],
  [0xff534d42, 'CIFS'],
  [0xfe534d42, 'SMB'],
  [0x01021997, '9P'],
  [0x5346414f, 'AFS'],
  [0x00c36400, 'Ceph'],
])

/** A folder with one of these is a data folder of this app. */
const OUR_FILES = ['lob-portret.db', 'sleutels.db']

/**
 * Creates the data folder when it is missing, and checks that it is writable, closed to other accounts of the machine
 * (X1.s) and not on a network disk (X8.k).
 * @param fileSystem asked for the type of the file system
 * @throws StartError with the remedy
 */
export async function prepareDataFolder(folder: string, fileSystem: FileSystem = statfs): Promise<void> {
  const probe = join(folder, `.schrijfproef-${process.pid}`)
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 })
    await writeFile(probe, '')
    await rm(probe)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? ` (${String(error.code)})` : ''
    throw new StartError(
      `In de map ${folder} kan de app niet schrijven${code}. Geef rechten op die map, of kies een andere met DATA_DIR.`,
    )
  }
  await closeToOthers(folder)
  const network = await networkOf(folder, fileSystem)
  if (network !== null) {
    throw new StartError(
      `De map ${folder} staat op een netwerkschijf (${network}), en daar kan de database stukgaan. Kies met DATA_DIR een map op een schijf van deze machine.`,
    )
  }
}

/** Permissions of group and others. */
const OTHERS = 0o077

/**
 * Takes the permissions of other accounts away from the data folder. A folder that holds something else than our data is
 * refused instead: another program may need them. Windows has no such permissions.
 * @throws StartError with the remedy
 */
async function closeToOthers(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const { mode } = await stat(folder)
  if ((mode & OTHERS) === 0) return
  const files = await readdir(folder)
  const ours = files.length === 0 || files.some((name) => OUR_FILES.includes(name))
  const closed =
    ours &&
    (await chmod(folder, mode & 0o700).then(
      () => true,
      () => false,
    ))
  if (closed) return
  throw new StartError(
    `Andere accounts op deze machine kunnen in de map ${folder}, en daar staat wat mensen schreven. Sluit de map af met chmod 700, als haar eigenaar, of kies met DATA_DIR een map voor de app alleen.`,
  )
}

type FileSystem = (folder: string) => Promise<{ type: number }>

/** The network protocol that the folder is reached by; null for a local disk. */
async function networkOf(folder: string, fileSystem: FileSystem): Promise<string | null> {
  if (process.platform === 'win32') return folder.startsWith('\\\\') ? 'UNC' : null
  if (process.platform !== 'linux') return null
  const { type } = await fileSystem(folder)
  return networks.get(type >>> 0) ?? null
}

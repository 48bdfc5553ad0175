import { mkdir, rm, statfs, writeFile } from 'node:fs/promises'
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

/**
 * Creates the data folder when it is missing, and checks that it is writable and not on a network disk (X8.k).
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
  const network = await networkOf(folder, fileSystem)
  if (network !== null) {
    throw new StartError(
      `De map ${folder} staat op een netwerkschijf (${network}), en daar kan de database stukgaan. Kies met DATA_DIR een map op een schijf van deze machine.`,
    )
  }
}

type FileSystem = (folder: string) => Promise<{ type: number }>

/** The network protocol that the folder is reached by; null for a local disk. */
async function networkOf(folder: string, fileSystem: FileSystem): Promise<string | null> {
  if (process.platform === 'win32') return folder.startsWith('\\\\') ? 'UNC' : null
  if (process.platform !== 'linux') return null
  const { type } = await fileSystem(folder)
  return networks.get(type >>> 0) ?? null
}

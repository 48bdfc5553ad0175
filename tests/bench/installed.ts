import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Deployed } from '../production/support/deployed.ts'
import { installIn } from '../production/support/install.ts'
import { openSchool } from '../production/support/school.ts'
import { median } from './load.ts'
import { size } from './size.ts'

/** Start-up of what is deployed, with production packages only, on the store and sign-in of a school. */
export async function installed(): Promise<[figure: string, value: string, aim: string][]> {
  const folder = await mkdtemp(join(tmpdir(), 'installed-'))
  installIn(folder)
  const school = await openSchool()
  const ready: number[] = []
  const memory: number[] = []
  for (let nth = 0; nth < size.starts; nth += 1) {
    const server = await Deployed.start(school, { folder })
    ready.push(server.took)
    memory.push(await residentMegabytes(server.pid))
    await server.stop()
  }
  await school.close()
  await rm(folder, { recursive: true })
  return [
    ['from start to ready, of a production install, ms', median(ready).toFixed(0), 'under 2000'],
    ['RSS of a ready server, of a production install, MB', median(memory).toFixed(0), ''],
  ]
}

/** NaN where the system has no /proc. */
async function residentMegabytes(pid: number | undefined): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '')
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? Number.NaN) / 1_000
}

import type { Config } from '../config.ts'
import type { Journal } from '../ports/journal.ts'
import { StartError } from '../ports/startError.ts'
import { buildTabWhenNeeded } from './buildTab.ts'
import { fillDemo } from './demoRonde.ts'
import { chatUser, type DemoRole, demoPeople } from './people.ts'
import { startPlayground } from './playground.ts'

interface Preparation {
  journal: Journal
  tabFolder: string
  say(line: string): void
  signal: AbortSignal
}

/** What `npm start` does before anybody can come in. */
export async function prepare({ journal, tabFolder, say, signal }: Preparation): Promise<void> {
  await buildTabWhenNeeded(tabFolder, say, signal)
  await fillDemo(journal, Date.now())
}

interface Ends {
  onEnd(close: () => unknown): void
}

/** Opens the Teams chat beside the server that listens by now, and says where everything is. */
export async function open(config: Config, ends: Ends, say: (line: string) => void): Promise<void> {
  const { host, port, playgroundPort, dataDir } = config
  const local = host.includes(':') ? `[${host}]` : host
  const botUrl = `http://${local}:${port}/api/messages`
  const playground = await startPlayground({ botUrl, port: playgroundPort, dataDir, log: say }).catch(
    (error: unknown) => {
      throw error instanceof Error ? new StartError(error.message) : error
    },
  )
  ends.onEnd(() => playground.stop())
  say(welcome(`http://localhost:${port}/tab/`, playground.url))
}

function welcome(tab: string, chat: string): string {
  return `
LOB-portret draait.

  Bord, regie en antwoorden   ${tab}
  De Teams-chat               ${chat}

In de schermen kies je wie je bent: ${namesWith('gespreksleider')} is gespreksleider,
${namesWith('verslaggever')} verslaggever, ${namesWith('opdrachtgever')} opdrachtgever; de anderen zijn deelnemer.
In de chat ben je ${chatUser.name}.

Stoppen: Ctrl-C.`
}

const namesWith = (role: DemoRole): string =>
  demoPeople
    .filter((person) => person.role === role)
    .map(({ name }) => name)
    .join(' en ')

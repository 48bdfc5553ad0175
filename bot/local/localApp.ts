import type { Config } from '../config/config.ts'
import type { Journal } from '../ports/journal.ts'
import { StartError } from '../ports/startError.ts'
import { buildTabWhenNeeded } from './buildTab.ts'
import { fillDemo } from './demoRonde.ts'
import { chatUser, type DemoRole, demoPeople } from './people.ts'
import { demoPlaces } from './playground.config.ts'
import { type Playground, startPlayground } from './playground.ts'

export interface LocalApp {
  /** Builds the tab and fills the demo; to be called before the server listens. */
  prepare(journal: Journal, tabFolder: string, signal: AbortSignal): Promise<void>
  /** Starts the Teams chat for the listening server and prints the addresses. */
  open(port: number): Promise<void>
  /** Ends the chat. Call it after closing the server, which may still send messages. */
  stop(): Promise<void>
}

/** What `npm start` runs beside the server. */
export function createLocalApp(
  { host, playgroundPort, dataDir }: Config,
  say: (line: string) => void,
): LocalApp {
  let playground: Playground | null = null
  return {
    async prepare(journal, tabFolder, signal) {
      await buildTabWhenNeeded(tabFolder, say, signal)
      await fillDemo(journal, Date.now())
    },
    async open(port) {
      const local = host.includes(':') ? `[${host}]` : host
      const botUrl = `http://${local}:${port}/api/messages`
      try {
        playground = await startPlayground({ botUrl, port: playgroundPort, dataDir, log: say })
      } catch (error) {
        throw error instanceof Error ? new StartError(error.message) : error
      }
      say(welcome(`http://localhost:${port}/tab/`, playground.url))
    },
    async stop() {
      await playground?.stop()
    },
  }
}

function welcome(tab: string, chat: string): string {
  return `
LOB-portret draait.

  Bord, regie en antwoorden   ${tab}
  De Teams-chat               ${chat}

In de schermen kies je wie je bent: ${namesWith('gespreksleider')} is gespreksleider,
${namesWith('verslaggever')} verslaggever, ${namesWith('opdrachtgever')} opdrachtgever, ${namesWith('beheerder')} beheerder van de
app; de anderen zijn deelnemer. In de chat ben je ${chatUser.name}. Kies daar links
“${demoPlaces.meetingTitle}”: pas dan doet de bot mee.

Stoppen: Ctrl-C.`
}

const namesWith = (role: DemoRole): string =>
  demoPeople
    .filter((person) => person.role === role)
    .map(({ name }) => name)
    .join(' en ')

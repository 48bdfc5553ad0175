import { useEffect, useState } from 'react'
import { startSession } from '../connection/session.ts'
import { type Host, startHost, type ThemeName } from '../teams/host.ts'
import { langOf } from '../texts/index.ts'

interface Started {
  host: Host | null
  theme: ThemeName
  failed: boolean
}

/** Finds out where the tab runs, once, and follows the theme from then on. */
export function useStartedHost(): Started {
  const [started, setStarted] = useState<Started>({ host: null, theme: guessedTheme(), failed: false })
  useEffect(() => {
    startHost().then(
      (host) => {
        startSession({ getToken: host.getToken, lang: langOf(host.locale) })
        host.onTheme((theme) => setStarted((former) => ({ ...former, theme })))
        setStarted({ host, theme: host.theme, failed: false })
      },
      () => setStarted((former) => ({ ...former, failed: true })),
    )
  }, [])
  return started
}

/** Before Teams has told its theme, the paper should not flash white at somebody who works in the dark. */
function guessedTheme(): ThemeName {
  return window.matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'default'
}

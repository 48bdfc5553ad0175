import { useEffect, useState } from 'react'
import type { Host, ThemeName } from '../host/host.ts'
import { isFramed, startHost } from '../host/startHost.ts'
import { startSession } from '../live/session.ts'
import { langOf } from '../ui/texts/index.ts'

interface Started {
  host: Host | null
  theme: ThemeName
  /** `silent`: the surrounding frame does not answer as Teams does; `outside`: there is no surrounding frame. */
  trouble: 'silent' | 'outside' | null
}

/** Detects once where the tab runs, starts the session, and then follows the theme. */
export function useStartedHost(): Started {
  const [started, setStarted] = useState<Started>({ host: null, theme: guessedTheme(), trouble: null })
  useEffect(() => {
    const fail = (trouble: Started['trouble']) => setStarted((former) => ({ ...former, trouble }))
    startHost(() => fail('silent')).then(
      (host) => {
        startSession({ getToken: host.getToken, lang: langOf(host.locale) })
        host.onTheme((theme) => setStarted((former) => ({ ...former, theme })))
        setStarted({ host, theme: host.theme, trouble: null })
      },
      () => fail(isFramed() ? 'silent' : 'outside'),
    )
  }, [])
  return started
}

/** The theme until Teams tells its own, so that the page does not flash white for a person who uses a dark theme. */
function guessedTheme(): ThemeName {
  return window.matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'default'
}

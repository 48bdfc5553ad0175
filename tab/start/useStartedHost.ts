import { useEffect, useState } from 'react'
import type { Host, ThemeName } from '../host/host.ts'
import { isFramed, startHost } from '../host/startHost.ts'
import { startSession } from '../live/session.ts'
import { langOf } from '../ui/texts/index.ts'

interface Started {
  host: Host | null
  theme: ThemeName
  /** `silent`: the frame around us does not answer, or not as Teams does; `outside`: there is none. */
  trouble: 'silent' | 'outside' | null
}

/** Finds out where the tab runs, once, and follows the theme from then on. */
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

/** Before Teams has told its theme, the paper should not flash white at somebody who works in the dark. */
function guessedTheme(): ThemeName {
  return window.matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'default'
}

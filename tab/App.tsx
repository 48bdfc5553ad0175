import {
  FluentProvider,
  makeStaticStyles,
  teamsDarkTheme,
  teamsHighContrastTheme,
  teamsLightTheme,
  tokens,
} from '@fluentui/react-components'
import { useEffect, useState } from 'react'
import { useFocusNearby } from './hooks/useFocusNearby.ts'
import { HostContext } from './hooks/useHost.ts'
import { useStartedHost } from './hooks/useStartedHost.ts'
import { TextsContext } from './hooks/useTexts.ts'
import { ThemeNameContext } from './hooks/useThemeName.ts'
import { OutsideTeams } from './parts/OutsideTeams.tsx'
import { Page } from './parts/Page.tsx'
import { Skeletons } from './parts/Skeletons.tsx'
import { Screens } from './Screens.tsx'
import { Aanmelden } from './screens/Aanmelden.tsx'
import type { Host } from './teams/host.ts'
import { langOf, textsOf } from './texts/index.ts'

const themes = { default: teamsLightTheme, dark: teamsDarkTheme, contrast: teamsHighContrastTheme }

const useGlobalStyles = makeStaticStyles({
  'html, body, #root': { height: '100%', margin: '0' },
  // It has the focus only when what had it went away.
  main: { outline: 'none' },
})
const paper = { minHeight: '100%', backgroundColor: tokens.colorNeutralBackground1 }

export function App() {
  useGlobalStyles()
  useFocusNearby()
  const { host, theme, failed } = useStartedHost()
  const lang = langOf(host?.locale ?? navigator.language)
  useEffect(() => {
    document.documentElement.lang = lang
    document.documentElement.style.colorScheme = theme === 'default' ? 'light' : 'dark'
  }, [lang, theme])

  return (
    <FluentProvider theme={themes[theme]} style={paper}>
      <ThemeNameContext value={theme}>
        <TextsContext value={textsOf[lang]}>
          {failed && <OutsideTeams />}
          {!failed && host === null && (
            <Page>
              <Skeletons />
            </Page>
          )}
          {!failed && host !== null && <KnownPerson host={host} />}
        </TextsContext>
      </ThemeNameContext>
    </FluentProvider>
  )
}

function KnownPerson({ host }: { host: Host }) {
  const [person, setPerson] = useState(host.local?.person ?? null)
  if (!host.inTeams && host.local === null) return <OutsideTeams />
  return (
    <HostContext value={host}>
      {host.inTeams || person ? <Screens /> : <Aanmelden onChosen={setPerson} />}
    </HostContext>
  )
}

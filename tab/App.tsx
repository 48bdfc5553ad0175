import {
  FluentProvider,
  makeStaticStyles,
  teamsDarkTheme,
  teamsHighContrastTheme,
  teamsLightTheme,
  tokens,
} from '@fluentui/react-components'
import { useEffect, useState } from 'react'
import { Aanmelden } from './aanmelden/Aanmelden.tsx'
import type { Host } from './host/host.ts'
import { HostContext } from './host/useHost.ts'
import { Screens } from './Screens.tsx'
import { NoAnswer } from './start/NoAnswer.tsx'
import { OutsideTeams } from './start/OutsideTeams.tsx'
import { Starting } from './start/Starting.tsx'
import { useSignIn } from './start/useSignIn.ts'
import { useStartedHost } from './start/useStartedHost.ts'
import { langOf } from './ui/texts/index.ts'
import { useFocusFallback } from './ui/useFocusFallback.ts'
import { LangContext } from './ui/useTexts.ts'
import { ThemeNameContext } from './ui/useThemeName.ts'

const themes = { default: teamsLightTheme, dark: teamsDarkTheme, contrast: teamsHighContrastTheme }

const useGlobalStyles = makeStaticStyles([
  {
    'html, body, #root': { height: '100%', margin: '0' },
    // It gets the focus only when the focused element disappeared, see useFocusFallback.
    main: { outline: 'none' },
  },
  // A phone zooms in on a field with smaller letters and stays zoomed. `[class]` outweighs a single class.
  '@media (pointer: coarse) { input[class], textarea[class] { font-size: 16px } }',
])
const paper = { minHeight: '100%', backgroundColor: tokens.colorNeutralBackground1 }

export function App() {
  useGlobalStyles()
  useFocusFallback()
  const { host, theme, trouble } = useStartedHost()
  const lang = langOf(host?.locale ?? navigator.language)
  useEffect(() => {
    document.documentElement.lang = lang
    document.documentElement.style.colorScheme = theme === 'default' ? 'light' : 'dark'
  }, [lang, theme])

  return (
    <FluentProvider theme={themes[theme]} style={paper}>
      <ThemeNameContext value={theme}>
        <LangContext value={lang}>
          {trouble === 'outside' && <OutsideTeams />}
          {trouble === 'silent' && <NoAnswer what="silent" onRetry={() => window.location.reload()} />}
          {trouble === null && host === null && <Starting />}
          {trouble === null && host !== null && <KnownPerson host={host} />}
        </LangContext>
      </ThemeNameContext>
    </FluentProvider>
  )
}

function KnownPerson({ host }: { host: Host }) {
  const [person, setPerson] = useState(host.local?.person ?? null)
  const signIn = useSignIn(host)
  if (!host.inTeams && host.local === null) return <OutsideTeams />
  if (signIn.trouble !== null) return <NoAnswer what={signIn.trouble} onRetry={signIn.again} />
  return (
    <HostContext value={host}>
      {host.inTeams || person ? <Screens /> : <Aanmelden onChosen={setPerson} />}
    </HostContext>
  )
}

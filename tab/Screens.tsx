import { Button } from '@fluentui/react-components'
import { lazy, Suspense } from 'react'
import { useFirstScreen } from './hooks/useFirstScreen.ts'
import { RondeContext } from './hooks/useRonde.ts'
import { useTexts } from './hooks/useTexts.ts'
import { EmptyState } from './parts/EmptyState.tsx'
import { Fault } from './parts/Fault.tsx'
import { Page } from './parts/Page.tsx'
import { Skeletons } from './parts/Skeletons.tsx'
import { hrefTo, type Route, useRoute } from './routes.ts'

const Rondes = lazy(async () => ({ default: (await import('./screens/Rondes.tsx')).Rondes }))
const RondeNieuw = lazy(async () => ({ default: (await import('./screens/RondeNieuw.tsx')).RondeNieuw }))
const Koppelen = lazy(async () => ({ default: (await import('./screens/Koppelen.tsx')).Koppelen }))
const Ronde = lazy(async () => ({ default: (await import('./screens/Ronde.tsx')).Ronde }))
const Bord = lazy(async () => ({ default: (await import('./screens/Bord.tsx')).Bord }))
const Gesprek = lazy(async () => ({ default: (await import('./screens/Gesprek.tsx')).Gesprek }))
const Regie = lazy(async () => ({ default: (await import('./screens/Regie.tsx')).Regie }))
const Noteren = lazy(async () => ({ default: (await import('./screens/Noteren.tsx')).Noteren }))
const Hulp = lazy(async () => ({ default: (await import('./screens/Hulp.tsx')).Hulp }))
const Beheer = lazy(async () => ({ default: (await import('./screens/Beheer.tsx')).Beheer }))
const MijnGegevens = lazy(async () => ({
  default: (await import('./screens/MijnGegevens.tsx')).MijnGegevens,
}))
const RondeGegevens = lazy(async () => ({
  default: (await import('./screens/RondeGegevens.tsx')).RondeGegevens,
}))
const Antwoorden = lazy(async () => ({ default: (await import('./screens/Antwoorden.tsx')).Antwoorden }))

const shape = (
  <Page>
    <Skeletons />
  </Page>
)

/** The screen that the address asks for; each is loaded when it is first needed. */
export function Screens() {
  const finding = useFirstScreen()
  const route = useRoute()
  if (finding) return shape
  return (
    <Fault key={hrefTo(route)} fallback={<Broken />}>
      <Suspense fallback={shape}>
        <RondeContext value={'ronde' in route ? route.ronde : null}>{screenOf(route)}</RondeContext>
      </Suspense>
    </Fault>
  )
}

function screenOf(route: Route) {
  switch (route.screen) {
    case 'rondes':
      return <Rondes />
    case 'rondeNieuw':
      return <RondeNieuw />
    case 'koppelen':
      return <Koppelen />
    case 'hulp':
      return <Hulp />
    case 'beheer':
      return <Beheer />
    case 'mijn':
      return <MijnGegevens />
    case 'gegevens':
      return <RondeGegevens ronde={route.ronde} />
    case 'ronde':
      return <Ronde ronde={route.ronde} />
    case 'bord':
      return <Bord ronde={route.ronde} at={route.item ?? null} />
    case 'gesprek':
      return <Gesprek ronde={route.ronde} gesprek={route.gesprek} />
    case 'regie':
      return <Regie ronde={route.ronde} gesprek={route.gesprek} />
    case 'noteren':
      return <Noteren ronde={route.ronde} gesprek={route.gesprek} />
    case 'antwoorden':
      return <Antwoorden ronde={route.ronde} gesprek={route.gesprek} thema={route.thema ?? null} />
  }
}

function Broken() {
  const { fault } = useTexts().common
  const reload = (
    <Button appearance="primary" onClick={() => window.location.reload()}>
      {fault.reload}
    </Button>
  )
  return (
    <Page>
      <EmptyState title={fault.title} text={fault.text} action={reload} />
    </Page>
  )
}

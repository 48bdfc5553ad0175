import { makeStyles } from '@fluentui/react-components'
import { Suspense } from 'react'
import { lazyPart } from './live/lazyPart.ts'
import { RondeContext } from './live/useRonde.ts'
import { hrefTo, type Route, useRoute } from './routes.ts'
import { LoadingPart } from './shared/loading/LoadingPart.tsx'
import { ReloadButton } from './shared/loading/ReloadButton.tsx'
import { PageTitle } from './shared/pageTitle/PageTitle.tsx'
import { Waiting } from './shared/waiting/Waiting.tsx'
import { useFirstScreen } from './start/useFirstScreen.ts'
import { EmptyState } from './ui/EmptyState.tsx'
import { ErrorBoundary } from './ui/ErrorBoundary.tsx'
import { Page } from './ui/Page.tsx'
import { Skeletons } from './ui/Skeletons.tsx'
import { useTexts } from './ui/useTexts.ts'

const Rondes = lazyPart(async () => (await import('./rondes/Rondes.tsx')).Rondes)
const RondeNieuw = lazyPart(async () => (await import('./rondeNieuw/RondeNieuw.tsx')).RondeNieuw)
const Koppelen = lazyPart(async () => (await import('./koppelen/Koppelen.tsx')).Koppelen)
const Ronde = lazyPart(async () => (await import('./ronde/Ronde.tsx')).Ronde)
const Bord = lazyPart(async () => (await import('./bord/Bord.tsx')).Bord)
const Gesprek = lazyPart(async () => (await import('./gesprek/Gesprek.tsx')).Gesprek)
const Regie = lazyPart(async () => (await import('./regie/Regie.tsx')).Regie)
const Noteren = lazyPart(async () => (await import('./noteren/Noteren.tsx')).Noteren)
const Verslag = lazyPart(async () => (await import('./verslag/Verslag.tsx')).Verslag)
const Hulp = lazyPart(async () => (await import('./hulp/Hulp.tsx')).Hulp)
const Beheer = lazyPart(async () => (await import('./beheer/Beheer.tsx')).Beheer)
const MijnGegevens = lazyPart(async () => (await import('./mijnGegevens/MijnGegevens.tsx')).MijnGegevens)
const RondeGegevens = lazyPart(async () => (await import('./rondeGegevens/RondeGegevens.tsx')).RondeGegevens)
const Correctie = lazyPart(async () => (await import('./correctie/Correctie.tsx')).Correctie)
const Antwoorden = lazyPart(async () => (await import('./antwoorden/Antwoorden.tsx')).Antwoorden)

const useStyles = makeStyles({
  waiting: { maxWidth: '720px', margin: '0 auto', ':not(:empty)': { padding: '12px 16px 0' } },
})

const shape = (
  <Page>
    <Skeletons />
  </Page>
)
const loading = (
  <Page>
    <LoadingPart whole>
      <Skeletons />
    </LoadingPart>
  </Page>
)

/** Screens that render `Waiting` in a place of their own. */
const OWN_WAITING: readonly Route['screen'][] = ['noteren', 'regie', 'bord', 'verslag']

/** Renders the screen of the current route. Each screen loads when it is first shown. */
export function Screens() {
  const styles = useStyles()
  const finding = useFirstScreen()
  const route = useRoute()
  if (finding) return shape
  return (
    <ErrorBoundary key={hrefTo(route)} fallback={<Broken />}>
      <Suspense fallback={loading}>
        <RondeContext value={'ronde' in route ? route.ronde : null}>
          {!OWN_WAITING.includes(route.screen) && (
            <div className={styles.waiting}>
              <Waiting />
            </div>
          )}
          <PageTitle route={route} />
          {screenOf(route)}
        </RondeContext>
      </Suspense>
    </ErrorBoundary>
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
    case 'correctie':
      return <Correctie ronde={route.ronde} gesprek={route.gesprek} />
    case 'verslag':
      return <Verslag ronde={route.ronde} gesprek={route.gesprek} />
    case 'antwoorden':
      return <Antwoorden ronde={route.ronde} gesprek={route.gesprek} thema={route.thema ?? null} />
  }
}

function Broken() {
  const { fault } = useTexts().common
  return (
    <Page>
      <EmptyState title={fault.title} text={fault.text} action={<ReloadButton primary />} />
    </Page>
  )
}

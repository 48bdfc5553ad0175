import { useEffect } from 'react'
import { useOnly } from '../../live/useEntities.ts'
import type { Route } from '../../routes.ts'
import { useTexts } from '../../ui/useTexts.ts'

/** Names the page after its screen and its ronde: browsers, screen readers and the list of windows read it. */
export function PageTitle({ route }: { route: Route }) {
  return 'ronde' in route ? <OfRonde screen={route.screen} /> : <Title screen={route.screen} />
}

function OfRonde({ screen }: { screen: Route['screen'] }) {
  return <Title screen={screen} ronde={useOnly('ronde')?.title} />
}

function Title({ screen, ronde }: { screen: Route['screen']; ronde?: string | undefined }) {
  const { common } = useTexts()
  const title = [common.screens[screen], ronde, common.app].filter((part) => part !== undefined).join(' · ')
  useEffect(() => {
    document.title = title
  }, [title])
  return null
}

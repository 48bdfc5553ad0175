import { useEffect } from 'react'
import { useRonde } from '../live/useRonde.ts'
import { goInstead } from '../routes.ts'
import { GesprekGate } from '../shared/gesprek/GesprekGate.tsx'
import { type GesprekScene, useGesprek } from '../shared/gesprek/useGesprek.ts'
import { isAtGroep, workplaceIn } from '../shared/gesprek/workplace.ts'
import { Page } from '../ui/Page.tsx'
import { Skeletons } from '../ui/Skeletons.tsx'

interface Props {
  ronde: string
  gesprek: string
}

/** The target of a link to a gesprek: redirects each person to the screen of their role. */
export function Gesprek({ ronde, gesprek }: Props) {
  const status = useRonde(ronde, 'gesprek')
  const scene = useGesprek(gesprek)
  return (
    <GesprekGate status={status} scene={scene} forWriters={false}>
      {(known) => <Onward {...known} />}
    </GesprekGate>
  )
}

function Onward({ ronde, gesprek }: GesprekScene) {
  const toVerslag = gesprek.work === 'answer' && isAtGroep(gesprek)
  const place = toVerslag
    ? ({ screen: 'correctie', ronde: ronde.id, gesprek: gesprek.id } as const)
    : workplaceIn(ronde.id, gesprek.id, gesprek.work)
  useEffect(() => goInstead(place))
  return (
    <Page>
      <Skeletons />
    </Page>
  )
}

import { useEffect } from 'react'
import { workplaceIn } from '../hooks/rondes/workplace.ts'
import { type GesprekScene, useGesprek } from '../hooks/useGesprek.ts'
import { useRonde } from '../hooks/useRonde.ts'
import { GesprekGate } from '../parts/GesprekGate.tsx'
import { Page } from '../parts/Page.tsx'
import { Skeletons } from '../parts/Skeletons.tsx'
import { goInstead } from '../routes.ts'

interface Props {
  ronde: string
  gesprek: string
}

/** Where a link to a gesprek leads: each reader goes on to where they work in it. */
export function Gesprek({ ronde, gesprek }: Props) {
  const status = useRonde(ronde)
  const scene = useGesprek(gesprek)
  return (
    <GesprekGate status={status} scene={scene} forWriters={false}>
      {(known) => <Onward {...known} />}
    </GesprekGate>
  )
}

function Onward({ ronde: { id: ronde }, gesprek: { id: gesprek }, me }: GesprekScene) {
  const takesPart = me.deelnemerIn.includes(gesprek)
  const roles = me.roles.filter((role) => role !== 'deelnemer' || takesPart)
  const place = workplaceIn(ronde, gesprek, roles) ?? { screen: 'ronde', ronde }
  useEffect(() => goInstead(place))
  return (
    <Page>
      <Skeletons />
    </Page>
  )
}

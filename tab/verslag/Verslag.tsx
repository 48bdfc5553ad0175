import { useEffect } from 'react'
import { useRonde } from '../live/useRonde.ts'
import { goInstead } from '../routes.ts'
import { GesprekGate } from '../shared/gesprek/GesprekGate.tsx'
import { type GesprekScene, useGesprek } from '../shared/gesprek/useGesprek.ts'
import { preloadEditor } from '../shared/richText/RichTextEditor.tsx'
import { useVerslag, VerslagContext } from './useVerslag.ts'
import { VerslagPage } from './VerslagPage.tsx'
import { VerslagShape } from './VerslagShape.tsx'

/** The verslag of one gesprek, for those who write it: from first draft to settled record. */
export function Verslag({ ronde, gesprek }: { ronde: string; gesprek: string }) {
  const status = useRonde(ronde, 'verslag')
  const scene = useGesprek(gesprek)
  useEffect(() => {
    void preloadEditor()
  }, [])
  const takesPart = scene?.writes === false && scene.me.deelnemerIn.includes(gesprek)
  useEffect(() => {
    // A link that a colleague passed on: who takes part reads it on a page of their own.
    if (takesPart) goInstead({ screen: 'correctie', ronde, gesprek })
  }, [takesPart, ronde, gesprek])
  return (
    <GesprekGate status={status} scene={scene}>
      {(found) =>
        status.status === 'ready' ? (
          <Loaded scene={found} live={status.connection.live} since={status.connection.since} />
        ) : (
          <VerslagShape />
        )
      }
    </GesprekGate>
  )
}

function Loaded({ scene, live, since }: { scene: GesprekScene; live: boolean; since: number }) {
  const verslag = useVerslag(scene)
  if (verslag === undefined) return <VerslagShape />
  return (
    <VerslagContext value={verslag}>
      <VerslagPage live={live} since={since} />
    </VerslagContext>
  )
}

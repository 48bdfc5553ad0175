import { useState } from 'react'
import { gesprekClock } from '../hooks/gesprekClock.ts'
import { type GesprekScene, useGesprek } from '../hooks/useGesprek.ts'
import { useLostSince } from '../hooks/useLostSince.ts'
import { useNow } from '../hooks/useNow.ts'
import { useRegie } from '../hooks/useRegie.ts'
import { useRegieMenu } from '../hooks/useRegieMenu.ts'
import { useRonde } from '../hooks/useRonde.ts'
import { useTexts } from '../hooks/useTexts.ts'
import { BusyLine } from '../parts/BusyLine.tsx'
import { ErrorNote } from '../parts/ErrorNote.tsx'
import { GesprekGate } from '../parts/GesprekGate.tsx'
import { Before } from '../parts/regie/Before.tsx'
import { ClockStrip } from '../parts/regie/ClockStrip.tsx'
import { During } from '../parts/regie/During.tsx'
import { DuringFoot } from '../parts/regie/DuringFoot.tsx'
import { Ended } from '../parts/regie/Ended.tsx'
import { Lacks } from '../parts/regie/Lacks.tsx'
import { Panel } from '../parts/regie/Panel.tsx'
import { PanelMenu } from '../parts/regie/PanelMenu.tsx'
import { RestFoot } from '../parts/regie/RestFoot.tsx'
import { Trouble } from '../parts/regie/Trouble.tsx'
import { UndoLine } from '../parts/regie/UndoLine.tsx'

interface Props {
  ronde: string
  gesprek: string
}

/** Stays open beside a conversation and is read at half a glance. */
export function Regie({ ronde, gesprek }: Props) {
  const status = useRonde(ronde)
  const scene = useGesprek(gesprek)
  const lostSince = useLostSince(status.connection)
  return (
    <GesprekGate status={status} scene={scene}>
      {(known) => <RegieOf scene={known} lostSince={lostSince} />}
    </GesprekGate>
  )
}

function RegieOf({ scene, lostSince }: { scene: GesprekScene; lostSince: number | null }) {
  const t = useTexts()
  const now = useNow()
  const acts = useRegie(scene)
  const [composing, setComposing] = useState(false)
  const menu = useRegieMenu(scene, acts, () => setComposing(true))
  const { ronde, gesprek, groep, course } = scene
  const clock = gesprekClock(course, gesprek, now)
  const going = gesprek.status === 'bezig'

  return (
    <Panel
      name={t.common.groepTitle(groep.nummer, groep.kort)}
      menu={<PanelMenu groups={menu} />}
      about={`${gesprek.status} ${gesprek.openThemaId}`}
      strip={going && <ClockStrip clock={clock} count={course.themas.length} />}
      foot={
        going ? (
          <DuringFoot
            scene={scene}
            acts={acts}
            composing={composing}
            onComposed={() => setComposing(false)}
          />
        ) : (
          <>
            {acts.error && <ErrorNote error={acts.error} />}
            <BusyLine busy={acts.busy} />
            {acts.undo && <UndoLine says={acts.undo.says} onUndo={null} />}
            <RestFoot scene={scene} acts={acts} />
          </>
        )
      }
    >
      <Trouble
        lostSince={lostSince}
        undelivered={gesprek.deliveryTrouble}
        onRetry={acts.retryDelivery}
        answers={{ screen: 'antwoorden', ronde: ronde.id, gesprek: gesprek.id }}
        label={groep.kort}
      />
      <Lacks gesprek={gesprek} />
      {gesprek.status === 'gepland' && <Before scene={scene} clock={clock} now={now} />}
      {going && <During scene={scene} acts={acts} now={now} />}
      {gesprek.status === 'klaar' && <Ended scene={scene} />}
    </Panel>
  )
}

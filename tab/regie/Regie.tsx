import { useState } from 'react'
import { useLostSince } from '../live/useLostSince.ts'
import { useNow } from '../live/useNow.ts'
import { useRonde } from '../live/useRonde.ts'
import { GesprekGate } from '../shared/gesprek/GesprekGate.tsx'
import { gesprekClock } from '../shared/gesprek/gesprekClock.ts'
import { type GesprekScene, useGesprek } from '../shared/gesprek/useGesprek.ts'
import { Waiting } from '../shared/waiting/Waiting.tsx'
import { BusyLine } from '../ui/BusyLine.tsx'
import { ErrorNote } from '../ui/ErrorNote.tsx'
import { Panel } from '../ui/Panel.tsx'
import { PanelMenu } from '../ui/PanelMenu.tsx'
import { UndoLine } from '../ui/UndoLine.tsx'
import { Before } from './Before.tsx'
import { ClockStrip } from './ClockStrip.tsx'
import { During } from './During.tsx'
import { DuringFoot } from './DuringFoot.tsx'
import { Ended } from './Ended.tsx'
import { MissingSignals } from './MissingSignals.tsx'
import { RestFoot } from './RestFoot.tsx'
import { Trouble } from './Trouble.tsx'
import { useRegie } from './useRegie.ts'
import { useRegieMenu } from './useRegieMenu.ts'
import { useTexts } from './useTexts.ts'

interface Props {
  ronde: string
  gesprek: string
}

/** The panel of the gespreksleider. It stays open beside the conversation, so it must be readable at a glance. */
export function Regie({ ronde, gesprek }: Props) {
  const status = useRonde(ronde, 'gesprek')
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
            <Waiting />
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
      <MissingSignals gesprek={gesprek} />
      {gesprek.status === 'gepland' && <Before scene={scene} clock={clock} now={now} />}
      {going && <During scene={scene} acts={acts} now={now} />}
      {gesprek.status === 'klaar' && <Ended scene={scene} />}
    </Panel>
  )
}

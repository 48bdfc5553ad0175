import { useCallback, useEffect, useRef } from 'react'
import type { ContentView } from '../../bot/protocol/content.ts'
import type { PersonRef } from '../../bot/protocol/view.ts'
import { useHost } from '../host/useHost.ts'
import type { ApiError } from '../live/apiError.ts'
import { newId } from '../live/newId.ts'
import { go } from '../routes.ts'
import { likelyDay, proposeDay } from '../shared/rondeForm/dayPlan.ts'
import {
  type DraftGroep,
  fits,
  groepenOf,
  isFilled,
  type Making,
  type StepId,
  stepIds,
} from '../shared/rondeForm/rondeDraft.ts'
import { type DraftKeeper, useRondeDraft } from '../shared/rondeForm/useRondeDraft.ts'
import { langOf } from '../ui/texts/index.ts'
import { type MakingTasks, makingTasks } from './makingTasks.ts'
import { useMaking } from './useMaking.ts'
import { useTexts } from './useTexts.ts'

interface NewRonde {
  keeper: DraftKeeper
  title: string
  groepen: readonly DraftGroep[]
  at: number
  step: StepId
  /** The last step that can be reached. */
  reach: number
  filled: boolean
  /** A text of this step is longer than the server takes. */
  tooLong: boolean
  toStep(step: number): void
  tasks: MakingTasks
  making: Making | null
  busy: boolean
  error: ApiError | null
  /** Starts, or continues where it stopped. */
  make(): void
  /** Returns to the steps, as long as nothing was made. */
  reconsider(): void
  /** Opens the ronde as far as it was made; the rest can be done there. */
  leave(): void
}

/** The five steps and then making the ronde. From then on the answers cannot change, so that a retry sends the same. */
export function useNewRonde(content: ContentView, me: PersonRef): NewRonde {
  const t = useTexts().nieuw
  const lang = langOf(useHost().locale)
  const keeper = useRondeDraft()
  const { draft, change, discard } = keeper
  const { making } = draft
  const groepen = groepenOf(content, draft)
  const name = draft.scopeName.trim()
  const title = draft.title ?? (name === '' ? '' : t.waarover.suggestion(name))
  const at = Math.min(draft.step, stepIds.length - 1)
  const step = stepIds[at] ?? 'waarover'
  const isReady = (id: StepId) => isFilled(id, draft, title, groepen) && fits(id, draft, title, groepen)
  const firstOpen = stepIds.findIndex((id) => !isReady(id))
  const tasks = makingTasks(draft, {
    rondeId: making?.rondeId ?? '',
    title,
    groepen,
    reasonTitles: new Map(content.redenen.map((reason) => [reason.id, reason.titel])),
    lang,
    me: me.id,
  })

  const done = useRef<string[]>(making?.done ?? [])
  const onDone = useCallback(
    (key: string) => {
      done.current = [...done.current, key]
      if (making) change({ making: { ...making, done: done.current } })
    },
    [change, making],
  )
  const { busy, error, run } = useMaking(onDone)
  // Continues a ronde that was half made when the page closed.
  const goOn = useRef(making !== null)
  useEffect(() => {
    if (!making || !goOn.current) return
    goOn.current = false
    void run(making, tasks).then((finished) => {
      if (!finished) return
      discard()
      go({ screen: 'ronde', ronde: making.rondeId })
    })
  })

  return {
    keeper,
    title,
    groepen,
    at,
    step,
    reach: firstOpen < 0 ? stepIds.length - 1 : firstOpen,
    filled: isReady(step),
    tooLong: !fits(step, draft, title, groepen),
    toStep(next) {
      const proposing = stepIds[next] === 'dagschema' && draft.slots === null
      change({
        step: next,
        ...(proposing && { slots: proposeDay(groepen, likelyDay(new Date()), '09:00') }),
      })
    },
    tasks,
    making,
    busy,
    error,
    make() {
      goOn.current = true
      if (making) return change({ making: { ...making } })
      done.current = []
      const keys = [tasks.create, ...tasks.roles, ...tasks.plans].map((task) => task.key)
      const requestIds = Object.fromEntries(keys.map((key) => [key, crypto.randomUUID()]))
      const rondeId = draft.rondeId ?? newId('r')
      change({ rondeId, making: { rondeId, requestIds, done: [] } })
    },
    reconsider: () => change({ making: null }),
    leave() {
      if (!making) return
      discard()
      go({ screen: 'ronde', ronde: making.rondeId })
    },
  }
}

import { useCallback, useState } from 'react'
import type { RondeSnapshot } from '../../bot/protocol/view.ts'
import { actWithRetry } from '../live/act.ts'
import { call } from '../live/api.ts'
import { type ApiError, asApiError } from '../live/apiError.ts'
import type { Making } from '../shared/rondeForm/rondeDraft.ts'
import type { MakingTasks } from './makingTasks.ts'

interface MakingState {
  busy: boolean
  error: ApiError | null
  /** Continues where it stopped; true when everything is done. */
  run(making: Making, tasks: MakingTasks): Promise<boolean>
}

async function gesprekIds(rondeId: string): Promise<ReadonlyMap<string, string>> {
  const { entities } = await call<RondeSnapshot>(`/api/rondes/${encodeURIComponent(rondeId)}`)
  const ids = new Map<string, string>()
  for (const entity of entities)
    if (entity.kind === 'groep' && entity.value) ids.set(entity.value.id, entity.value.gesprekId)
  return ids
}

/** The id of the ronde was made here, so a ronde that has it is this one. */
function madeBefore(cause: unknown): void {
  if (asApiError(cause).code !== 'exists-already') throw cause
}

/** Sends a finished draft act by act; every act keeps its request id, so a second try never makes anything twice. */
export function useMaking(onDone: (key: string) => void): MakingState {
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<ApiError | null>(null)
  const run = useCallback(
    async ({ rondeId, requestIds, done }: Making, tasks: MakingTasks) => {
      const finished = new Set(done)
      const step = async (key: string, work: (requestId: string | undefined) => Promise<unknown>) => {
        if (finished.has(key)) return
        await work(requestIds[key])
        finished.add(key)
        onDone(key)
      }
      setBusy(true)
      setError(null)
      try {
        const { create } = tasks
        await step(create.key, (id) => actWithRetry(create.name, null, create.input, id).catch(madeBefore))
        const ids =
          tasks.roles.length + tasks.plans.length > 0 ? await gesprekIds(rondeId) : new Map<string, string>()
        for (const { key, sleutel, input } of tasks.roles) {
          const gesprekId = sleutel === null ? undefined : ids.get(sleutel)
          await step(key, (id) =>
            actWithRetry(
              'role.grant',
              rondeId,
              gesprekId === undefined ? input : { ...input, gesprekId },
              id,
            ),
          )
        }
        for (const { key, sleutel, input } of tasks.plans) {
          const gesprekId = ids.get(sleutel)
          if (gesprekId !== undefined)
            await step(key, (id) => actWithRetry('gesprek.plan', rondeId, { ...input, gesprekId }, id))
        }
        return true
      } catch (cause) {
        setError(asApiError(cause))
        return false
      } finally {
        setBusy(false)
      }
    },
    [onDone],
  )
  return { busy, error, run }
}

/**
 * When each pending message became pending; used to measure delivery delay. The moment is that of the commit that asked
 * for the message, also when it waits for another message or is retried. For what a sweep finds it is the moment of the
 * sweep, since the commit is no longer known.
 */
export class PendingSince {
  /** Rondes with commits that were not looked at yet. */
  readonly #committed = new Map<string, number>()
  readonly #tasks = new Map<string, number>()

  committed(rondeId: string, now: number): void {
    this.#committed.set(rondeId, Math.min(now, this.#committed.get(rondeId) ?? now))
  }

  /** @returns the first commit that this look covers; later commits belong to the next look */
  looking(rondeId: string, now: number): number {
    const since = this.#committed.get(rondeId) ?? now
    this.#committed.delete(rondeId)
    return since
  }

  /** Notes that a task is pending; the first moment wins. */
  add(task: string, since: number): void {
    if (!this.#tasks.has(task)) this.#tasks.set(task, since)
  }

  /** Starts a task: what becomes pending under its name from now on is new. */
  take(task: string, now: number): number {
    const since = this.#tasks.get(task) ?? now
    this.#tasks.delete(task)
    return since
  }
}

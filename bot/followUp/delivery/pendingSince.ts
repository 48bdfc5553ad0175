/**
 * Since when what is owed is owed: from the commit that asked for it, also when it had to wait for another message or
 * for a second try. What was found by a sweep counts from there, for nobody knows any more.
 */
export class OwedSince {
  /** Rondes in which something was committed that has not been looked at yet. */
  readonly #committed = new Map<string, number>()
  readonly #tasks = new Map<string, number>()

  committed(rondeId: string, now: number): void {
    this.#committed.set(rondeId, Math.min(now, this.#committed.get(rondeId) ?? now))
  }

  /** The commit that this look is for; what comes after it is for the next look. */
  looking(rondeId: string, now: number): number {
    const since = this.#committed.get(rondeId) ?? now
    this.#committed.delete(rondeId)
    return since
  }

  /** A task is seen to be owed; what was seen before goes before. */
  owed(task: string, since: number): void {
    if (!this.#tasks.has(task)) this.#tasks.set(task, since)
  }

  /** Takes a task in hand; what is owed under its name from now on is something new. */
  take(task: string, now: number): number {
    const since = this.#tasks.get(task) ?? now
    this.#tasks.delete(task)
    return since
  }
}

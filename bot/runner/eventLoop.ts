let next: Promise<void> | null = null

/**
 * Resolves at the start of the next turn of the event loop, at the same moment for all callers in this turn. Queues
 * wait for it to collect every request of a turn; their appends then fall in one turn, so in one transaction.
 */
export function nextEventLoopTurn(): Promise<void> {
  next ??= new Promise((resolve) => {
    setImmediate(() => {
      next = null
      resolve()
    })
  })
  return next
}

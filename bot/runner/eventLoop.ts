let next: Promise<void> | null = null

/**
 * Resolves at the start of the next turn of the event loop, for all who ask in this one. Whoever waits for it gathers
 * everything that came in meanwhile, and the appends that follow fall in one turn, so in one transaction.
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

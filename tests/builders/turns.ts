/** Lets the event loop turn, so that work that was started can run. For what must not happen: it cannot be waited for. */
export async function turns(count = 50): Promise<void> {
  for (let turn = 0; turn < count; turn += 1) await new Promise((resolve) => setImmediate(resolve))
}

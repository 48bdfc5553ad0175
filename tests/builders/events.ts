import type { Runner, StreamName } from '../../bot/ports/runner.ts'

/** How many events a stream has. An act that changed nothing adds an entry without events. */
export async function countEvents(runner: Runner, stream: StreamName): Promise<number> {
  const commits = await runner.history(stream, 0)
  return commits.flatMap(({ acts }) => acts.flatMap(({ events }) => events as unknown[])).length
}

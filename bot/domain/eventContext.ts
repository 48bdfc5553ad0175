/** When an event happened (epoch ms) and who did it (see `actorOf`). */
export interface EventContext {
  at: number
  by: string
}

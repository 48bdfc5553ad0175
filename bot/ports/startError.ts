/** Why the server cannot start: a Dutch sentence for the administrator, with the remedy. */
export class StartError extends Error {
  constructor(sentence: string) {
    super(sentence)
    this.name = 'StartError'
  }
}

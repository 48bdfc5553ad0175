/** Why the server cannot start, in a sentence for whoever starts it, with the cure. */
export class StartError extends Error {
  constructor(sentence: string) {
    super(sentence)
    this.name = 'StartError'
  }
}

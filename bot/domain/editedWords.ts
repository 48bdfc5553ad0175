/**
 * The words after an edit. An edit replaces the words that its author saw; when they were changed since, its text is added
 * below the newer ones, so that both are kept (G5.x).
 * @param saw whether the author saw the current words
 */
export function editedWords(current: string, text: string, saw: boolean): string {
  return saw ? text : withWords(current, text)
}

/** Adds the text as lines below the former, unless it is there already: a reloaded chat sends it twice. */
function withWords(former: string, text: string): string {
  return `\n${former}\n`.includes(`\n${text}\n`) ? former : `${former}\n${text}`
}

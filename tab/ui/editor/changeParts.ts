import { aroundChanges, type DiffPart, wordDiff } from '../../../bot/domain/wordDiff.ts'

const HAS_WORD = /[\p{L}\p{N}]/u

/**
 * A change as it is shown: a space stands between old words and the new words in their place. Punctuation alone gets none.
 * @param around the number of words to show around each change; the whole text when left out
 */
export function changeParts(before: string, after: string, around?: number): DiffPart[] {
  const whole = wordDiff(before, after)
  const parts = around === undefined ? whole : aroundChanges(whole, around)
  return parts.flatMap((part, at) => {
    const former = parts[at - 1]
    return former !== undefined && touch(former, part) ? [{ kind: 'same', text: ' ' }, part] : [part]
  })
}

const touch = (removed: DiffPart, added: DiffPart): boolean =>
  removed.kind === 'removed' &&
  added.kind === 'added' &&
  HAS_WORD.test(removed.text) &&
  HAS_WORD.test(added.text) &&
  !/\s$/u.test(removed.text) &&
  !/^\s/u.test(added.text)

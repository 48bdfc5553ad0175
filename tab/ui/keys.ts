/** The part of a keyboard event that is read here; React's and the browser's both have it. */
interface KeyPress {
  readonly key: string
  readonly code: string
  readonly ctrlKey: boolean
  readonly altKey: boolean
  readonly metaKey: boolean
  getModifierState(key: 'AltGraph'): boolean
}

/** `KeyboardEvent.keyCode` of every key that an input method handles. */
const PROCESSED_BY_INPUT_METHOD = 229

/**
 * Whether a key belongs to the composition of a character, as with Japanese or an accent. Safari ends the composition before
 * the key that ends it, so there `isComposing` is false already and only the key code tells.
 */
export function isComposing(event: { readonly keyCode: number; readonly nativeEvent: Event }): boolean {
  const { nativeEvent } = event
  const composing = 'isComposing' in nativeEvent && nativeEvent.isComposing === true
  return composing || event.keyCode === PROCESSED_BY_INPUT_METHOD
}

/**
 * The digit of a shortcut, Ctrl or Alt with a digit of the upper row; null when the key may write a character. Alt is offered
 * because some browsers keep Ctrl with a digit for their own tabs. AltGr, Option on a Mac and dead keys write: there the
 * key is not the digit itself.
 */
export function shortcutDigit(event: KeyPress): number | null {
  const { key, code, ctrlKey, altKey, metaKey } = event
  const digit = /^Digit(\d)$/.exec(code)?.[1]
  if (digit === undefined || metaKey || ctrlKey === altKey || event.getModifierState('AltGraph')) return null
  // On a layout such as AZERTY, Ctrl with this key has another character as its name and writes nothing.
  if (altKey && key !== digit) return null
  return Number(digit)
}

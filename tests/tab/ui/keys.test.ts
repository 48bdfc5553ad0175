import assert from 'node:assert/strict'
import { isComposing, shortcutDigit } from '../../../tab/ui/keys.ts'

interface Press {
  key: string
  code?: string
  ctrl?: boolean
  alt?: boolean
  meta?: boolean
  altGraph?: boolean
}

const digitOf = ({
  key,
  code = 'Digit2',
  ctrl = false,
  alt = false,
  meta = false,
  altGraph = false,
}: Press) =>
  shortcutDigit({
    key,
    code,
    ctrlKey: ctrl,
    altKey: alt,
    metaKey: meta,
    getModifierState: () => altGraph,
  })

describe('Keys of a text field', () => {
  it('[G7.b] Ctrl or Alt with a digit of the upper row is a shortcut, on every layout', () => {
    assert.equal(digitOf({ key: '2', ctrl: true }), 2)
    assert.equal(digitOf({ key: '2', alt: true }), 2)
    assert.equal(digitOf({ key: '0', code: 'Digit0', ctrl: true }), 0)
    // AZERTY: Ctrl with é writes nothing.
    assert.equal(digitOf({ key: 'é', ctrl: true }), 2)
    assert.equal(digitOf({ key: '2' }), null)
    assert.equal(digitOf({ key: 'a', code: 'KeyA', ctrl: true }), null)
  })

  it('[G7.k] a key that writes a character is no shortcut: Option on a Mac, AltGr, a dead key', () => {
    // Dutch and US layouts of a Mac.
    assert.equal(digitOf({ key: '€', alt: true }), null)
    assert.equal(digitOf({ key: '™', alt: true }), null)
    // AltGr is Ctrl with Alt on Windows, and a modifier of its own elsewhere.
    assert.equal(digitOf({ key: '²', ctrl: true, alt: true }), null)
    assert.equal(digitOf({ key: '2', ctrl: true, alt: true }), null)
    assert.equal(digitOf({ key: '@', alt: true, altGraph: true }), null)
    assert.equal(digitOf({ key: '2', ctrl: true, altGraph: true }), null)
    assert.equal(digitOf({ key: 'Dead', alt: true }), null)
    assert.equal(digitOf({ key: '2', ctrl: true, meta: true }), null)
  })

  it('[G7.k] a key of a composition is recognised, also in Safari, where only its key code says so', () => {
    const nativeEvent = (composing: boolean) =>
      Object.assign(new Event('keydown'), { isComposing: composing })
    assert.equal(isComposing({ keyCode: 229, nativeEvent: nativeEvent(true) }), true)
    assert.equal(isComposing({ keyCode: 13, nativeEvent: nativeEvent(true) }), true)
    assert.equal(isComposing({ keyCode: 229, nativeEvent: nativeEvent(false) }), true)
    assert.equal(isComposing({ keyCode: 13, nativeEvent: nativeEvent(false) }), false)
  })
})

import assert from 'node:assert/strict'
import { tabTag } from '../../../tab/live/tabTag.ts'
import { device } from './device.ts'

const openTab = (storage = device()): void =>
  void Object.defineProperty(globalThis, 'sessionStorage', { get: () => storage, configurable: true })

describe('The name of an account in one browser tab', () => {
  afterEach(() => void Reflect.deleteProperty(globalThis, 'sessionStorage'))

  it('[X11.h] stays the same after a reload, and does not hold the account', () => {
    const storage = device()
    openTab(storage)
    const tag = tabTag('tenant/ann') ?? ''
    openTab(storage)
    assert.equal(tabTag('tenant/ann'), tag)
    assert.match(tag, /^[0-9a-f]{2,16}$/)
  })

  it('[X11.c] [X11.h] differs by account and by browser tab, and is null before a person signed in', () => {
    openTab()
    const [ann, ben] = [tabTag('tenant/ann'), tabTag('tenant/ben')]
    assert.notEqual(ann, ben)
    openTab()
    assert.notEqual(tabTag('tenant/ann'), ann)
    assert.equal(tabTag(null), null)
  })

  it('[G7.h] lasts as long as the page where storage is blocked', () => {
    Object.defineProperty(globalThis, 'sessionStorage', {
      get: () => {
        throw new Error('SecurityError')
      },
      configurable: true,
    })
    assert.equal(tabTag('tenant/ann'), tabTag('tenant/ann'))
    assert.notEqual(tabTag('tenant/ann'), tabTag('tenant/ben'))
  })
})

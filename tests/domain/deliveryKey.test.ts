import assert from 'node:assert/strict'
import { type DeliveryKey, gesprekIdIn, keyText, parseKey } from '../../bot/domain/ronde/deliveryKey.ts'

const keys: DeliveryKey[] = [
  { kind: 'opening', gesprekId: 'g-1' },
  { kind: 'thema', gesprekId: 'g-1', themaId: 'groep-2.visie' },
  { kind: 'closesSoon', gesprekId: 'g-1', warnedAt: '1796731200000', themaId: 'groep-2.visie' },
  { kind: 'samenvatting', notitieId: 'n-1' },
  { kind: 'startsEarly', gesprekId: 'g-1' },
  { kind: 'inChannel', gesprekId: 'g-1' },
  { kind: 'gesprekOver', gesprekId: 'g-1', endedAt: '1796731200000' },
  { kind: 'linkQuestion', gesprekId: 'g-1', activityId: '1796731200000' },
  { kind: 'leftBehind', gesprekId: 'g-1', activityId: '1:2:3' },
]

describe('Delivery keys', () => {
  it('every kind of key reads back from its text, also when the last field holds colons', () => {
    for (const key of keys) assert.deepEqual(parseKey(keyText(key)), key)
    assert.equal(new Set(keys.map(keyText)).size, keys.length)
  })

  it('a text of another shape is not a delivery key', () => {
    for (const text of ['', 'opening', 'thema:g-1', 'toString:g-1', 'onbekend:g-1']) {
      assert.equal(parseKey(text), null, text)
    }
  })

  it('every key names its gesprek, except that of a samenvatting', () => {
    for (const key of keys) {
      assert.equal(gesprekIdIn(keyText(key)), key.kind === 'samenvatting' ? null : 'g-1')
    }
    assert.equal(gesprekIdIn('onbekend:g-1'), null)
  })
})

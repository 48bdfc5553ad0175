import assert from 'node:assert/strict'
import { accountKey, accountOf } from '../../../tab/live/account.ts'

const token = (claims: object): string =>
  `e30.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.c2ln`

describe('Whose token it is', () => {
  it('[X11.c] is its tenant and person, also when its base64 has characters of its own', () => {
    const claims = { tid: 't-1', oid: 'o-1', name: 'Zoë ÿ~?>' }
    const account = accountOf(token(claims))
    assert.deepEqual(account, { tenant: 't-1', person: 'o-1' })
    assert.equal(account && accountKey(account), 't-1/o-1')
  })

  it('[X11.c] is unknown for a token that does not say, so that nothing is stored under a shared key', () => {
    for (const wrong of ['', 'opaque', 'a.b.c', token({}), token({ tid: 't-1' }), token({ tid: 1, oid: 2 })])
      assert.equal(accountOf(wrong), null, wrong)
  })
})

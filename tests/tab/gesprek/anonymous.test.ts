import assert from 'node:assert/strict'
import { anonymousPart, isFew } from '../../../tab/shared/gesprek/anonymous.ts'
import { gesprekView, groepView, themaOf } from '../../builders/views.ts'

const listed = (count: number) =>
  gesprekView({ deelnemers: Array.from({ length: count }, (_, place) => ({ id: `p-${place}`, name: '' })) })

describe('What the screens say about anonymous', () => {
  it('[G15.f] [X9.b] one to three deelnemers are few; four are not, and an empty list says nothing', () => {
    assert.deepEqual(
      [0, 1, 3, 4, 5].map((count) => isFew(listed(count))),
      [false, true, true, false, false],
    )
  })

  it('[G15.a] a groep is anonymous as a whole only when the closing vragen are as well', () => {
    const part = (...anonymousThemas: string[]) =>
      anonymousPart(
        groepView(1, {
          anonymousThemas,
          themas: [themaOf('visie', 'visie', 'Visie'), themaOf('rollen', 'rollen', 'Rollen')],
        }),
      )
    assert.equal(part(), 'none')
    assert.equal(part('visie'), 'some')
    assert.equal(part('visie', 'rollen'), 'some')
    assert.equal(part('visie', 'rollen', 'afsluiting'), 'all')
  })
})

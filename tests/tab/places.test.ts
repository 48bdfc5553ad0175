import assert from 'node:assert/strict'
import fc from 'fast-check'
import { hrefTo, type Route, routeOf, subPageOf } from '../../tab/places.ts'

const ronde = 'r-0123456789abcdef0123456789abcdef'
const gesprek = 'g-0123456789abcdef0123456789abcdef'

/** Every screen of the tab: one that is missing here does not compile. */
const everywhere: { [S in Route['screen']]: Extract<Route, { screen: S }>[] } = {
  rondes: [{ screen: 'rondes' }],
  rondeNieuw: [{ screen: 'rondeNieuw' }],
  koppelen: [{ screen: 'koppelen' }],
  hulp: [{ screen: 'hulp' }],
  beheer: [{ screen: 'beheer' }],
  mijn: [{ screen: 'mijn' }],
  ronde: [{ screen: 'ronde', ronde }],
  gegevens: [{ screen: 'gegevens', ronde }],
  bord: [
    { screen: 'bord', ronde },
    { screen: 'bord', ronde, item: 'n-0123456789abcdef0123456789abcdef' },
  ],
  gesprek: [{ screen: 'gesprek', ronde, gesprek }],
  regie: [{ screen: 'regie', ronde, gesprek }],
  noteren: [{ screen: 'noteren', ronde, gesprek }],
  correctie: [{ screen: 'correctie', ronde, gesprek }],
  verslag: [{ screen: 'verslag', ronde, gesprek }],
  antwoorden: [
    { screen: 'antwoorden', ronde, gesprek },
    { screen: 'antwoorden', ronde, gesprek, thema: 'groep-2.visie op lob/100%' },
  ],
}

describe('The routes of the tab', () => {
  it('every route survives a round trip through an address and through a deep link of Teams', () => {
    for (const route of Object.values(everywhere).flat()) {
      assert.deepEqual(routeOf(hrefTo(route)), route, hrefTo(route))
      assert.deepEqual(routeOf(subPageOf(route)), route, subPageOf(route))
    }
  })

  it('[X5.d] [X5.a] any link parses to a screen, and an id in it stays one id', () => {
    const screens = Object.keys(everywhere)
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (anything) => {
        assert.ok(screens.includes(routeOf(anything).screen))
        assert.ok(screens.includes(routeOf(`ronde/${anything}`).screen))
      }),
      { numRuns: 2_000 },
    )
    const id = fc.string({ unit: 'grapheme', minLength: 1 })
    fc.assert(
      fc.property(id, id, (one, item) => {
        const route = { screen: 'bord', ronde: one, item } as const
        assert.deepEqual(routeOf(subPageOf(route)), route)
      }),
    )
  })
})

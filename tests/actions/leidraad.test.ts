import assert from 'node:assert/strict'
import { afsluitingOf, groepFrom, leidraadHead, standardGroepen } from '../../bot/actions/leidraad.ts'
import { leidraad } from '../../bot/content/index.ts'

describe('A groep from the leidraad', () => {
  it('[V2.a] [V2.e] has the thema’s and vragen of the leidraad in its order, with number, title, minutes and hoofdthema', () => {
    for (const source of leidraad.groepen) {
      const groep = groepFrom({ sleutel: source.sleutel }, '') ?? assert.fail(source.sleutel)
      const { grootte, nummer, titel } = source
      assert.deepEqual(
        [groep.id, groep.grootte, groep.nummer, groep.titel],
        [source.sleutel, grootte, nummer, titel],
      )
      const heads = (themas: typeof groep.themas | typeof source.themas) =>
        themas.map(({ id, nummer, titel, hoofdthema, minuten, vragen }) => ({
          ...{ id, nummer, titel, hoofdthema, minuten, vragen: vragen.map((vraag) => vraag.id) },
        }))
      assert.deepEqual(heads(groep.themas), heads(source.themas))
      assert.ok(groep.themas.every(({ nummer }) => Number.isInteger(nummer)))
    }
  })

  it('[V2.d] [G15.g] has cards unless the leidraad has it anonymous, and a choice goes first', () => {
    for (const sleutel of [...standardGroepen(), 'studenten']) {
      const { anoniem, kaarten } = groepFrom({ sleutel }, '') ?? assert.fail(sleutel)
      assert.deepEqual([anoniem, kaarten], sleutel === 'studenten' ? [true, false] : [false, true])
    }
    const chosen = groepFrom(
      { sleutel: 'studenten', kaarten: true, anoniem: false, titel: 'Wij', kort: 'W' },
      '',
    )
    assert.deepEqual(
      [chosen?.kaarten, chosen?.anoniem, chosen?.titel, chosen?.kort],
      [true, false, 'Wij', 'W'],
    )
  })

  it('[V2.b] takes its chosen title as its short name only where it has no short name of its own', () => {
    assert.equal(groepFrom({ sleutel: 'groep-1' }, '')?.kort, 'Leiding en staf')
    assert.equal(groepFrom({ sleutel: 'groep-1', kort: 'Kort' }, '')?.kort, 'Kort')
    assert.equal(groepFrom({ sleutel: 'groep-99' }, ''), null)
  })

  it('[V2.f] fills in the renewal of the school everywhere, and leaves no placeholder without one', () => {
    for (const renewal of ['', 'het nieuwe curriculum']) {
      const all = JSON.stringify(standardGroepen().map((sleutel) => groepFrom({ sleutel }, renewal)))
      assert.ok(!all.includes('{{'))
      assert.equal(all.includes('het nieuwe curriculum'), renewal !== '')
    }
  })

  it('[V2.e] every thema belongs to a hoofdthema of the leidraad, also the closing one', () => {
    const known = new Set(leidraadHead().hoofdthemas.map(({ id }) => id))
    const themas = [
      ...standardGroepen().flatMap((sleutel) => groepFrom({ sleutel }, '')?.themas ?? []),
      ...[afsluitingOf()],
    ]
    const without = themas.filter(
      ({ hoofdthema, id }) => id !== 'afsluiting' && !known.has(hoofdthema as never),
    )
    assert.deepEqual(without, [])
    assert.ok(afsluitingOf().vragen.length >= 2)
  })
})

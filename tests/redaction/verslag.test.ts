import assert from 'node:assert/strict'
import { ERASED } from '../../bot/domain/personId.ts'
import { plainText, type RichText } from '../../bot/domain/richText.ts'
import type { RondeEvent } from '../../bot/domain/ronde/events.ts'
import type { Quote } from '../../bot/domain/wordDiff.ts'
import { eraseFromRonde } from '../../bot/redaction/erase.ts'
import { ERASED_NAME, edgeEraser, nameEraser } from '../../bot/redaction/names.ts'
import { withoutRepeated } from '../../bot/redaction/repeatedWords.ts'
import { rewriteQuote } from '../../bot/redaction/rewriteQuote.ts'
import { bram, deelnemers, joke, marleen, wouter } from '../builders/people.ts'
import { buildVerslag, C, P, ROLLEN, rich, VISIE } from '../builders/verslag.ts'

type Built = Awaited<ReturnType<typeof buildVerslag>>

async function erasedActs({ runner, stream }: Built, who = joke) {
  const acts = (await runner.history(stream, 0)).flatMap((commit) => commit.acts)
  const erased = { tokens: new Map([[who.oid, `${ERASED}aaaa`]]), names: [who.name] }
  const once = await eraseFromRonde(acts, erased)
  const again = await eraseFromRonde(once.acts, erased)
  assert.deepEqual(again.acts, once.acts, 'repeating it changes nothing')
  return once.acts
}

const textsOf = (acts: Awaited<ReturnType<typeof erasedActs>>, type: RondeEvent['type']) =>
  acts.flatMap(({ events }) =>
    events.flatMap((event) =>
      event.type === type && 'text' in event && Array.isArray(event.text)
        ? [plainText(event.text as RichText)]
        : [],
    ),
  )

describe('What is left of an erased person in a verslag', () => {
  it('[X3.d] own words that a paragraph was made from go from it, and those of others stay', async () => {
    const built = await buildVerslag()
    await built.send()
    const acts = await erasedActs(built)
    assert.doesNotMatch(JSON.stringify(acts), /Zelf geschreven/)
    const fixed = textsOf(acts, 'paragraph.fixed').sort()
    assert.deepEqual(fixed, [
      '',
      'Een visie.',
      'Wouter de Groot Dan dat.',
      'Zonder spreker.',
      `${ERASED_NAME} Eerst dit.`,
    ])
  })

  it('[X3.d] own words go from a paragraph that others wrote further and joined, and from remarks and correcties about it', async () => {
    const built = await buildVerslag()
    const { act, gesprekId, outline, write } = built
    const answer = (await outline()).themas[VISIE]?.find((id) => !id.startsWith('p-n-')) ?? ''
    assert.notEqual(answer, '')
    const long = 'Wij krijgen nooit tijd om met elkaar te praten over wat paarse pinguïns beweegt'
    await act(joke, 'antwoord.give', {
      ...{ gesprekId, themaId: VISIE, edits: true },
      answers: [{ vraagId: `${VISIE}.2`, text: long }],
    })
    const [late] = (await outline()).drawer.filter((id) => !id.startsWith('n-'))
    await act(marleen, 'antwoord.include', { antwoordId: late ?? '' })
    await act(bram, 'paragraph.join', { gesprekId, paragraphId: `p-${late}`, into: P(4) })
    const text = `Een visie. ${long.toUpperCase()}, en dat is jammer.`
    await write(P(4), text, 1)
    await act(bram, 'opmerking.make', {
      ...{ gesprekId, paragraphId: P(4), opmerkingId: 'o-00000001', text: `Klopt het dat "${long}"?` },
      quote: { text: 'paarse', before: 'praten over wat ', after: ' pinguïns beweegt' },
    })
    await built.send()
    await act(wouter, 'correctie.give', {
      ...{ gesprekId, kind: 'change', themaId: VISIE, paragraphId: P(4), base: 2, correctieId: C(1) },
      ...{
        text: [...rich(`Een visie die blijft. ${long}!`)],
        reason: 'Van mij blijft dit staan.',
        quote: null,
      },
    } as never)
    const said = `Iemand schreef: ${long}. Dat antwoorden wij.`
    await act(marleen, 'opmerking.answer', { opmerkingId: 'o-00000001', answerId: 'o-00000002', text: said })
    await act(bram, 'correctie.answer', { correctieId: C(1), text: said })
    const left = JSON.stringify(await erasedActs(built))
    assert.doesNotMatch(left, /nooit tijd|paarse|praten over wat/i)
    assert.equal(left.split('Dat antwoorden wij.').length, 3)
    assert.match(left, /Een visie\. , en dat is jammer\./)
    assert.match(left, /Een visie die blijft\. !/)
    assert.match(left, /Van mij blijft dit staan/)
  })

  it('[X3.d] own words of a correctie go from the verslag that took them over, and the words that it left as they were stay', async () => {
    const built = await buildVerslag()
    const { act, gesprekId } = built
    await built.send()
    const mine = 'Op stage in Delfzijl leerde ik daar meer over dan hier.'
    const change = { gesprekId, kind: 'change', themaId: ROLLEN, paragraphId: P(3), base: 1 } as const
    await act(joke, 'correctie.give', {
      ...{ ...change, correctieId: C(1), text: [...rich(`Zonder spreker. ${mine}`)] },
    } as never)
    await act(joke, 'correctie.give', {
      ...{
        gesprekId,
        kind: 'missing',
        themaId: VISIE,
        correctieId: C(2),
        text: [...rich('Helemaal vergeten: zonnebloemen.')],
      },
    } as never)
    await act(marleen, 'correctie.takeOver', { correctieId: C(1), base: 1 })
    await act(marleen, 'correctie.takeOver', {
      correctieId: C(2),
      place: { paragraphId: 'p-00000009', sort: 'gz000000' },
    })
    await built.write(P(3), `Volgens de groep: zonder spreker. ${mine} Dat is alles.`, 2)
    await act(wouter, 'correctie.give', {
      ...{ ...change, base: 3, correctieId: C(3), text: [...rich(`Ik zei iets heel anders. ${mine}`)] },
    } as never)
    await act(bram, 'paragraph.join', { gesprekId, paragraphId: P(3), into: P(2) })
    const left = JSON.stringify(await erasedActs(built))
    assert.doesNotMatch(left, /Delfzijl|stage|zonnebloemen/)
    assert.match(left, /Volgens de groep: zonder spreker\./)
    assert.match(left, /Dat is alles\./)
    assert.match(left, /Ik zei iets heel anders\./)
    assert.match(left, /Dan dat\./)
  })

  it('[X3.e] where fewer than four took part, a paragraph loses the words of the note that loses them', async () => {
    const built = await buildVerslag()
    const { act, gesprekId } = built
    for (const { oid: personId } of deelnemers.slice(2)) {
      await act(marleen, 'role.revoke', { personId, role: 'deelnemer', gesprekId })
    }
    await built.send()
    const acts = await erasedActs(built)
    assert.doesNotMatch(JSON.stringify(acts), /Eerst dit/)
    assert.match(JSON.stringify(acts), /Dan dat/)
  })

  it('[X3.f] a name over the edge of a quote goes, and so does the part of one at which the context was cut', () => {
    const names = ['Fatima el Bakkali']
    const erase = nameEraser(names, [])
    const edges = edgeEraser(names)
    const erased = (quote: Quote) => edges(rewriteQuote(quote, erase))
    const cases: [Quote, Quote][] = [
      [
        { before: 'dat Fatima el ', text: 'Bakkali zei', after: ' gisteren' },
        { before: 'dat ', text: `${ERASED_NAME} zei`, after: ' gisteren' },
      ],
      [
        { before: 'volgens ', text: 'dus Fatima', after: ' el Bakkali zelf' },
        { before: 'volgens ', text: 'dus ', after: `${ERASED_NAME} zelf` },
      ],
      [
        { before: 'kali en haar team ', text: 'lezen', after: ' samen met Fatima e' },
        { before: ' en haar team ', text: 'lezen', after: ' samen met ' },
      ],
      [
        { before: 'el Bakkali zegt ', text: 'dit', after: ' tegen Fat' },
        { before: ' zegt ', text: 'dit', after: ' tegen ' },
      ],
    ]
    for (const [given, expected] of cases) assert.deepEqual(erased(given), expected)
    const other = { before: 'van de rest ', text: 'leest Anne', after: ' niets' }
    assert.equal(erased(other), other)
    assert.deepEqual(
      rewriteQuote(other, () => ''),
      { before: '', text: '', after: '' },
    )
  })

  it('[X3.d] what a text repeats of another goes from six words in a row, or when it is all of a shorter one', () => {
    const words = 'een twee drie vier vijf zes zeven'
    assert.equal(withoutRepeated('a Twee drie, vier vijf zes Zeven b', [words]), 'a  b')
    const five = 'a twee drie vier vijf zes b'
    assert.equal(withoutRepeated(five, [words]), five)
    assert.equal(
      withoutRepeated('Geschreven: Zelf bedacht, ja. Einde', ['zelf bedacht ja']),
      'Geschreven: . Einde',
    )
    assert.equal(withoutRepeated('ja, ja en nee', ['ja']), 'ja, ja en nee')
  })
})

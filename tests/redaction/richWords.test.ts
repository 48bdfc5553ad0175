import assert from 'node:assert/strict'
import fc from 'fast-check'
import { normalise, plainText, type RichText, type TextRun } from '../../bot/domain/richText.ts'
import { idReplacer } from '../../bot/redaction/mapFields.ts'
import { ERASED_NAME, nameEraser } from '../../bot/redaction/names.ts'
import { rewriteRichText } from '../../bot/redaction/rewriteRichText.ts'
import { richTexts } from '../builders/richText.ts'

const eraseNames = nameEraser(['Joke Vermeulen'], ['joke', 'vermeulen'])
const paragraph = (...runs: TextRun[]) => ({ kind: 'paragraph', level: 0, runs }) as const

describe('Erasing from text with paragraphs, lists and marks', () => {
  it('[X3.f] a name that is half in bold goes, and marks stay with the words that stay', () => {
    const text: RichText = [
      paragraph(
        { text: 'Dat zei ' },
        { text: 'Jo', strong: true },
        { text: 'ke Vermeulen' },
        { text: ' toen', em: true },
      ),
      { kind: 'bullet', level: 0, runs: [{ text: 'een ' }, { text: 'punt', strong: true }] },
    ]
    assert.deepEqual(rewriteRichText(text, eraseNames), [
      paragraph({ text: `Dat zei ${ERASED_NAME}` }, { text: ' toen', em: true }),
      text[1],
    ])
  })

  it('[X3.f] a name over two blocks goes, and the blocks around it stay', () => {
    const text: RichText = [
      paragraph({ text: 'Genoemd: Joke' }),
      { kind: 'quote', level: 0, runs: [{ text: 'Vermeulen zei niets' }] },
      { kind: 'number', level: 0, runs: [{ text: 'slot' }] },
    ]
    const erased = rewriteRichText(text, nameEraser(['Joke Vermeulen'], []))
    assert.equal(plainText(erased), `Genoemd: ${ERASED_NAME} zei niets\nslot`)
    assert.deepEqual(
      erased.map(({ kind }) => kind),
      ['paragraph', 'number'],
    )
  })

  it('[X3.n] a full id goes across runs', () => {
    const id = '0f8fad5b-d9cb-469f-a165-70867728950e'
    const replace = idReplacer(new Map([[id, 'gewist-1']]))
    const text = [
      paragraph({ text: `zie ${id.slice(0, 9)}` }, { text: id.slice(9), em: true }, { text: '.' }),
    ]
    assert.equal(plainText(rewriteRichText(text, replace)), 'zie gewist-1.')
  })

  it('[X3.q] a text without the name is the same object, and retention leaves no block', () => {
    const text = [paragraph({ text: 'Niemand hier' })]
    assert.equal(rewriteRichText(text, eraseNames), text)
    assert.deepEqual(
      rewriteRichText(text, () => ''),
      [],
    )
  })

  it('[X3.f] a name at any place of any text, in any runs and blocks, never stays; the words around it do', () => {
    const letters = (text: string) => text.replace(/\s/g, '')
    fc.assert(
      fc.property(
        richTexts,
        richTexts,
        fc.array(
          fc.tuple(fc.nat(20), fc.constantFrom<Partial<TextRun>>({}, { strong: true }, { em: true })),
          { maxLength: 6 },
        ),
        fc.constantFrom('Joke Vermeulen', 'JOKE VERMEULEN', 'Joke', 'joke-vermeulen', 'Vermeulen, Joke'),
        (before, after, cuts, name) => {
          const sentence = ` Toen sprak ${name} nog. `
          let runs: TextRun[] = [{ text: sentence }]
          for (const [at, marks] of cuts) {
            const place = (at * 7) % sentence.length
            runs = runs.flatMap((run, index) => {
              const start = runs.slice(0, index).reduce((sum, { text }) => sum + text.length, 0)
              const cut = Math.min(Math.max(place - start, 0), run.text.length)
              return [
                { ...run, text: run.text.slice(0, cut) },
                { ...run, ...marks, text: run.text.slice(cut) },
              ]
            })
          }
          const text = normalise([...before, paragraph(...runs), ...after])
          const erased = rewriteRichText(text, eraseNames)
          const plain = plainText(erased)
          assert.doesNotMatch(plain, /joke|vermeulen/i)
          assert.equal(letters(plain), letters(plainText(text).replace(name, ERASED_NAME)))
          const others = (blocks: RichText) =>
            blocks.filter((block) => !plainText([block]).includes('Toen sprak'))
          assert.deepEqual(others(erased), others(text))
        },
      ),
    )
  })
})

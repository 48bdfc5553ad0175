import assert from 'node:assert/strict'
import type { DocumentTree } from '../../bot/documents/blocks.ts'
import { verslagDocument } from '../../bot/documents/verslag.ts'
import { joke, marleen, wouter } from '../builders/people.ts'
import { buildVerslag, P } from '../builders/verslag.ts'

type Built = Awaited<ReturnType<typeof buildVerslag>>

const documentOf = ({ read, gesprekId }: Built): Promise<DocumentTree> =>
  read((state) => {
    const gesprek = state.gesprekken.get(gesprekId)
    if (gesprek === undefined) throw new Error('no gesprek')
    return verslagDocument(state, gesprek)
  })

const textOf = (tree: DocumentTree): string[] =>
  tree.blocks.flatMap((block) => {
    if (block.kind === 'heading') return [`# ${block.text}`]
    if (block.kind === 'paragraph') return [block.content.map(({ text }) => text).join('')]
    return []
  })

const factsOf = (tree: DocumentTree): Record<string, string> =>
  Object.fromEntries(
    tree.blocks.flatMap((block) =>
      block.kind === 'facts'
        ? block.items.map(({ label, value }) => [label, value.map(({ text }) => text).join('')])
        : [],
    ),
  )

describe('The document of a verslag', () => {
  it('[R5.d] [R1.e] shows notes with their speaker and written answers without a name, per thema in order', async () => {
    const tree = await documentOf(await buildVerslag())
    const texts = textOf(tree)
    assert.deepEqual(texts.slice(0, 4), [
      '# Rollen, taken en benodigde competenties',
      'Joke Vermeulen Eerst dit.',
      'Wouter de Groot Dan dat.',
      'Zonder spreker.',
    ])
    assert.ok(texts.includes('Geschreven: Zelf geschreven.'))
    assert.ok(!texts.join().includes('Nergens bij.'), 'what is in the drawer is not in the verslag')
    assert.ok(texts.includes('Dit thema is niet besproken.'))
  })

  it('[R5.d] [R1.d] every page says that it is a working document, and once settled its version and date', async () => {
    const built = await buildVerslag()
    const { act, send, gesprekId, clock } = built
    assert.match((await documentOf(built)).mark ?? '', /^Werkdocument/)
    await send()
    await act(joke, 'verslag.agree', { gesprekId })
    clock.time += 9 * 86_400_000
    await act(marleen, 'verslag.settle', { gesprekId })
    const tree = await documentOf(built)
    assert.equal(tree.mark, 'Vastgesteld op donderdag 17 december 2026, versie 1')
    const { 'Geen reactie': silent, Deelnemers: present } = factsOf(tree)
    assert.ok(silent?.includes(wouter.name) && !silent.includes(joke.name))
    assert.ok(present?.includes(joke.name))
  })

  it('[R5.d] [R2.h] says when it was presented and what was said, and shows what a person wrote in place of a note', async () => {
    const built = await buildVerslag()
    await built.act(marleen, 'verslag.handOver', {
      gesprekId: built.gesprekId,
      on: '2026-12-08',
      said: 'Het klopte.',
    })
    await built.follow()
    await built.write(P(1), 'Herschreven.', 1)
    const tree = await documentOf(built)
    assert.equal(factsOf(tree)['Voorgelegd op'], 'dinsdag 8 december 2026. Het klopte.')
    assert.ok(textOf(tree).includes('Herschreven.'))
    assert.ok(!textOf(tree).includes('Joke Vermeulen Eerst dit.'))
  })
})

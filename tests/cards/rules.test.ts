import assert from 'node:assert/strict'
import { createRequire } from 'node:module'
import { limits } from '../../bot/cards/limits.ts'
import type { AdaptiveCard } from '../../bot/cards/model.ts'
import type { Lang } from '../../bot/content/index.ts'
import { allCards, fullOf, realistic, type Words } from './allCards.ts'
import { actionsOf, elementsOf, fieldsOf } from './reading.ts'

// The package's own entry does not load in Node; its bundle does.
const library: typeof import('adaptivecards') = createRequire(import.meta.url)(
  'adaptivecards/dist/adaptivecards.js',
)

const languages: Lang[] = ['nl', 'en']
const contents: Record<string, Words> = {
  realistic,
  'full of letters': fullOf('a'),
  'full of stars': fullOf('*'),
  'full of backslashes': fullOf('\\'),
  'full of quotes': fullOf('"'),
  'full of line breaks': fullOf('a\n'),
  'full of emoji': fullOf('😀'),
  'forty vragen': fullOf('a', 40),
}

function keysOf(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => [key, ...keysOf(inner)])
}

function every(check: (card: AdaptiveCard, words: Words) => void): void {
  for (const lang of languages) {
    for (const [content, words] of Object.entries(contents)) {
      for (const [name, card] of Object.entries(allCards(lang, words))) {
        try {
          check(card, words)
        } catch (error) {
          throw new Error(`${name} in ${lang}, ${content}`, { cause: error })
        }
      }
    }
  }
}

const bytesInUtf16 = (card: AdaptiveCard) => JSON.stringify(card).length * 2

describe('every card, in both languages', () => {
  it('[X6.e] the Adaptive Cards library reads every card without a warning', () => {
    every((card) => {
      const context = new library.SerializationContext(library.Versions.v1_5)
      const parsed = new library.AdaptiveCard()
      parsed.parse(structuredClone(card), context)
      const remarks = Array.from(
        { length: context.eventCount },
        (_, index) => context.getEventAt(index).message,
      )
      assert.deepEqual(remarks, [])
      assert.equal(card.version, '1.5')
      assert.equal(parsed.getItemCount(), card.body.length)
    })
  })

  it('[X6.e] [G4.l] every card has one heading, words to speak and a fallback text', () => {
    every((card) => {
      const headings = elementsOf(card.body).filter(
        (element) => 'style' in element && element.style === 'heading',
      )
      assert.equal(headings.length, 1)
      assert.notEqual(card.speak.trim(), '')
      assert.notEqual(card.fallbackText.trim(), '')
    })
  })

  it('[X6.e] every card wraps every text, has no empty text, and names every field', () => {
    every((card) => {
      for (const element of elementsOf(card.body)) {
        if (element.type === 'TextBlock') {
          assert.equal(element.wrap, true)
          assert.notEqual(element.text, '')
          assert.doesNotMatch(element.text, /\n/)
        }
        if (element.type === 'Input.Text' || element.type === 'Input.ChoiceSet') {
          assert.notEqual(element.label, '')
          assert.notEqual(element.id, '')
        }
        if ('isRequired' in element) assert.notEqual(element.errorMessage, '')
      }
    })
  })

  it('[X6.e] every card has each id once, and each unfolding button precedes what it unfolds', () => {
    every((card) => {
      const elements = elementsOf(card.body)
      const ids = elements.flatMap((element) =>
        'id' in element && element.id !== undefined ? [element.id] : [],
      )
      assert.equal(new Set(ids).size, ids.length)
      elements.forEach((element, index) => {
        if (element.type !== 'ActionSet') return
        const targets = element.actions.flatMap((action) =>
          action.type === 'Action.ToggleVisibility' ? action.targetElements : [],
        )
        for (const target of targets) {
          const found = elements.findIndex((candidate) => 'id' in candidate && candidate.id === target)
          const unfolds = elements[found]
          assert.ok(unfolds?.type === 'Container')
          if (unfolds.isVisible === false) assert.ok(found > index)
        }
      })
    })
  })

  it('[G4.l] every card has at most six actions, one of them primary, each with a verb and a fallback', () => {
    every((card) => {
      const actions = actionsOf(card)
      assert.ok(actions.length <= 6, `${actions.length} actions`)
      const executes = actions.filter((action) => action.type === 'Action.Execute')
      assert.ok(executes.filter(({ style }) => style === 'positive').length <= 1)
      for (const { verb, data, title, style, fallback } of executes) {
        assert.match(verb, /^(gesprek\.link|antwoord\.give|thema\.open|verslag\.(agree|correct))$/)
        assert.notEqual(Object.keys(data).length, 0)
        assert.deepEqual(fallback, {
          type: 'Action.Submit',
          title,
          data: { verb, ...data },
          ...(style && { style }),
        })
      }
    })
  })

  it('[X1.k] every card carries ids and marks in its data, never a name or an answer', () => {
    every((card) => {
      for (const action of actionsOf(card)) {
        if (action.type !== 'Action.Execute') continue
        for (const key of Object.keys(action.data))
          assert.match(key, /^(gesprekId|themaId|edits|base|ref|chat|verslagId|version)$/)
      }
    })
  })

  it('[X5.g] no card has a property that Teams cannot handle', () => {
    const avoided = /^(lang|refresh|associatedInputs|facts|backgroundImage|card)$/
    every((card) =>
      assert.deepEqual(
        keysOf(card).filter((key) => avoided.test(key)),
        [],
      ),
    )
  })

  it('[X5.g] every card stays under 20 KB with realistic words', () => {
    for (const lang of languages) {
      for (const [name, card] of Object.entries(allCards(lang, realistic))) {
        assert.ok(Buffer.byteLength(JSON.stringify(card)) < 20 * 1024, name)
      }
    }
  })

  it('[X5.g] every card stays under 80 KB in UTF-16 with every field at its maximum', () => {
    every((card) => assert.ok(bytesInUtf16(card) < 80 * 1024, `${bytesInUtf16(card)} bytes`))
  })

  it('[G5.c] the longest answers all come back in the card that could not store them', () => {
    const full = [fullOf('a'), fullOf('a\n', 7), fullOf('"', 6), fullOf('\\', 6)]
    for (const words of full) {
      const { error, unsure, refusal } = allCards('nl', words)
      for (const card of [error, unsure, refusal]) {
        assert.ok(card !== undefined)
        const whole = fieldsOf(card).filter(({ value }) => value === words.answer(limits.answer))
        assert.equal(whole.length, words.thema.vragen.length)
      }
    }
  })
})

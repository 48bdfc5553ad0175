import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import {
  type AdaptiveCard,
  closingCard,
  errorCard,
  linkCard,
  openingCard,
  refusalCard,
  standCard,
  summaryCard,
  themaAnsweredCard,
  themaCard,
  themaClosedCard,
  themaLateCard,
  unsureCard,
} from '../../bot/cards/index.ts'
import * as example from './example.ts'

const cards: Record<string, AdaptiveCard> = {
  koppelen: linkCard(example.link),
  opening: openingCard(example.opening),
  'opening-anoniem': openingCard({ ...example.opening, anonymous: true }),
  thema: themaCard(example.open),
  'thema-anoniem': themaCard({ ...example.open, anonymous: true }),
  'thema-beantwoord': themaAnsweredCard(example.answered),
  'thema-gesloten': themaClosedCard(example.closed),
  'thema-te-laat': themaLateCard(example.late),
  samenvatting: summaryCard(example.summary),
  afsluiting: closingCard(example.closing),
  fout: errorCard(example.failed),
  'fout-onzeker': unsureCard(example.failed),
  weigering: refusalCard(example.refused),
  stand: standCard(example.stand),
}

describe('cards as they were designed', () => {
  for (const [name, card] of Object.entries(cards)) {
    it(`${name} is the reference card`, () => {
      const reference: unknown = JSON.parse(
        readFileSync(new URL(`reference/${name}.json`, import.meta.url), 'utf8'),
      )
      assert.deepStrictEqual(card, reference)
    })
  }
})

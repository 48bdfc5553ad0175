import {
  type AdaptiveCard,
  afsluitingThema,
  type CardThema,
  closingCard,
  errorCard,
  forYouCard,
  linkCard,
  linkedCard,
  openingCard,
  ownGesprekkenCard,
  refusalCard,
  standCard,
  summaryCard,
  themaAnsweredCard,
  themaCard,
  themaClosedCard,
  themaLateCard,
  unlinkedCard,
  unsureCard,
  verslagAnsweredCard,
  verslagCard,
  verslagOverCard,
  verslagReminderCard,
  verslagReminderOverCard,
} from '../../bot/cards/index.ts'
import type { Lang } from '../../bot/content/index.ts'
import * as example from './example.ts'

/** The texts that people and schools put in cards; each function gets the length to make. */
export interface Words {
  readonly thema: CardThema
  readonly title: (length: number) => string
  readonly answer: (length: number) => string
  readonly answerLength: number
}

export const realistic: Words = {
  thema: example.thema,
  title: (length) => 'Loopbaanbegeleiders in de eerste lijn'.slice(0, length),
  answer: (length) => 'We praten na de stage te weinig na, door het rooster. '.repeat(40).slice(0, length),
  answerLength: 400,
}

/** Every field at its maximum, filled with one character: 12 vragen of 500 characters, answers of 2,000. */
export function fullOf(character: string, vragen = 12): Words {
  const of = (length: number) => character.repeat(Math.ceil(length / character.length)).slice(0, length)
  const vraag = {
    tekst: of(500),
    toelichting: of(500),
    deelvragen: [of(200), of(200), of(200), of(200), of(200)],
  }
  const thema = {
    id: `t-${'0'.repeat(198)}`,
    title: of(200),
    minutes: 999,
    position: { number: 99, count: 99 },
    vragen: Array.from({ length: vragen }, (_, index) => ({ id: `v-${index}-${'0'.repeat(190)}`, ...vraag })),
  }
  return { thema, title: of, answer: of, answerLength: 2_000 }
}

/** Every card in each of its forms. */
export function allCards(
  lang: Lang,
  { thema, title, answer, answerLength }: Words,
): Record<string, AdaptiveCard> {
  const groep = { number: 99, title: title(200) }
  const name = title(200)
  const leader = { name, isOpdrachtgever: true }
  const typed = thema.vragen.map(({ id }) => ({ vraagId: id, text: answer(answerLength) }))
  const opening = {
    ...example.opening,
    lang,
    reikwijdte: title(200),
    gespreksleider: leader,
    verslaggever: leader,
    deelnemerCount: 3,
  }
  const open = { ...example.open, lang, thema, deelnemerCount: 3 }
  const answered = { ...example.answered, lang, thema, answers: typed }
  const closed = { ...example.closed, lang, thema }
  const failed = { ...example.failed, lang, thema, typed, edits: true }
  const refused = { ...example.refused, lang, thema, typed }
  const stand = {
    ...example.stand,
    lang,
    themas: Array.from({ length: 15 }, (_, index) => ({
      ...(index === 14 ? {} : { number: index + 1 }),
      title: title(200),
      state: index < 3 ? ('klaar' as const) : index === 3 ? ('nu' as const) : ('straks' as const),
      answeredCount: 99,
      anonymous: index % 2 === 0,
    })),
  }
  const { startedAt: _, ...notStarted } = stand
  const { appUrl: __, ...withoutApp } = answered
  const { thema: ___, ...themaUnknown } = failed
  const { retry: ____, title: _____, ...finalRefusal } = refused
  const verslag = {
    ...{ lang, groep: 99, heldOn: '2026-12-08', until: '2026-12-17', gesprekId: thema.id, version: 1 },
    ...{ corrects: true, appUrl: 'https://teams.test/' },
  }
  return {
    link: linkCard({
      ...example.link,
      lang,
      gesprekken: Array.from({ length: 9 }, (_, index) => ({
        gesprekId: `g-${index}`,
        groep,
        plannedAt: example.at(`1${index}:00`),
      })),
    }),
    'own gesprekken': ownGesprekkenCard({
      lang,
      now: example.at('13:00'),
      gesprekken: Array.from({ length: 5 }, (_, index) => ({
        groep: title(200),
        ronde: title(200),
        plannedAt: index === 4 ? null : example.at(`1${index}:00`),
        goesOn: index === 0,
        ...(index === 0 ? { thema: title(200) } : {}),
      })),
      writes: { reference: 'k1.680.x.y', retentionMonths: 24 },
      appUrl: 'https://teams.test/',
    }),
    'own gesprekken, nothing on the table': ownGesprekkenCard({
      lang,
      now: example.at('13:00'),
      gesprekken: [{ groep: title(200), ronde: title(200), plannedAt: null, goesOn: true }],
    }),
    'thema, personal': themaCard({ ...open, reference: 'k1.680.x.y' }),
    linked: linkedCard({ lang, groep, linkedAt: example.at('12:58') }),
    unlinked: unlinkedCard(lang),
    opening: openingCard(opening),
    'opening, anonymous': openingCard({ ...opening, anonymous: true }),
    thema: themaCard(open),
    'thema, anonymous': themaCard({ ...open, anonymous: true }),
    'thema, all shown': themaCard({ ...open, shown: thema.vragen.map(({ id }) => id) }),
    answered: themaAnsweredCard(answered),
    'answered, unconfirmed': themaAnsweredCard({ ...answered, unconfirmed: true }),
    'answered, one': themaAnsweredCard({ ...answered, anonymous: true, answers: typed.slice(0, 1) }),
    'answered, no app': themaAnsweredCard({ ...withoutApp }),
    'answered, all quotes and no fields': themaAnsweredCard({
      ...answered,
      answers: typed.map(({ vraagId }) => ({ vraagId, text: answer(10_000) })),
    }),
    closed: themaClosedCard(closed),
    late: themaLateCard({ ...example.late, lang, thema, answers: typed }),
    summary: summaryCard({ ...example.summary, lang, thema, text: answer(4_000), gespreksleider: name }),
    closing: closingCard({ ...example.closing, lang }),
    'closing, anonymous': closingCard({ ...example.closing, lang, anonymous: true }),
    'closing, answered': themaAnsweredCard({
      ...answered,
      thema: afsluitingThema(lang),
      answers: typed.slice(0, 2),
    }),
    'closing, closed': themaClosedCard({ ...closed, thema: afsluitingThema(lang) }),
    error: errorCard(failed),
    'error, thema unknown': errorCard(themaUnknown),
    unsure: unsureCard(failed),
    refusal: refusalCard(refused),
    'refusal, final': refusalCard(finalRefusal),
    stand: standCard(stand),
    'stand, not started': standCard(notStarted),
    verslag: verslagCard(verslag),
    'verslag, no field': verslagCard({ ...verslag, corrects: false }),
    'verslag, settled': verslagOverCard(verslag, 'settled'),
    'verslag, taken back': verslagOverCard(verslag, 'withdrawn'),
    'verslag, reminder': verslagReminderCard(verslag, 2),
    'verslag, reminder, reacted': verslagReminderOverCard(verslag, 'reacted'),
    'verslag, akkoord': verslagAnsweredCard(verslag, { kind: 'agreed', at: example.at('14:31') }),
    'for you, nothing': forYouCard({ lang, items: [], now: Number(example.at('14:31')) }),
    'for you': forYouCard({
      ...{ lang, now: Number(example.at('14:31')), appUrl: 'https://teams.test/' },
      items: (['read', 'changed', 'write', 'check', 'handle', 'settle'] as const).map((kind, index) => ({
        ...{ kind, rondeId: 'r-1', ronde: title(200), gesprekId: `g-${index}`, count: 1, late: index % 2 },
        ...{ groep: { nummer: 99, kort: title(200) }, until: '2026-12-17', url: 'https://teams.test/' },
      })),
    }),
    'stand, ended': standCard({ ...stand, endedAt: example.at('14:31') }),
  }
}

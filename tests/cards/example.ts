import {
  afsluitingThema,
  type CardThema,
  type ClosingCardProps,
  type ErrorCardProps,
  type LinkCardProps,
  type OpeningCardProps,
  type RefusalCardProps,
  type StandCardProps,
  type SummaryCardProps,
  type ThemaAnsweredCardProps,
  type ThemaCardProps,
  type ThemaClosedCardProps,
  type ThemaLateCardProps,
} from '../../bot/cards/index.ts'
import { leidraad } from '../../bot/content/index.ts'

/** Groep 2 on 8 December 2026: the data that fills the reference cards. */
const lang = 'nl'
const gesprekId = 'g-2f7c'
const groep2 = leidraad.groepen.find(({ sleutel }) => sleutel === 'groep-2')
const professionaliteit = groep2?.themas.find(({ id }) => id === 'groep-2.professionaliteit')
if (groep2 === undefined || professionaliteit === undefined) throw new Error('The leidraad misses groep 2.')

export const thema: CardThema = {
  id: professionaliteit.id,
  title: professionaliteit.titel,
  minutes: professionaliteit.minuten,
  position: { number: professionaliteit.nummer, count: groep2.themas.length },
  vragen: professionaliteit.vragen,
}

export function at(time: string): Date {
  return new Date(`2026-12-08T${time}:00+01:00`)
}

function appUrl(subEntityId: string): string {
  const context = { subEntityId, chatId: '19:meeting_voorbeeld@thread.v2', contextType: 'chat' }
  const entity = 'https://teams.microsoft.com/l/entity/00000000-0000-0000-0000-000000000000/gesprek'
  return `${entity}?context=${encodeURIComponent(JSON.stringify(context))}`
}

const answersUrl = appUrl(`antwoorden/${gesprekId}/${thema.id}`)
const gesprekUrl = appUrl(`gesprek/${gesprekId}`)

const goed = {
  vraagId: `${thema.id}.1`,
  text: 'De gesprekken zelf gaan *goed*: studenten komen graag.\nMaar na de BPV [stage] praten we te weinig na & te laat.',
}
const bijdragen = {
  vraagId: `${thema.id}.2`,
  text: '1. Vaker meekijken bij een collega.\n2. Mijn lessen_map delen.',
}
const scholing = {
  vraagId: `${thema.id}.7`,
  text: 'Oefenen met lastige gesprekken, liefst samen met de tweede lijn.',
}

export const link: LinkCardProps = {
  lang,
  now: at('12:58'),
  gesprekken: [
    {
      gesprekId: 'g-4b52',
      groep: { number: 4, title: 'Docenten Loopbaan en Burgerschap en BPV-begeleiders' },
      plannedAt: new Date('2026-12-09T09:00:00+01:00'),
    },
    {
      gesprekId,
      groep: { number: 2, title: 'Loopbaanbegeleiders in de eerste lijn' },
      plannedAt: at('13:00'),
    },
    {
      gesprekId: 'g-3a10',
      groep: { number: 3, title: 'Loopbaanbegeleiders in de tweede lijn' },
      plannedAt: at('15:00'),
    },
  ],
}

export const opening: OpeningCardProps = {
  lang,
  groepNumber: 2,
  minutes: 90,
  reikwijdte: 'vestiging Zuiderpark',
  gespreksleider: { name: 'Anneke Visser', isOpdrachtgever: false },
  verslaggever: { name: 'Joost Meijer', isOpdrachtgever: false },
  deelnemerCount: 5,
  reactiedagen: 7,
  retentionMonths: 6,
  anonymous: false,
  appUrl: gesprekUrl,
}

export const open: ThemaCardProps = {
  lang,
  gesprekId,
  thema,
  anonymous: false,
  deelnemerCount: 5,
  appUrl: answersUrl,
}

export const answered: ThemaAnsweredCardProps = {
  lang,
  gesprekId,
  thema,
  answers: [goed, bijdragen, scholing],
  savedAt: at('13:42'),
  answeredCount: 3,
  deelnemerCount: 5,
  anonymous: false,
  unconfirmed: false,
  appUrl: answersUrl,
}

export const closed: ThemaClosedCardProps = {
  lang,
  thema,
  closedAt: at('13:52'),
  answeredCount: 4,
  deelnemerCount: 5,
  anonymous: false,
  appUrl: answersUrl,
}

export const late: ThemaLateCardProps = {
  lang,
  thema,
  closedAt: at('13:52'),
  answers: [
    {
      vraagId: `${thema.id}.3`,
      text: 'Ik heb een POP, maar LOB staat er niet in. Dat komt volgend jaar aan bod.',
    },
  ],
  appUrl: answersUrl,
}

export const summary: SummaryCardProps = {
  lang,
  thema,
  text: 'De gesprekken met studenten lopen goed. Na de BPV praten jullie te weinig na, vooral door het rooster.\nBijna niemand heeft LOB in het POP staan. Intervisie met de tweede lijn helpt het meest, zeggen drie van jullie.',
  gespreksleider: 'Anneke Visser',
  at: at('13:53'),
  appUrl: appUrl(`gesprek/${gesprekId}/samenvattingen`),
}

export const closing: ClosingCardProps = {
  lang,
  gesprekId,
  anonymous: false,
  deelnemerCount: 5,
  appUrl: appUrl(`antwoorden/${gesprekId}/${afsluitingThema(lang).id}`),
}

export const failed: ErrorCardProps = {
  lang,
  gesprekId,
  themaId: thema.id,
  edits: false,
  typed: [goed, bijdragen],
  thema,
  appUrl: answersUrl,
}

export const refused: RefusalCardProps = {
  lang,
  title: 'Je hoort nog niet bij dit gesprek',
  reason:
    'Je bent aangemeld met een account van buiten deze school. Daarom is je tekst niet bewaard. Hij staat hieronder, alleen jij ziet hem.',
  whatNow:
    'Meld je aan met je schoolaccount en druk op Probeer opnieuw. Of vraag de gespreksleider je als gast toe te voegen.',
  typed: [{ vraagId: `${thema.id}.1`, text: 'In ons team praten we na elke stage een uur met de student.' }],
  thema,
  retry: { gesprekId, themaId: thema.id, edits: false },
}

const written = [5, 4, 3]

export const stand: StandCardProps = {
  lang,
  groepNumber: 2,
  startedAt: at('13:02'),
  minutesLeft: 41,
  deelnemerCount: 5,
  themas: groep2.themas.map(({ nummer, titel }) => ({
    number: nummer,
    title: titel,
    state: nummer < 3 ? 'klaar' : nummer === 3 ? 'nu' : 'straks',
    answeredCount: written[nummer - 1] ?? 0,
    anonymous: false,
  })),
  appUrl: gesprekUrl,
}

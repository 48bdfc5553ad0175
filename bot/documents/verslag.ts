import { documentTexts } from '../content/index.ts'
import { isUnlisted } from '../domain/ronde/anonymous.ts'
import { textNow } from '../domain/ronde/asNoted.ts'
import { groepOf, themaIn } from '../domain/ronde/find.ts'
import type { Gesprek, RondeState } from '../domain/ronde/state.ts'
import { type Verslag, verslagOf } from '../domain/ronde/verslag.ts'
import { type LaidOutThema, layOut } from '../domain/ronde/verslagLayout.ts'
import type { RondeRole } from '../domain/who.ts'
import { momentOf } from '../domain/workingDays.ts'
import { type Block, type DocumentTree, type Fact, fact, heading, paragraph } from './blocks.ts'
import { dateText } from './dateText.ts'
import { subtitleOf } from './ofGesprek.ts'
import { richTextBlocks } from './richText.ts'

/**
 * The verslag of a gesprek, as its readers see it now. Every page says that it is a working document, or once it is settled
 * its version and date (R5).
 */
export function verslagDocument(state: RondeState, gesprek: Gesprek): DocumentTree {
  const { lang } = state
  const t = documentTexts[lang].verslag
  const groep = groepOf(state, gesprek)
  const verslag = verslagOf(state, gesprek.id)
  const status = statusOf(state, verslag)
  return {
    title: t.title(groep?.kort ?? ''),
    subtitle: subtitleOf(state, gesprek),
    mark: status,
    lang,
    blocks: [
      { kind: 'facts', items: factsOf(state, gesprek, verslag, status) },
      ...layOut(state, gesprek).themas.flatMap((thema) => themaBlocks(state, gesprek, thema)),
    ],
  }
}

function statusOf({ lang }: RondeState, { settled, version }: Verslag): string {
  const t = documentTexts[lang].verslag
  return settled === null ? t.working : t.settled(version, dateText(settled.at, lang))
}

function factsOf(state: RondeState, gesprek: Gesprek, verslag: Verslag, status: string): Fact[] {
  const { lang } = state
  const t = documentTexts[lang].verslag
  const names = (ids: readonly string[]) => ids.map((id) => state.people.get(id)?.name ?? '').join(', ')
  const holders = (role: RondeRole) =>
    names([...state.people.values()].filter(({ roles }) => roles.includes(role)).map(({ id }) => id))
  const { handedOver, settled, reason } = verslag
  const lines: [label: string, value: string][] = [
    [t.status, status],
    [t.leader, holders('gespreksleider')],
    [t.notedBy, holders('verslaggever')],
    [t.tookPart, isUnlisted(state, gesprek) ? '' : names(gesprek.deelnemers)],
    [
      t.handedOver,
      handedOver === null ? '' : `${dateText(momentOf(handedOver.on, 12), lang)}. ${handedOver.said}`.trim(),
    ],
    [t.silent, settled === null ? '' : names(settled.silent)],
    [t.reason, reason],
  ]
  return lines.filter(([, value]) => value !== '').map(([label, value]) => fact(label, value))
}

function themaBlocks(
  state: RondeState,
  gesprek: Gesprek,
  { themaId, discussed, paragraphs }: LaidOutThema,
): Block[] {
  const t = documentTexts[state.lang]
  const title = heading(1, themaIn(state, gesprek, themaId)?.titel ?? t.notes.withoutThema)
  if (!discussed) return [title, paragraph({ text: t.verslag.notDiscussed, em: true })]
  const blocks = paragraphs.flatMap((laid) => richTextBlocks(textNow(state, gesprek, laid, t.notes.written)))
  return [title, ...(blocks.length === 0 ? [paragraph({ text: t.notes.nothing, em: true })] : blocks)]
}

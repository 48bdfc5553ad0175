import type { ActionInput } from '../../bot/protocol/actions.ts'
import type { AntwoordView, Entities, PersonRef } from '../../bot/protocol/view.ts'
import { type CopyOnWrite, copyOnWrite } from './copyOnWrite.ts'
import { applyToVerslag, isParagraphItem } from './optimisticVerslag.ts'
import type { OutboxItem } from './outboxItem.ts'
import type { RondeTables } from './rondeTable.ts'

/**
 * The ronde as it will be once the acts are stored. The only place that knows what an act looks like before the server
 * has it. A kind that no act changes keeps its map.
 * @param acts in order, without refused ones
 */
export function withActs(base: RondeTables, acts: readonly OutboxItem[]): RondeTables {
  if (acts.length === 0) return base
  const draft: Draft = {
    notitie: copyOnWrite(base.notitie),
    antwoord: copyOnWrite(base.antwoord),
    run: copyOnWrite(base.run),
    verslag: copyOnWrite(base.verslag),
    paragraph: copyOnWrite(base.paragraph),
  }
  for (const act of acts) apply(act, draft, base)
  return {
    ...base,
    notitie: draft.notitie.rows(),
    antwoord: draft.antwoord.rows(),
    run: draft.run.rows(),
    verslag: draft.verslag.rows(),
    paragraph: draft.paragraph.rows(),
  }
}

type Draft = {
  readonly [K in 'notitie' | 'antwoord' | 'run' | 'verslag' | 'paragraph']: CopyOnWrite<Entities[K]>
}

/** Unconfirmed items sort after all others. */
const LAST = Number.MAX_SAFE_INTEGER

function apply(item: OutboxItem, draft: Draft, base: RondeTables): void {
  if (isParagraphItem(item)) {
    applyToVerslag(item, draft, base)
    return
  }
  const { notitie, antwoord, run } = draft
  switch (item.action) {
    case 'notitie.add': {
      const { notitieId, gesprekId, text, labels, speaker, toWhom, tags } = item.input
      if (notitieId === undefined || notitie.get(notitieId) !== undefined) return
      notitie.set(notitieId, {
        id: notitieId,
        gesprekId,
        source: 'genoteerd',
        text,
        tags: tags ?? [],
        labels: labels ?? [],
        speaker: speaker ?? null,
        speakerName: item.speakerName ?? null,
        toWhom: toWhom ?? null,
        author: reader(base),
        mine: true,
        at: item.at,
        place: LAST,
        version: 0,
      })
      return
    }
    case 'notitie.edit': {
      const { notitieId, labels, speaker, toWhom } = item.input
      notitie.edit(notitieId, (now) => ({
        ...now,
        text: wordsAfter(now.text, item.input),
        labels: labels ?? now.labels,
        ...(speaker !== undefined && { speaker, speakerName: item.speakerName ?? null }),
        ...(toWhom !== undefined && { toWhom }),
      }))
      return
    }
    case 'bord.tag': {
      const { itemIds, add = [], remove = [] } = item.input
      const tagged = <V extends { tags: string[] }>(now: V): V => {
        const kept = now.tags.filter((tag) => !remove.includes(tag))
        return { ...now, tags: [...new Set([...kept, ...add])] }
      }
      for (const id of itemIds) {
        notitie.edit(id, tagged)
        antwoord.edit(id, tagged)
      }
      return
    }
    case 'notitie.remove': {
      const { notitieId, removed = true } = item.input
      const former = base.notitie.get(notitieId)
      if (removed) notitie.delete(notitieId)
      else if (former !== undefined && notitie.get(notitieId) === undefined) notitie.set(notitieId, former)
      return
    }
    case 'antwoord.setAside': {
      const { antwoordId, aside = true } = item.input
      antwoord.edit(antwoordId, (now) => ({ ...now, aside }))
      return
    }
    case 'antwoord.withdraw':
      antwoord.edit(item.input.antwoordId, (now) => ({ ...now, withdrawn: true }))
      return
    case 'antwoord.give': {
      for (const answer of answersOf(item, antwoord.values(), base)) antwoord.set(answer.id, answer)
      return
    }
    case 'vraag.tick': {
      const { gesprekId, themaId, vraagId, ticked = true } = item.input
      run.edit(`${gesprekId}/${themaId}`, (now) => {
        const others = now.ticked.filter((id) => id !== vraagId)
        return { ...now, ticked: ticked ? [...others, vraagId] : others }
      })
    }
  }
}

/** As the server decides it: words that someone changed since the edit began stay above the new ones. */
function wordsAfter(now: string, { text, base = now }: ActionInput<'notitie.edit'>): string {
  if (text === undefined || text === base) return now
  if (base === now) return text
  return `\n${now}\n`.includes(`\n${text}\n`) ? now : `${now}\n${text}`
}

/** Given answers: a change of the former one while the thema is open, or one of its own afterwards. */
function answersOf(
  { input, at, requestId }: Extract<OutboxItem, { action: 'antwoord.give' }>,
  antwoorden: Iterable<AntwoordView>,
  base: RondeTables,
): AntwoordView[] {
  const { gesprekId, themaId } = input
  const run = base.run.get(`${gesprekId}/${themaId}`)
  const late = run?.status === 'gesloten' || base.gesprek.get(gesprekId)?.status !== 'bezig'
  const own = new Map<string, AntwoordView>()
  for (const one of antwoorden) {
    const here = one.mine && one.gesprekId === gesprekId
    if (here && (one.status === 'nagekomen') === late) own.set(one.vraagId, one)
  }
  return input.answers.map(({ vraagId, text }): AntwoordView => {
    const former = own.get(vraagId)
    if (former !== undefined) {
      // The next edit is based on this one.
      const version = former.version + 1
      return { ...former, text, version, changedAt: at, withdrawn: false }
    }
    return {
      id: `${requestId}/${vraagId}`,
      gesprekId,
      themaId,
      vraagId,
      person: run?.anonymous ? null : reader(base),
      mine: true,
      text,
      status: late ? 'nagekomen' : 'geldig',
      aside: false,
      withdrawn: false,
      at,
      changedAt: at,
      place: LAST,
      version: 1,
      tags: [themaId],
      labels: [],
    }
  })
}

function reader({ me }: RondeTables): PersonRef {
  const [one] = me.values()
  return { id: one?.id ?? '', name: one?.name ?? '' }
}

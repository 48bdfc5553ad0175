import { keyText } from '../../bot/domain/ronde/deliveryKey.ts'
import type { StreamName } from '../../bot/ports/runner.ts'
import { joke, personIdOf, sanne, TENANT, wouter } from '../builders/people.ts'
import { type Stage, THEMA } from './cast.ts'

export interface Example {
  stream: StreamName
  input: object
  /** Input about the person's own antwoord or data, by person id; tried when `input` is refused. */
  own?: Readonly<Record<string, object>>
}

const CHAT = 'chat:19:meeting_rechten@thread.v2'

/** For every action an input that is refused only for a missing right. */
export function examplesFor({ ronde, answers }: Stage): Readonly<Record<string, Example>> {
  const { stream, gesprekId } = ronde
  const thema = { gesprekId, themaId: THEMA }
  const notitieId = 'n-00000001'
  const key = keyText({ kind: 'opening', gesprekId })
  const acts: Record<string, object> = {
    'ronde.change': { title: 'Anders' },
    'ronde.handOver': { toPersonId: personIdOf('nieuw'), name: 'Nieuw' },
    'role.grant': { personId: personIdOf('nieuw'), name: 'Nieuw', role: 'meelezer' },
    'role.revoke': { personId: personIdOf('meelezer'), role: 'meelezer' },
    'ronde.advance': { phase: 'gesprekken', despite: ['not-planned', 'no-deelnemers'] },
    'retention.set': { months: 3 },
    'retention.start': {},
    'ronde.announceRedaction': { why: 'erasure', erasureId: 'w-een' },
    'person.recordName': {},
    'guest.mark': { personId: personIdOf('gast') },
    'anoniem.set': { groepId: 'groep-3', themaId: null, anonymous: true },
    'groep.add': { from: 'studenten' },
    'groep.change': { groepId: 'groep-2', kort: 'Lijn 1' },
    'groep.omit': { groepId: 'groep-5' },
    'gesprek.plan': { gesprekId, start: '2026-12-09T13:00:00+01:00' },
    'gesprek.link': { gesprekId, chatId: CHAT.slice('chat:'.length) },
    'gesprek.unlink': { gesprekId },
    'gesprek.confirmLink': { gesprekId, chatId: CHAT.slice('chat:'.length) },
    'gesprek.dropLink': { gesprekId, chatId: CHAT.slice('chat:'.length) },
    'gesprek.setMissingSignal': { gesprekId, signal: 'meeting', missing: true },
    'gesprek.start': { gesprekId: ronde.gesprekken.get('groep-3') },
    'gesprek.end': { gesprekId },
    'thema.open': { gesprekId, themaId: 'groep-2.professionaliteit' },
    'thema.close': thema,
    'thema.warn': thema,
    'vraag.tick': { ...thema, vraagId: `${THEMA}.1`, ticked: true },
    'deelnemer.markHeard': { ...thema, personId: joke.oid, heard: true },
    'deelnemer.accept': { gesprekId, personId: sanne.oid },
    'antwoord.give': { ...thema, answers: [{ vraagId: `${THEMA}.2`, text: 'nieuw' }] },
    'antwoord.setAside': { antwoordId: answers.here },
    'antwoord.include': { antwoordId: answers.late },
    'notitie.add': { gesprekId, text: 'nog een' },
    'notitie.edit': { notitieId, text: 'anders' },
    'bord.tag': { itemIds: [notitieId, answers.here], add: ['groep-2.rollen'] },
    'notitie.remove': { notitieId },
    'notitie.recordExport': { gesprekId },
    'samenvatting.post': { gesprekId, text: 'samengevat' },
    'delivery.retry': { gesprekId },
    'delivery.lease': { key: keyText({ kind: 'leftBehind', gesprekId, activityId: 'x' }), leaseMs: 1000 },
    'delivery.finish': { key, activityId: 'x', shows: 'open:1' },
    'delivery.fail': { key, retryAt: null, reason: 'unreachable' },
  }
  const onRonde = Object.entries(acts).map(([name, input]) => [name, { stream, input }] as const)
  const reference = {
    conversationId: CHAT,
    tenantId: TENANT,
    serviceUrl: 'https://teams.test/',
    botId: 'bot',
  }
  const scope = { kind: 'college', name: 'Noord' }
  return {
    ...Object.fromEntries(onRonde),
    'ronde.create': {
      stream: 'ronde:r-nieuwe-ronde',
      input: { rondeId: 'r-nieuwe-ronde', title: 'Nieuw', school: 'ROC', scope },
    },
    'antwoord.withdraw': {
      stream,
      input: { antwoordId: answers.late },
      own: {
        [joke.oid]: { antwoordId: answers.here },
        [sanne.oid]: { antwoordId: answers.unconfirmed },
        [wouter.oid]: { antwoordId: answers.late },
      },
    },
    'deelnemer.describe': {
      stream,
      input: { personId: wouter.oid, functie: 'Docent' },
      own: {
        [joke.oid]: { personId: joke.oid, functie: 'Docent' },
        [personIdOf('elsewhere')]: { personId: personIdOf('elsewhere'), functie: 'Docent' },
      },
    },
    'chat.recordReference': { stream: CHAT, input: reference },
    'chat.leave': { stream: CHAT, input: {} },
    'chat.ask': { stream: CHAT, input: {} },
    'chat.askPost': { stream: CHAT, input: { activityId: 'x' } },
    'chat.claim': { stream: CHAT, input: { rondeId: ronde.rondeId, gesprekId } },
    'chat.confirm': { stream: CHAT, input: { rondeId: ronde.rondeId, gesprekId } },
    'chat.askAgain': { stream: CHAT, input: { rondeId: ronde.rondeId, gesprekId } },
    'chat.recordMeeting': { stream: CHAT, input: { going: true } },
    'chat.announceRedaction': { stream: CHAT, input: { erasureId: 'w-een' } },
    'chat.release': { stream: CHAT, input: { rondeId: ronde.rondeId, gesprekId } },
    'tenant.announceRedaction': { stream: `tenant:${TENANT}`, input: { erasureId: 'w-een' } },
    'erasure.start': { stream: `tenant:${TENANT}`, input: { personId: joke.oid } },
    'erasure.repeat': {
      stream: `tenant:${TENANT}`,
      input: { erasureId: 'w-een', personId: joke.oid, until: 1 },
    },
    'erasure.recordNames': {
      stream: `tenant:${TENANT}`,
      input: { erasureId: 'w-een', from: 0, names: ['Joke'], more: false },
    },
    'erasure.finish': {
      stream: `tenant:${TENANT}`,
      input: {
        erasureId: 'w-een',
        counts: { rondes: 1, antwoorden: 1, genoemd: 1, notities: 1, namen: 1 },
      },
    },
    'export.record': {
      stream: `tenant:${TENANT}`,
      input: { personId: joke.oid, askedBy: joke.oid, askedByName: joke.name, rondeId: null },
    },
    'tenant.addRonde': {
      stream: `tenant:${TENANT}`,
      input: { rondeId: ronde.rondeId, personId: personIdOf('nieuw') },
    },
  }
}

import { keyText } from '../../bot/domain/ronde/deliveryKey.ts'
import type { StreamName } from '../../bot/ports/runner.ts'
import { joke, personIdOf, sanne, TENANT, wouter } from '../builders/people.ts'
import { type Stage, THEMA, type Verslagen } from './cast.ts'

export interface Example {
  stream: StreamName
  input: object
  /** Input about the person's own antwoord or data, by person id; tried when `input` is refused. */
  own?: Readonly<Record<string, object>>
}

const CHAT = 'chat:19:meeting_rechten@thread.v2'

/** For every action an input that is refused only for a missing right. */
export function examplesFor({ ronde, answers, verslagen }: Stage): Readonly<Record<string, Example>> {
  const { stream, gesprekId } = ronde
  const thema = { gesprekId, themaId: THEMA }
  const notitieId = 'n-00000001'
  const key = keyText({ kind: 'opening', gesprekId })
  const acts: Record<string, object> = {
    'ronde.change': { title: 'Anders' },
    'ronde.delete': { title: 'LOB-portret Zorg en Welzijn' },
    'ronde.repeatDeletion': {},
    'ronde.recordExport': {},
    'ronde.handOver': { toPersonId: personIdOf('nieuw'), name: 'Nieuw' },
    'role.grant': { personId: personIdOf('nieuw'), name: 'Nieuw', role: 'meelezer' },
    'role.revoke': { personId: personIdOf('meelezer'), role: 'meelezer' },
    'ronde.advance': { phase: 'gesprekken', despite: ['not-planned', 'no-deelnemers'] },
    'retention.set': { months: 3 },
    'retention.start': {},
    'ronde.announceRedaction': { why: 'erasure', erasureId: 'w-een' },
    'person.recordName': {},
    'person.correctName': { personId: personIdOf('meelezer'), given: 'Meelezer', name: 'Mees Lezer' },
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
  Object.assign(acts, verslagExamples(verslagen))
  const ofJoke = (input: object): Example => ({ stream, input, own: { [joke.oid]: input } })
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
    'correctie.give': ofJoke({
      ...{ gesprekId: verslagen.sent, correctieId: 'c-00000003', kind: 'whole', reason: 'Te kort.' },
    }),
    'verslag.agree': ofJoke({ gesprekId: verslagen.sent }),
    'correctie.takeBack': {
      stream,
      input: { correctieId: 'c-00000009' },
      own: { [joke.oid]: { correctieId: 'c-00000001' } },
    },
    'chat.recordReference': { stream: CHAT, input: reference },
    'chat.leave': { stream: CHAT, input: {} },
    'chat.answer': { stream: CHAT, input: { activityId: 'x' } },
    'chat.ask': { stream: CHAT, input: {} },
    'chat.askPost': { stream: CHAT, input: { activityId: 'x' } },
    'chat.claim': { stream: CHAT, input: { rondeId: ronde.rondeId, gesprekId } },
    'chat.confirm': { stream: CHAT, input: { rondeId: ronde.rondeId, gesprekId } },
    'chat.askAgain': { stream: CHAT, input: { rondeId: ronde.rondeId, gesprekId } },
    'chat.recordMeeting': { stream: CHAT, input: { going: true } },
    'chat.announceRedaction': { stream: CHAT, input: { erasureId: 'w-een' } },
    'chat.recordRondeDeletion': { stream: CHAT, input: { rondeId: ronde.rondeId } },
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
    'tenant.recordRondeDeletion': {
      stream: `tenant:${TENANT}`,
      input: { rondeId: ronde.rondeId, title: 'Ronde', deletedBy: joke.oid, deletedByName: joke.name },
    },
    'tenant.addRonde': {
      stream: `tenant:${TENANT}`,
      input: { rondeId: ronde.rondeId, personId: personIdOf('nieuw') },
    },
  }
}

/** For the acts on verslagen. */
function verslagExamples({ working, sent, handedOver, settled }: Verslagen): Record<string, object> {
  const paragraph = { gesprekId: working, paragraphId: 'p-n-00000011' }
  const correctieId = 'c-00000001'
  const opmerkingId = 'o-00000001'
  const text = [{ kind: 'paragraph', level: 0, runs: [{ text: 'Anders.' }] }]
  return {
    'verslag.submit': { gesprekId: working },
    'verslag.checkThema': { gesprekId: working, themaId: 'afsluiting' },
    'verslag.send': { gesprekId: working },
    'verslag.fixTexts': { gesprekId: working },
    'verslag.finishSend': { gesprekId: working },
    'verslag.withdraw': { gesprekId: sent },
    'verslag.setDeadline': { gesprekId: sent, until: '2026-12-20' },
    'verslag.close': { gesprekId: sent },
    'verslag.handOver': { gesprekId: working, on: '2026-12-08', said: 'Het klopte.' },
    'verslag.recordExport': { gesprekId: sent },
    'verslag.settle': { gesprekId: handedOver },
    'verslag.reopen': { gesprekId: settled, reason: 'Een naam was verkeerd.' },
    'paragraph.write': { ...paragraph, text, base: 0, rivalId: 'v-00000001' },
    'paragraph.move': { ...paragraph, themaId: 'afsluiting', sort: 'a0' },
    'paragraph.leaveOut': paragraph,
    'paragraph.bringIn': {
      ...{ gesprekId: working, source: { kind: 'notitie', id: 'n-00000011' } },
      place: { themaId: 'afsluiting', sort: 'a0' },
    },
    'paragraph.join': { ...paragraph, into: 'p-00000021' },
    'paragraph.split': { ...paragraph, base: 0, text, newText: text, newId: 'p-00000031', newSort: 'a0' },
    'paragraph.lease': paragraph,
    'paragraph.unlease': paragraph,
    'correctie.takeOver': { correctieId: 'c-00000002', base: 1, text },
    'correctie.undoTakeOver': { correctieId: 'c-00000002' },
    'correctie.answer': { correctieId, text: 'Het is een werkstuk.' },
    'correctie.handle': { correctieId },
    'opmerking.make': { ...paragraph, opmerkingId: 'o-00000002', text: 'En dit?' },
    'opmerking.answer': { opmerkingId, answerId: 'o-00000003', text: 'Ja.' },
    'opmerking.resolve': { opmerkingId },
  }
}

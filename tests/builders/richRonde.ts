import { keyText } from '../../bot/domain/ronde/deliveryKey.ts'
import { NO_COUNTS } from '../../bot/domain/tenant/erasure.ts'
import type { PersonWho, SystemWho } from '../../bot/domain/who.ts'
import { chatStreamName, rondeStreamName, tenantStreamName } from '../../bot/ports/runner.ts'
import { bram, joke, karin, marleen, sanne, TENANT, wouter } from './people.ts'
import { setPhase } from './phase.ts'
import { enrichVerslag } from './richVerslag.ts'
import { buildRonde } from './ronde.ts'
import { GESPREK_TIME, testRunner } from './runner.ts'

/** The journal of a ronde in which every event type occurs. */
export async function richRonde(rondeId = 'r-rich-000001') {
  const { runner, journal, clock } = testRunner()
  const ronde = await buildRonde(runner, { rondeId, chatId: '19:meeting_a@thread.v2' })
  const { act, gesprekId } = ronde
  const give = (who: typeof joke, text: string, themaId = 'groep-2.visie') =>
    act(who, 'antwoord.give', {
      gesprekId,
      themaId,
      answers: [{ vraagId: `${themaId}.1`, text }],
      edits: true,
    })
  const ids = (outcome: { result: object }) =>
    (outcome.result as { antwoordIds: string[] }).antwoordIds[0] ?? ''
  const system = { kind: 'system', part: 'delivery' } as const
  const own = (action: string, input: object) =>
    runner.run({ action, stream: rondeStreamName(ronde.rondeId), input, who: system, requestId: action })
  /** The same for an action that `own` already ran, with another request id. */
  const next = (action: string, input: object) =>
    runner.run({
      ...{ action, input, who: system, requestId: `${action} again` },
      stream: rondeStreamName(ronde.rondeId),
    })
  clock.time -= 3_600_000
  await own('gesprek.start', { gesprekId })
  clock.time += 3_600_000
  await act(marleen, 'ronde.change', { goals: ['Kortere lijnen'] })
  await act(joke, 'deelnemer.describe', { personId: joke.oid, functie: 'Mentor', unit: 'Zorg', level: 4 })
  await act(marleen, 'ronde.advance', { phase: 'gesprekken', despite: ['not-planned', 'no-deelnemers'] })
  await act(marleen, 'guest.mark', { personId: wouter.oid })
  await act(marleen, 'guest.mark', { personId: wouter.oid, guest: false })
  await act(marleen, 'groep.add', { from: 'studenten' })
  await act(marleen, 'groep.change', { groepId: 'groep-2', kort: 'Lijn 1' })
  await act(marleen, 'anoniem.set', { groepId: 'groep-3', themaId: 'afsluiting', anonymous: true })
  await act(marleen, 'anoniem.set', { groepId: 'groep-4', themaId: null, anonymous: true })
  await act(marleen, 'groep.omit', { groepId: 'groep-5', omitted: true })
  await act(marleen, 'groep.omit', { groepId: 'groep-5', omitted: false })
  await act(marleen, 'thema.open', { gesprekId, themaId: 'groep-2.visie' })
  await act(marleen, 'thema.warn', { gesprekId, themaId: 'groep-2.visie' })
  await act(bram, 'vraag.tick', {
    gesprekId,
    themaId: 'groep-2.visie',
    vraagId: 'groep-2.visie.1',
    ticked: true,
  })
  await act(bram, 'deelnemer.markHeard', {
    gesprekId,
    themaId: 'groep-2.visie',
    personId: joke.oid,
    heard: true,
  })
  await runner.run({
    ...{ action: 'person.recordName', stream: ronde.stream, input: {}, requestId: 'record-name' },
    who: { ...joke, name: 'Joke Vermeulen-de Wit' },
  })
  const first = ids(await give(joke, 'een'))
  await give(joke, 'een, beter')
  await act(joke, 'antwoord.withdraw', { antwoordId: first })
  await give(joke, 'toch weer')
  await act(marleen, 'antwoord.setAside', { antwoordId: first })
  await give(sanne, 'van de gang')
  await act(marleen, 'deelnemer.accept', { gesprekId, personId: sanne.oid })
  await act(marleen, 'thema.close', { gesprekId, themaId: 'groep-2.visie' })
  const late = ids(await give(wouter, 'te laat'))
  await act(marleen, 'antwoord.include', { antwoordId: late })
  await act(bram, 'notitie.add', { notitieId: 'n-00000001', gesprekId, text: 'genoteerd', tags: [] })
  await act(bram, 'notitie.edit', { notitieId: 'n-00000001', text: 'beter genoteerd', labels: ['wens'] })
  await act(bram, 'bord.tag', { itemIds: ['n-00000001', first], add: ['groep-2.rollen'] })
  await runner.run({
    ...{ action: 'notitie.recordExport', stream: ronde.stream, input: { gesprekId } },
    ...{ who: bram, requestId: 'notes-taken-away' },
  })
  await act(bram, 'notitie.remove', { notitieId: 'n-00000001' })
  await act(marleen, 'samenvatting.post', { gesprekId, text: 'samengevat', themaId: 'groep-2.visie' })
  const opening = keyText({ kind: 'opening', gesprekId })
  await own('delivery.lease', { key: opening, leaseMs: 1000 })
  await own('delivery.fail', { key: opening, retryAt: null, reason: 'unreachable' })
  await act(marleen, 'delivery.retry', { gesprekId })
  await own('delivery.finish', { key: opening, activityId: 'x', shows: 'open:1' })
  await act(marleen, 'role.revoke', { personId: sanne.oid, role: 'deelnemer', gesprekId })
  await act(marleen, 'gesprek.end', { gesprekId })
  clock.time += 24 * 3_600_000
  await next('gesprek.start', { gesprekId })
  clock.time -= 24 * 3_600_000
  await act(marleen, 'gesprek.start', { gesprekId })
  await next('gesprek.setMissingSignal', { gesprekId, signal: 'meeting', missing: true })
  const groep3 = ronde.gesprekken.get('groep-3') ?? ''
  await act(marleen, 'gesprek.link', { gesprekId: groep3, chatId: '19:meeting_c@thread.v2' })
  await next('gesprek.confirmLink', { gesprekId: groep3, chatId: '19:meeting_c@thread.v2' })
  await next('delivery.finish', {
    key: keyText({ kind: 'opening', gesprekId: groep3 }),
    activityId: 'y',
    shows: 'opening',
  })
  await act(marleen, 'gesprek.unlink', { gesprekId: groep3 })
  await enrichVerslag({ ...ronde, runner })
  clock.time = Date.parse('2026-12-22T08:00:00+01:00')
  await next('verslag.close', {
    gesprekId: [...(await runner.read(ronde.stream, ({ verslagen }) => verslagen.keys()))][0] ?? '',
  })
  clock.time = GESPREK_TIME
  await act(karin, 'retention.set', { months: 5 })
  await setPhase(journal, ronde.stream, 'gepubliceerd')
  const whenRead = clock.time
  clock.time += 200 * 24 * 3_600_000
  await own('retention.start', {})
  await own('ronde.announceRedaction', { why: 'retention' })
  clock.time = whenRead
  const inChat = (chatId: string, action: string, input: object) =>
    runner.run({ action, stream: chatStreamName(chatId), input, who: system, requestId: action })
  const chatId = '19:meeting_a@thread.v2'
  const reference = {
    conversationId: chatId,
    tenantId: TENANT,
    serviceUrl: 'https://smba.trafficmanager.net/emea/',
    botId: '28:bot',
  }
  await inChat(chatId, 'chat.recordReference', reference)
  await inChat(chatId, 'chat.leave', {})
  const other = '19:meeting_b@thread.v2'
  await inChat(other, 'chat.recordReference', { ...reference, conversationId: other })
  await inChat(other, 'chat.answer', { activityId: 'message-0' })
  await inChat(other, 'chat.ask', {})
  await inChat(other, 'chat.askPost', { activityId: 'message-1' })
  await inChat(other, 'chat.claim', { rondeId, gesprekId })
  await inChat(other, 'chat.release', { rondeId, gesprekId })
  const third = '19:meeting_c@thread.v2'
  await inChat(third, 'chat.recordMeeting', { going: true })
  await inChat(third, 'chat.askAgain', { rondeId, gesprekId: groep3 })
  await runner.run({
    ...{ action: 'chat.recordMeeting', stream: chatStreamName(third), input: { going: false } },
    ...{ who: system, requestId: 'chat.recordMeeting again' },
  })
  await inChat(third, 'chat.announceRedaction', { erasureId: 'w-0' })
  const school = (action: string, input: object, who: PersonWho | SystemWho = system) =>
    runner.run({ action, stream: tenantStreamName(TENANT), input, who, requestId: action })
  await school('export.record', { personId: joke.oid, askedBy: karin.oid, askedByName: karin.name, rondeId })
  const { result } = await school('erasure.start', { personId: sanne.oid }, karin)
  const { erasureId } = result as { erasureId: string }
  await school('erasure.recordNames', { erasureId, from: 0, names: [sanne.name], more: false })
  await school('erasure.finish', { erasureId, counts: NO_COUNTS })
  await school('tenant.announceRedaction', { erasureId })
  const gone = await buildRonde(runner, { rondeId: `${rondeId}-gone`, chatId: other })
  await runner.run({
    ...{ action: 'chat.claim', input: { rondeId: gone.rondeId, gesprekId: gone.gesprekId } },
    ...{ stream: chatStreamName(other), who: system, requestId: 'chat.claim of the deleted' },
  })
  await runner.run({
    ...{ action: 'ronde.recordExport', stream: gone.stream, input: {} },
    ...{ who: marleen, requestId: 'ronde-taken-away' },
  })
  await gone.act(karin, 'ronde.delete', { title: 'LOB-portret Zorg en Welzijn' })
  await school('tenant.recordRondeDeletion', {
    ...{ rondeId: gone.rondeId, title: 'LOB-portret Zorg en Welzijn' },
    ...{ deletedBy: karin.oid, deletedByName: karin.name },
  })
  await inChat(other, 'chat.recordRondeDeletion', { rondeId: gone.rondeId })
  return { journal, stream: ronde.stream }
}

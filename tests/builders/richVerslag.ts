import type { Runner } from '../../bot/ports/runner.ts'
import { bram, joke, marleen, TENANT } from './people.ts'
import type { BuiltRonde } from './ronde.ts'

const words = (text: string) => [{ kind: 'paragraph' as const, level: 0 as const, runs: [{ text }] }]

/** Every event of a verslag, in a groep of its own: deelnemer Joke, written by Bram, led by Marleen. */
export async function enrichVerslag({ act, runner, stream }: BuiltRonde & { runner: Runner }): Promise<void> {
  const { result } = await act(marleen, 'groep.add', { from: 'groep-1' })
  const { gesprekId, groepId } = result as { gesprekId: string; groepId: string }
  const themaId = 'afsluiting'
  const unnamed = await runner.read(stream, ({ groepen }) => groepen.get(groepId)?.themas[0]?.id ?? '')
  await act(marleen, 'anoniem.set', { groepId, themaId: unnamed, anonymous: true })
  await act(marleen, 'role.grant', { personId: joke.oid, name: joke.name, role: 'deelnemer', gesprekId })
  await act(marleen, 'gesprek.start', { gesprekId })
  for (const nr of [11, 12, 13, 14]) {
    const note = { notitieId: `n-000000${nr}`, text: `Gezegd door Joke Vermeulen: ${nr}`, tags: [themaId] }
    await act(bram, 'notitie.add', { gesprekId, ...note, speaker: { personId: joke.oid } })
  }
  await act(marleen, 'gesprek.end', { gesprekId })
  const first = { gesprekId, paragraphId: 'p-n-00000011' }
  await act(bram, 'paragraph.lease', first)
  await act(bram, 'paragraph.write', {
    ...first,
    text: words('Joke Vermeulen zei elf.'),
    base: 0,
    rivalId: 'v-00000001',
  })
  await act(bram, 'paragraph.unlease', first)
  await act(marleen, 'paragraph.write', {
    ...first,
    text: words('Elf, zei Joke.'),
    base: 0,
    rivalId: 'v-00000002',
  })
  const chosen = { text: words('Elf en Joke.'), base: 1, rivalId: 'v-00000003', closes: ['v-00000002'] }
  await act(bram, 'paragraph.write', { ...first, ...chosen })
  await act(bram, 'paragraph.move', { gesprekId, paragraphId: 'p-n-00000013', themaId, sort: 'a0' })
  await act(bram, 'paragraph.join', { gesprekId, paragraphId: 'p-n-00000012', into: 'p-n-00000011' })
  await act(bram, 'paragraph.leaveOut', { gesprekId, paragraphId: 'p-n-00000014' })
  const system = (action: string, requestId: string) =>
    runner.run({ action, stream, input: { gesprekId }, who: { kind: 'system', part: 'clock' }, requestId })
  await act(bram, 'verslag.submit', { gesprekId })
  const remark = { opmerkingId: 'o-00000001', quote: { text: 'Joke', before: 'Elf en ', after: '.' } }
  await act(marleen, 'opmerking.make', { ...first, ...remark, text: 'Zei Joke Vermeulen dat?' })
  await act(bram, 'opmerking.answer', {
    opmerkingId: 'o-00000001',
    answerId: 'o-00000002',
    text: 'Ja, Joke.',
  })
  await act(bram, 'opmerking.resolve', { opmerkingId: 'o-00000001' })
  await act(marleen, 'verslag.checkThema', { gesprekId, themaId })
  await act(bram, 'verslag.handOver', { gesprekId, on: '2026-12-08', said: 'Joke Vermeulen las mee.' })
  await system('verslag.fixTexts', 'fix-0')
  await system('verslag.finishSend', 'finish-0')
  await act(marleen, 'verslag.settle', { gesprekId })
  await act(marleen, 'verslag.reopen', { gesprekId, reason: 'Joke Vermeulen vroeg het.' })
  await act(marleen, 'verslag.send', { gesprekId, until: '2026-12-20' })
  await system('verslag.fixTexts', 'fix-1')
  await system('verslag.finishSend', 'finish-1')
  await act(marleen, 'verslag.withdraw', { gesprekId })
  await act(marleen, 'verslag.send', { gesprekId, until: '2026-12-20' })
  await system('verslag.finishSend', 'finish-2')
  await act(marleen, 'verslag.setDeadline', { gesprekId, until: '2026-12-21' })
  const about = { gesprekId, kind: 'change', themaId, paragraphId: 'p-n-00000013', base: 1 } as const
  const correct = { text: words('Dertien, zegt Joke Vermeulen.'), reason: 'Dat zei Joke.' }
  const quote = { text: '13', before: 'Joke Vermeulen: ', after: '' }
  await act(joke, 'correctie.give', { ...about, ...correct, correctieId: 'c-00000001', quote })
  await act(bram, 'correctie.takeOver', { correctieId: 'c-00000001', base: 1 })
  await act(bram, 'correctie.undoTakeOver', { correctieId: 'c-00000001' })
  await act(bram, 'correctie.answer', { correctieId: 'c-00000001', text: 'Bedankt, Joke.' })
  await act(bram, 'correctie.handle', { correctieId: 'c-00000001' })
  await act(joke, 'correctie.give', { ...about, ...correct, correctieId: 'c-00000002' })
  await act(joke, 'correctie.takeBack', { correctieId: 'c-00000002' })
  const anonymous = { kind: 'anonymous', tid: TENANT, pseudonym: 'x', sitting: 's', takesPart: true } as const
  const missing = { gesprekId, kind: 'missing', themaId: unnamed, correctieId: 'c-00000003' }
  const input = { ...missing, ...correct }
  await runner.run({ action: 'correctie.give', stream, input, who: anonymous, requestId: 'anoniem-1' })
  const split = { newId: 'p-nieuw0001', newSort: 'a1', text: words('Dertien.'), newText: words('Joke.') }
  await act(bram, 'paragraph.split', { gesprekId, paragraphId: 'p-n-00000013', base: 3, ...split })
  await act(joke, 'verslag.agree', { gesprekId })
  await runner.run({
    action: 'verslag.recordExport',
    stream,
    input: { gesprekId },
    who: bram,
    requestId: 'taken-away',
  })
}

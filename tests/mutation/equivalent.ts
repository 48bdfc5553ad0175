import type { Mutant } from './mutants.ts'

/** Equivalent mutants, each with the reason; they are not tried. */
const EQUIVALENT: readonly { path: string; was: string; becomes?: string; why: string }[] = [
  {
    path: 'bot/anonymous/actAtThema.ts',
    was: 'run?.anonymous === false',
    why: 'Memory only saves a read; without it the read gives the same answer.',
  },
  {
    path: 'bot/anonymous/actAtThema.ts',
    was: 'tries === 1 && isNamed(parts.runner.peek(command.stream), act)',
    why: 'The same: what is in memory changes nothing but the number of reads.',
  },
  {
    path: 'bot/anonymous/ownAnswers.ts',
    was: 'this.#known.size === 0',
    why: 'A shortcut past a loop over nothing.',
  },
  {
    path: 'bot/anonymous/endKeys.ts',
    was: 'isRonde(commit) && ends(commit)',
    becomes: 'ends(commit)',
    why: 'For the compiler: only a ronde holds the end of a gesprek.',
  },
  {
    path: 'bot/anonymous/endKeys.ts',
    was: "'none'",
    becomes: "''",
    why: 'Only `after` is compared.',
  },
  {
    path: 'bot/followUp/keeping/eraser.ts',
    was: "await journal.streams('tenant:')",
    why: 'It is returned from an async function, which waits for it as well.',
  },
  {
    path: 'bot/runner/streamQueue.ts',
    was: 'if (!this.idle) return',
    why: 'Both things that follow look again whether the stream is idle.',
  },
  {
    path: 'bot/followUp/clock/themasToWarn.ts',
    was: "if (gesprek.status !== 'bezig' || gesprek.chatId === null || themaId === null) continue",
    why: 'The end of a gesprek and its unlinking close the thema, and without a chat no card was posted.',
  },
  {
    path: 'bot/followUp/pending/samenvattingen.ts',
    was: 'isSamenvatting && linkedAt !== null',
    becomes: 'isSamenvatting',
    why: 'Only linked gesprekken are listed, and these have a moment of the link.',
  },
  {
    path: 'bot/actions/antwoord/withdraw.ts',
    was: 'antwoord === undefined || gesprek === undefined || run === undefined',
    becomes: 'antwoord === undefined || gesprek === undefined',
    why: 'For the compiler: an antwoord is given to a thema that was opened.',
  },
  {
    path: 'bot/actions/person/recordName.ts',
    was: "who.kind !== 'person' || person === undefined",
    why: 'For the compiler: whoever holds a role is a person of the ronde.',
  },
  {
    path: 'bot/followUp/delivery/plan.ts',
    was: "'now'",
    becomes: "''",
    why: 'Everything that is no number and not `never` or `unknown` is now.',
  },
  {
    path: 'bot/followUp/keeping/removeWordsIfDue.ts',
    was: '1',
    becomes: '2',
    why: 'Behind the start of the removal there are no words.',
  },
  {
    path: 'bot/followUp/pending/startsEarly.ts',
    was: "'asked'",
    why: 'A sentence is posted once; what its record shows is never compared.',
  },
  {
    path: 'bot/followUp/delivery/deliver.ts',
    was: 'error instanceof AppError && SKIPPED.has(error.code)',
    becomes: 'SKIPPED.has(error.code)',
    why: 'The other half is for the compiler: nothing else has one of these codes.',
  },
  {
    path: 'bot/followUp/delivery/deliver.ts',
    was: "!(error instanceof SendError) || error.reason !== 'gone'",
    becomes: "error.reason !== 'gone'",
    why: 'The same: nothing else has this reason.',
  },
  {
    path: 'bot/followUp/followUps.ts',
    was: 'plan.lookAgainAt',
    becomes: 'plan.tasks',
    why: 'Infinity is never due; deleting it only saves memory.',
  },
  {
    path: 'bot/followUp/keeping/removeWordsIfDue.ts',
    was: 'if (!(await runner.read(ronde, (state) => retentionDue(state, now)))) return',
    why: 'The action decides it again and then stores nothing; the check saves a request.',
  },
  {
    path: 'bot/followUp/keeping/startKeeping.ts',
    was: "'tenant:'",
    why: 'Only the stream of a school holds the start of an erasure.',
  },
  {
    path: 'bot/followUp/pending/closesSoon.ts',
    was: "status !== 'open' || warnedAt === null",
    becomes: "status !== 'open'",
    why: 'For the compiler: a warning that was never given is long over.',
  },
  {
    path: 'bot/redaction/names.ts',
    was: 'addresses.size > 0 && /[@＠﹫]/.test(text)',
    becomes: 'addresses.size > 0',
    why: 'A shortcut past a search for addresses, which all hold that sign.',
  },
]

export const isEquivalent = (mutant: Mutant & { path: string }): boolean =>
  EQUIVALENT.some(
    ({ path, was, becomes }) =>
      mutant.path === path && mutant.was === was && (becomes === undefined || mutant.becomes === becomes),
  )

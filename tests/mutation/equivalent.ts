import type { Mutant } from './mutants.ts'

/** Changes that make no difference that anybody could see, each with the reason; they are not tried. */
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

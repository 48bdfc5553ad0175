/** Acts in one entry, and their size in JSON characters (house.md "Gather inputs"). */
export const ACTS_PER_ENTRY = 64
export const ENTRY_SIZE = 256 * 1024

/** An act of more bytes than this is refused: a store that has a limit has it above this (house.md "Nothing is forgotten"). */
export const LARGEST_ENTRY = 1_500_000

/** Acts waiting for one stream; more are refused at once, so nothing that is refused can still happen. */
export const QUEUE_LENGTH = 2000

/** How often all is decided again on newer state before the caller is told that it is too busy. */
export const CONFLICT_ROUNDS = 50

/** Entries read in one go. */
export const READ_PAGE = 500

/** How long a caller waits by default before it is told "unsure", ms. */
export const PATIENCE = 8000

/** How often a followed stream is read on for what other instances wrote while something goes on in it, ms. */
export const FOLLOW_EVERY = 400
/** The same when it is quiet: from the first, growing to the longest, ms. */
export const FOLLOW_QUIET = 2000
export const FOLLOW_LONGEST = 5000
/** How long after the last commit a stream is quiet, ms. */
export const QUIET_AFTER = 60_000

/** Journal characters folded into states held in memory; streams nobody uses beyond that are let go. */
export const MEMORY_BUDGET = 96 * 1024 * 1024

/** Acts after which a new snapshot is worth writing, and how long a stream must be quiet first, ms. */
export const ACTS_PER_SNAPSHOT = 500
export const SNAPSHOT_QUIET = 2000

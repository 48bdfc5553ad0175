/** Maximum number of acts in one entry, and its target size in characters of JSON (G5.q). */
export const ACTS_PER_ENTRY = 64
export const ENTRY_SIZE = 256 * 1024

/** Maximum size of one act in bytes of JSON. Below the 2 MB that Cosmos DB allows for a document. */
export const LARGEST_ENTRY = 1_500_000

/** Maximum number of acts queued for one stream. More are refused at once, so a refused act can never happen later. */
export const QUEUE_LENGTH = 2000

/** How often a batch is decided again after a conflict before its callers get `busy`. */
export const CONFLICT_ROUNDS = 50

/** Entries per read. An entry has at most 256 kB and a little, so a page takes at most some 16 MB (X5.l). */
export const READ_PAGE = 64

/** Default timeout of a caller, ms. */
export const PATIENCE = 8000

/** How long closing waits for running work, and then for appends with an unknown outcome to give up, ms. */
export const CLOSE_WAIT = 2500

/** Poll interval of a followed stream while something happens in it, ms. */
export const FOLLOW_EVERY = 400
/** Poll interval of a quiet followed stream: starts at the first and grows to the second, ms. */
export const FOLLOW_QUIET = 2000
export const FOLLOW_LONGEST = 5000
/** A stream is quiet this long after its last commit, ms. */
export const QUIET_AFTER = 60_000

/** Estimated bytes that all streams in memory may take; above it, the least recently used are evicted (X5.l). */
export const MEMORY_BUDGET = 96 * 1024 * 1024

/** A new snapshot is written after this many acts, once the stream has been idle for this long, ms. */
export const ACTS_PER_SNAPSHOT = 500
export const SNAPSHOT_QUIET = 2000

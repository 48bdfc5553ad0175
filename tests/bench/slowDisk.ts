import { DatabaseSync } from 'node:sqlite'

/**
 * Makes every commit of this process take `ms` longer, as a disk does whose fsync takes that long: the thread stands
 * still, just as it does in the call itself.
 */
export function slowDownCommits(ms: number): void {
  const still = new Int32Array(new SharedArrayBuffer(4))
  const exec = DatabaseSync.prototype.exec
  DatabaseSync.prototype.exec = function (sql: string) {
    if (sql === 'commit') Atomics.wait(still, 0, 0, ms)
    exec.call(this, sql)
  }
}

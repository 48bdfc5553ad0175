import { StatementSync } from 'node:sqlite'

/** Makes every SQLite commit of this process block `ms` longer, as on a disk with a slow fsync. */
export function slowDownCommits(ms: number): void {
  const cell = new Int32Array(new SharedArrayBuffer(4))
  const { run } = StatementSync.prototype
  StatementSync.prototype.run = function (...args: unknown[]) {
    if (this.sourceSQL === 'commit') Atomics.wait(cell, 0, 0, ms)
    return Reflect.apply(run, this, args)
  }
}

import { readFileSync } from 'node:fs'

const { scripts } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'))

/** The flags that `npm run serve` gives to Node, so that the bench measures the server as it runs. */
export const nodeFlags: string[] = String(scripts.serve)
  .split(' ')
  .filter((word) => word.startsWith('--'))

import assert from 'node:assert/strict'
import { createLog } from '../../bot/telemetry/log.ts'

describe('The log', () => {
  const lines: string[] = []
  const log = createLog((line) => lines.push(line))
  beforeEach(() => lines.splice(0))

  it('[X5.i] the log holds the kind of an error and its place, and nothing of its message', () => {
    const cause = Object.assign(new TypeError('GEHEIM als oorzaak'), { code: 'ECONNRESET' })
    log.fault(new Error('GEHEIM van Joke', { cause }), { where: 'test' })
    const [line = ''] = lines
    assert.ok(!line.includes('GEHEIM'))
    assert.match(line, /"name":"Error","at":\["at .*log\.test\.ts/)
    assert.match(line, /"name":"TypeError","code":"ECONNRESET"/)
  })

  it('[X5.i] an error message that looks like a place in code is kept out of the log as well', () => {
    const sly = 'onzin\n    at GEHEIM (/srv/geheim.ts:1:1)\n    at Joke Vermeulen'
    log.fault(new SyntaxError(sly))
    log.fault(
      Object.assign(new Error('eerst'), { message: 'later', stack: `Error: eerst\n    at GEHEIM zei dat\n` }),
    )
    const parsed = new Error()
    parsed.stack = `Error: ${sly}`
    log.fault(parsed)
    log.fault('GEHEIM als tekst')
    assert.ok(!lines.slice(0, 2).join('\n').includes('GEHEIM'), lines.join('\n'))
    assert.ok(!lines.join('\n').includes('Joke'))
    assert.ok(!(lines.at(-1) ?? '').includes('GEHEIM'))
  })
})

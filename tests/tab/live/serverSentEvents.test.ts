import assert from 'node:assert/strict'
import { eventReader } from '../../../tab/live/serverSentEvents.ts'

const stream =
  ': heartbeat\n\nid: 1\nevent: changes\ndata: {"seq":1,\ndata: "changes":[]}\n\n: heartbeat\r\n\r\ndata: {"seq":2}\n\n'
const messages = ['{"seq":1,\n"changes":[]}', '{"seq":2}']

function read(...chunks: string[]): string[] {
  const found: string[] = []
  const take = eventReader((data) => found.push(data))
  for (const chunk of chunks) take(chunk)
  return found
}

describe('Reading the change stream', () => {
  it('[B2.b] gives the same messages for any division of the stream into chunks', () => {
    for (let cut = 0; cut <= stream.length; cut++)
      assert.deepEqual(read(stream.slice(0, cut), stream.slice(cut)), messages, `cut at ${cut}`)
    assert.deepEqual(read(...stream), messages)
  })

  it('[B2.d] gives nothing for a heartbeat, and nothing before a message is whole', () => {
    assert.deepEqual(read(': heartbeat\n\n: heartbeat\n\n'), [])
    assert.deepEqual(read('data: {"seq":1}\n'), [])
  })
})

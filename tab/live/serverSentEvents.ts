/** Cuts a stream of text into the data of its events; heartbeats are comments and give nothing. */
export function eventReader(onData: (data: string) => void): (text: string) => void {
  let rest = ''
  return (text) => {
    const blocks = (rest + text.replaceAll('\r', '')).split('\n\n')
    rest = blocks.pop() ?? ''
    for (const block of blocks) {
      const data = block
        .split('\n')
        .filter((line) => line.startsWith('data:'))
        .map((line) => line.slice(5).trimStart())
      if (data.length > 0) onData(data.join('\n'))
    }
  }
}

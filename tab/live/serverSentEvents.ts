/** Parses server-sent events. The returned function takes the next chunk of text; `onData` gets the data of each whole event. */
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

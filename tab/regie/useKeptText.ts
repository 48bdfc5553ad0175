import { useState } from 'react'

/** Text that outlives its screen: going elsewhere and back, or a reload, gives it back. */
export function useKeptText(key: string): [string, (text: string) => void] {
  const [text, setText] = useState(() => read(key))
  const write = (changed: string): void => {
    setText(changed)
    try {
      if (changed === '') sessionStorage.removeItem(key)
      else sessionStorage.setItem(key, changed)
    } catch {
      // A browser that keeps nothing still lets people type.
    }
  }
  return [text, write]
}

function read(key: string): string {
  try {
    return sessionStorage.getItem(key) ?? ''
  } catch {
    return ''
  }
}

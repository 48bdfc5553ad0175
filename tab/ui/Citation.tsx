import { useTexts } from './useTexts.ts'

/** The words of a citaat between quotation marks, unless they were written with them. */
export function Citation({ text }: { text: string }) {
  const { format } = useTexts()
  const marked = /^["'“‘„«].*["'”’»]$/s.test(text.trim())
  return marked ? text : format.quote(text)
}

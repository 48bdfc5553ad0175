import type { OutboxItem } from '../../live/outboxItem.ts'
import { useOutboxSummary } from '../../live/useOutboxSummary.ts'
import { OutboxLine } from '../../ui/OutboxLine.tsx'

const none = (): boolean => false

/** Says what waits to be sent, except items that the screen itself shows as waiting. */
export function Waiting({ isShown = none }: { isShown?: (item: OutboxItem) => boolean }) {
  const { waiting, refused, durable, expired, dismissExpired } = useOutboxSummary(isShown)
  return (
    <OutboxLine
      waiting={waiting}
      refused={refused}
      durable={durable}
      expired={expired}
      onDismissExpired={dismissExpired}
    />
  )
}

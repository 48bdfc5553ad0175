import { Button } from '@fluentui/react-components'
import { useEffect } from 'react'
import { useHost } from '../host/useHost.ts'
import { go, goInstead } from '../routes.ts'
import { workplaceIn } from '../shared/gesprek/workplace.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { ErrorNote } from '../ui/ErrorNote.tsx'
import { Page } from '../ui/Page.tsx'
import { Skeletons } from '../ui/Skeletons.tsx'
import { ChooseGesprek } from './ChooseGesprek.tsx'
import { useChat } from './useChat.ts'
import { useLinking } from './useLinking.ts'
import { useTexts } from './useTexts.ts'

/** Opened from a meeting: leads to its gesprek, or asks which gesprek it is (G1). */
export function Koppelen() {
  const { chatId } = useHost()
  const t = useTexts().koppelen
  if (chatId === null) return <Told title={t.noChat} text={t.noChatText} />
  return <OfChat chatId={chatId} />
}

function OfChat({ chatId }: { chatId: string }) {
  const t = useTexts().koppelen
  const { link, busy, error: refused, clearError } = useLinking(chatId)
  const { view, error, look } = useChat(chatId, busy || refused !== null)
  const place = view?.linked && !busy && refused === null ? view.place : null
  useEffect(() => {
    if (place !== null) goInstead(workplaceIn(place.rondeId, place.gesprekId, place.work))
  }, [place])

  if (view === null && error !== null)
    return (
      <Page>
        <ErrorNote reading heading error={error} onRetry={look} />
      </Page>
    )
  if (view === null || place !== null)
    return (
      <Page>
        <Skeletons />
      </Page>
    )
  if (view.linked) return <Told title={t.notYours} text={t.notYoursText} />
  if (!view.mayLink) return <Told title={t.notYet} text={t.notYetText(t.oneOf(view.askWhom))} />
  if (view.choices.length === 0) return <Told title={t.none} text={t.noneText} />
  const refresh = (): void => {
    clearError()
    look()
  }
  return (
    <ChooseGesprek choices={view.choices} busy={busy} error={refused} onLink={link} onRefresh={refresh} />
  )
}

function Told({ title, text }: { title: string; text: string }) {
  const t = useTexts()
  const toRondes = <Button onClick={() => go({ screen: 'rondes' })}>{t.common.toRondes}</Button>
  return (
    <Page>
      <EmptyState title={title} text={text} action={toRondes} />
    </Page>
  )
}

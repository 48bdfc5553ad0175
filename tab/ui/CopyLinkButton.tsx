import { Link } from '@fluentui/react-components'
import type { Route } from '../routes.ts'
import { useCopyLink } from './useCopyLink.ts'
import { VisuallyHidden } from './VisuallyHidden.tsx'

interface Props {
  to: Route
  /** Read in the chat where the link is put. */
  label: string
  className?: string
}

/** Gives a link to a screen, and says on itself what became of that. */
export function CopyLinkButton({ to, label, className }: Props) {
  const { copy, says, became } = useCopyLink()
  return (
    <>
      <Link as="button" className={className} onClick={() => void copy(to, label)}>
        {says}
      </Link>
      <VisuallyHidden status>{became}</VisuallyHidden>
    </>
  )
}

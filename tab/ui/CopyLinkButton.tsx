import { Link } from '@fluentui/react-components'
import type { Route } from '../routes.ts'
import { useCopyLink } from './useCopyLink.ts'
import { VisuallyHidden } from './VisuallyHidden.tsx'

interface Props {
  to: Route
  /** Title of the link in the chat where it is pasted. */
  label: string
  className?: string
}

/** Copies a link to a screen, and shows the outcome as its own label. */
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

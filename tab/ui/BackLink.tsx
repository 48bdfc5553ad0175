import { ArrowLeftRegular } from '@fluentui/react-icons'
import { hrefTo, type Route } from '../routes.ts'
import { useStepStyles } from './stepStyles.ts'

/** Link from a screen to the screen above it. */
export function BackLink({ to, says }: { to: Route; says: string }) {
  return (
    <a className={useStepStyles().back} href={hrefTo(to)}>
      <ArrowLeftRegular aria-hidden fontSize={20} />
      {says}
    </a>
  )
}

import { ArrowLeftRegular } from '@fluentui/react-icons'
import { hrefTo, type Route } from '../routes.ts'
import { useStepStyles } from './stepStyles.ts'

/** The way back to where a screen belongs. */
export function BackLink({ to, says }: { to: Route; says: string }) {
  return (
    <a className={useStepStyles().back} href={hrefTo(to)}>
      <ArrowLeftRegular aria-hidden fontSize={20} />
      {says}
    </a>
  )
}

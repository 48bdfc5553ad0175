import { SkeletonBar } from '../ui/Skeletons.tsx'
import { usePageStyles } from './pageStyles.ts'
import { useTexts } from './useTexts.ts'
import { useVerslagStyles } from './verslagStyles.ts'

const PARAGRAPHS = ['a', 'b', 'c', 'd']

/** The shape of a verslag while it loads: heads, and three grey lines per paragraph. */
export function VerslagShape() {
  const styles = useVerslagStyles()
  const pageStyles = usePageStyles()
  const { common } = useTexts()
  return (
    <main className={pageStyles.page} role="status" aria-label={common.loading}>
      <SkeletonBar width="240px" />
      <div className={pageStyles.columns}>
        <div className={pageStyles.wide}>
          {PARAGRAPHS.map((one) => (
            <div key={one} className={styles.part}>
              <SkeletonBar width="80%" />
            </div>
          ))}
        </div>
        <div>
          <SkeletonBar width="320px" />
          {PARAGRAPHS.map((one) => (
            <div key={one} className={styles.part}>
              <SkeletonBar width="min(560px, 100%)" />
              <br />
              <SkeletonBar width="min(540px, 96%)" />
              <br />
              <SkeletonBar width="min(300px, 60%)" />
            </div>
          ))}
        </div>
      </div>
    </main>
  )
}

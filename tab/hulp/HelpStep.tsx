import { mergeClasses } from '@fluentui/react-components'
import { useHelpStyles } from './helpStyles.ts'
import { type PictureName, pictures } from './pictures.ts'

export interface StepTexts {
  picture: string
  title: string
  lines: string[]
  alt: string
}

/** One help step with its picture; tall pictures get a narrow column, wide ones the full width. */
export function HelpStep({ number, step }: { number: number; step: StepTexts }) {
  const styles = useHelpStyles()
  const picture = pictures[step.picture as PictureName]
  return (
    <li className={styles.step}>
      <div>
        <p className={styles.number} aria-hidden>
          {number}
        </p>
        <h2 className={styles.stepTitle}>{step.title}</h2>
        {step.lines.map((line) => (
          <p key={line} className={styles.text}>
            {line}
          </p>
        ))}
      </div>
      <img
        className={mergeClasses(styles.picture, picture.width < 400 && styles.narrow)}
        src={picture.src}
        width={picture.width}
        height={picture.height}
        alt={step.alt}
        loading="lazy"
      />
    </li>
  )
}

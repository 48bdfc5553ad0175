import { mergeClasses } from '@fluentui/react-components'
import { type FocusEvent, useId } from 'react'
import { VisuallyHidden } from '../VisuallyHidden.tsx'
import { EditorBar } from './EditorBar.tsx'
import type { EditorProps } from './editorProps.ts'
import { useProseStyles } from './proseStyles.ts'
import { useTextStyles } from './textStyles.ts'
import { useProse } from './useProse.ts'
import { useTexts } from './useTexts.ts'

/** The editor itself. Screens use `RichTextEditor`, which loads it when it is first needed. */
export function ProseEditor(props: EditorProps) {
  const t = useTexts().editor
  const text = useTextStyles()
  const styles = useProseStyles()
  const remarkId = useId()
  const { host, bar, fit, notPasted, run, flush } = useProse(props, remarkId)
  const onBlur = ({ currentTarget, relatedTarget }: FocusEvent<HTMLElement>): void => {
    flush()
    if (relatedTarget !== null && currentTarget.contains(relatedTarget)) return
    // Nothing else gets the focus when the whole window loses it: then the editor still has it.
    queueMicrotask(() => {
      if (currentTarget.isConnected && !currentTarget.contains(document.activeElement))
        props.onLeave?.('blur')
    })
  }
  const onEscape = (): void => {
    flush()
    props.onLeave?.('escape')
  }
  const remark = notPasted
    ? t.notPasted
    : fit.over > 0
      ? t.over(fit.over)
      : fit.tooManyParts
        ? t.tooManyParts
        : fit.left === null
          ? ''
          : t.left(fit.left)
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only notices that the focus leaves
    <div className={mergeClasses(text.root, styles.root)} onBlur={onBlur}>
      <div ref={host} />
      <p
        id={remarkId}
        hidden={remark === ''}
        className={mergeClasses(styles.remark, !fit.fits && styles.tooMuch)}
      >
        {remark}
      </p>
      <VisuallyHidden status>{notPasted ? t.notPasted : fit.fits ? '' : t.tooLong}</VisuallyHidden>
      {bar && <EditorBar state={bar} run={run} onEscape={onEscape} />}
    </div>
  )
}

import { makeStyles, tokens } from '@fluentui/react-components'

/** How the editable blocks look. Markers and numbers are drawn, because blocks stand side by side (see schema.ts). */
export const useProseStyles = makeStyles({
  root: {
    '& .ProseMirror': {
      position: 'relative',
      minHeight: '48px',
      boxSizing: 'border-box',
      padding: '10px 12px',
      whiteSpace: 'pre-wrap',
      fontVariantLigatures: 'none',
      counterReset: 'outer inner',
      backgroundColor: tokens.colorNeutralBackground1,
      border: `1px solid ${tokens.colorNeutralStroke1}`,
      borderRadius: tokens.borderRadiusMedium,
    },
    '& .ProseMirror:focus': {
      outline: 'none',
      boxShadow: `inset 0 -2px 0 ${tokens.colorCompoundBrandStroke}`,
    },
    '& .ProseMirror[data-placeholder]::before': {
      content: 'attr(data-placeholder)',
      float: 'inline-start',
      height: 0,
      pointerEvents: 'none',
      color: tokens.colorNeutralForeground3,
    },
    '& .ProseMirror > :last-child': { marginBottom: 0 },
    '& .ProseMirror > p': { position: 'relative', counterReset: 'outer inner' },
    '& .ProseMirror > p[data-kind="quote"]': {
      paddingInlineStart: '16px',
      borderInlineStartWidth: '2px',
      borderInlineStartStyle: 'solid',
      borderInlineStartColor: tokens.colorNeutralStroke1,
    },
    '& .ProseMirror > p[data-kind="bullet"], & .ProseMirror > p[data-kind="number"]': {
      marginBottom: '0',
      paddingInlineStart: '24px',
    },
    '& .ProseMirror > p[data-kind="bullet"] + p:not([data-kind="bullet"], [data-kind="number"]), & .ProseMirror > p[data-kind="number"] + p:not([data-kind="bullet"], [data-kind="number"])':
      { marginTop: '8px' },
    '& .ProseMirror > p[data-level="1"]': { paddingInlineStart: '48px', counterReset: 'inner' },
    '& .ProseMirror > p[data-kind="number"]:not([data-level])': {
      counterReset: 'inner',
      counterIncrement: 'outer',
    },
    '& .ProseMirror > p[data-kind="number"][data-level="1"]': {
      counterReset: 'none',
      counterIncrement: 'inner',
    },
    '& .ProseMirror > p[data-kind="bullet"]::before, & .ProseMirror > p[data-kind="number"]::before': {
      position: 'absolute',
      insetInlineStart: '0',
      width: '18px',
      textAlign: 'end',
    },
    '& .ProseMirror > p[data-level="1"]::before': { insetInlineStart: '24px' },
    '& .ProseMirror > p[data-kind="bullet"]::before': { content: '"•"' },
    '& .ProseMirror > p[data-kind="bullet"][data-level="1"]::before': { content: '"◦"' },
    '& .ProseMirror > p[data-kind="number"]::before': { content: 'counter(outer) "."' },
    '& .ProseMirror > p[data-kind="number"][data-level="1"]::before': { content: 'counter(inner) "."' },
    '& img.ProseMirror-separator': {
      display: 'inline !important',
      width: 0,
      height: 0,
      margin: 0,
      border: 'none',
    },
  },
  remark: {
    margin: '4px 0 0',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    color: tokens.colorNeutralForeground3,
  },
  tooMuch: { color: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightSemibold },
})

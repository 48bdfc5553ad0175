import { AppError } from '../errors/appError.ts'
import type { AnyAction } from './kinds.ts'

/**
 * The input as the action's schema knows it; unknown fields are dropped.
 * @throws AppError `too-large` when only a length is over its bound, else `bad-input` naming the field
 */
export function checkInput(action: AnyAction, input: unknown): unknown {
  const checked = action.input.safeParse(input)
  if (checked.success) return checked.data
  const issues = checked.error.issues
  const onlyTooLong = issues.every((issue) => issue.code === 'too_big' && issue.origin === 'string')
  const where = [...new Set(issues.slice(0, 3).map((issue) => issue.path.join('.') || 'input'))].join(', ')
  throw new AppError(onlyTooLong ? 'too-large' : 'bad-input', `(${where})`)
}

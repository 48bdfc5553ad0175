import { AppError } from '../errors/appError.ts'
import type { AnyAction } from './kinds.ts'

/**
 * Parses the input with the action's schema.
 * @throws AppError `too-large` when only strings exceed their maximum, else `bad-input`; both name the fields
 */
export function checkInput(action: AnyAction, input: unknown): unknown {
  const checked = action.input.safeParse(input)
  if (checked.success) return checked.data
  const issues = checked.error.issues
  const onlyTooLong = issues.every((issue) => issue.code === 'too_big' && issue.origin === 'string')
  const where = [...new Set(issues.slice(0, 3).map((issue) => issue.path.join('.') || 'input'))].join(', ')
  throw new AppError(onlyTooLong ? 'too-large' : 'bad-input', `(${where})`)
}

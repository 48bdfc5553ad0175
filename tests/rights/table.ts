import { actionRows } from './actions.ts'
import { setStage } from './cast.ts'
import { type Row, toMarkdown } from './markdown.ts'
import { routeRows } from './routes.ts'
import { viewRows } from './views.ts'

/** The rights table, computed by trying everything as every person of the cast. */
export async function freshTable(): Promise<{ rows: Row[]; markdown: string; tried: number }> {
  const stage = await setStage()
  const parts = [await actionRows(stage), await viewRows(stage), await routeRows(stage)]
  const rows = parts.flatMap((part) => part.rows)
  const tried = parts.reduce((sum, part) => sum + part.tried, 0)
  return { rows, markdown: toMarkdown(rows), tried }
}

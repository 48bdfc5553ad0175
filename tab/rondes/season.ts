/** A school speaks of voorjaar and najaar: from August on it is najaar. */
export function seasonOf(day: string): { half: 'voorjaar' | 'najaar'; year: number } {
  const [year = 0, month = 1] = day.split('-').map(Number)
  return { half: month >= 8 ? 'najaar' : 'voorjaar', year }
}

/** Ids that read the same in every run. */
export function countingIds(): (prefix: string) => string {
  let count = 0
  return (prefix) => {
    count += 1
    return `${prefix}-${String(count).padStart(10, '0')}`
  }
}

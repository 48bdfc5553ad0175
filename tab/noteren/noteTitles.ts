/** Titles of what a note refers to by id. */
export interface NoteTitles {
  thema(id: string): string
  label(id: string): string
  whom(id: string): string
}

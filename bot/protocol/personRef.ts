export interface PersonRef {
  id: string
  name: string
}

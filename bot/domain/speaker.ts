/** Who said what a notitie says: a person of the ronde, or a name that the verslaggever typed. */
export type Speaker = { personId: string } | { name: string }

export const bord = {}

export const rondes = {}

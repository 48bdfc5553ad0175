export const regie = {}

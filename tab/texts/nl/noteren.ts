export const noteren = {}

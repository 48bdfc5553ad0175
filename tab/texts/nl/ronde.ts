export const ronde = {}

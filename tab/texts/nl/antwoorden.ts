export const antwoorden = {}

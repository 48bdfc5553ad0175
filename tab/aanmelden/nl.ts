export const aanmelden = {
  title: 'Wie ben je?',
  intro:
    'De app draait op deze computer. Kies iemand om mee te kijken; elk tabblad van je browser kan iemand anders zijn.',
  people: 'Personen',
  change: 'Iemand anders zijn',
  youAre: (name: string) => `Je bent ${name}`,
  roleOf: (role: string | null): string => role ?? 'geen rol in de ronde',
}

export const aanmelden = {
  title: 'Wie ben je?',
  intro:
    'De app draait op deze computer. Kies iemand om mee te kijken; elk tabblad van je browser kan iemand anders zijn.',
  people: 'Personen',
  roleOf: (role: string | null): string => role ?? 'geen rol in de ronde',
}

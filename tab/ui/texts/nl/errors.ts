/** What the tab itself can tell about a failed call; all other refusals arrive as sentences from the server. */
export const errors = {
  title: 'Dit lukte niet',
  offlineRead: 'Er is geen verbinding. Wat bewaard was, is er nog. Probeer het zo opnieuw.',
  offlineAct: 'Er is geen verbinding, dus dit is nog niet bewaard. Wat je schreef staat er nog.',
  unsure:
    'Er kwam geen antwoord. Misschien is het wel bewaard; probeer het opnieuw, het gebeurt nooit dubbel.',
  unsureTitle: 'Nog niet zeker',
  unknown: 'Er ging iets mis. Wat al bewaard was, is er nog. Probeer het opnieuw.',
  request: (id: string) => `Nummer van dit verzoek: ${id}`,
}

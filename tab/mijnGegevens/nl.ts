export const mine = {
  title: 'Mijn gegevens',
  lead: 'Alles wat over jou is opgeslagen: je rollen, wat je schreef, wat van jou is genoteerd en wat je in de app deed.',
  fetch: 'Laat zien wat er is',
  fetching: 'Even verzamelen',
  logged: 'Dat je dit opvraagt, wordt genoteerd. Wat erin staat niet.',
  save: 'Bewaar als bestand',
  file: 'mijn-gegevens-lob-portret.json',
  nothing: 'Niets',
  lines: (count: number) => (count === 1 ? '1 regel' : `${count} regels`),
  eraseTitle: 'Laten wissen',
  eraseText:
    'Vraag het de beheerder van de app in jouw school. Je naam verdwijnt dan overal en je eigen antwoorden ook; wat een ander noteerde blijft alleen als het niet naar jou wijst. Gaf je antwoord in een anoniem thema, dan is dat van niemand meer.',
}

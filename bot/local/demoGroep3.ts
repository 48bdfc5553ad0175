import type { DemoGesprek } from './demoTypes.ts'

const hanneke = 'Hanneke van Dijk'
const jeroen = 'Jeroen Smits'
const lotte = 'Lotte Brouwer'
const mehmet = 'Mehmet Kaya'
const annelies = 'Annelies de Wit'

/** What groep 3 said in the demo. All people and statements are invented. */
export const demoGroep3: DemoGesprek = {
  groep: 'groep-3',
  deelnemers: [hanneke, jeroen, lotte, mehmet, annelies],
  themas: {
    visie: [
      {
        wie: hanneke,
        tekst:
          'Voor ons is LOB: een student leert kiezen. Niet: een student kiest. Dat verschil leg ik elke week wel een keer uit.',
        labels: ['citaat'],
      },
      {
        wie: jeroen,
        tekst:
          'De eerste lijn denkt in opleidingen, wij in mensen die misschien ergens anders horen. Dat botst, en dat is ook goed.',
        labels: ['dilemma'],
      },
      {
        wie: lotte,
        tekst:
          'Bij de intake gebruiken we dezelfde vijf vragen als de mentoren in het eerste jaar. Dat is pas sinds vorig jaar en het scheelt enorm.',
        labels: ['goed-voorbeeld'],
      },
      {
        wie: annelies,
        zelf: 1,
        tekst:
          'Er is een visiestuk van twaalf pagina’s. Ik ken één zin eruit, en die hangt bij de koffieautomaat.',
      },
    ],
    rollen: [
      {
        wie: jeroen,
        tekst:
          'Wij krijgen de student vaak pas als het besluit om te stoppen al is genomen. Dan is het geen loopbaangesprek meer, dan is het afhechten.',
        labels: ['knelpunt', 'citaat'],
      },
      {
        wie: hanneke,
        tekst:
          'Graag een vast moment per periode waarop wij met de mentoren om tafel zitten, niet pas als een student al weg is.',
        labels: ['wens'],
        aanWie: 'team',
      },
      {
        wie: mehmet,
        tekst:
          'Een exitgesprek is het eerlijkste gesprek dat een student hier voert. Er is alleen niemand die het verslag leest.',
        labels: ['citaat', 'knelpunt'],
        aanWie: 'instelling',
      },
      {
        wie: annelies,
        tekst:
          'Mentoren sturen mensen door met “hij zit niet goed in zijn vel”. Dan weet ik nog niet of het over school, thuis of werk gaat.',
        labels: ['knelpunt'],
      },
      {
        wie: lotte,
        tekst: 'Eén pagina waarop staat wie waarvoor is. Meer hoeft het niet te zijn.',
        labels: ['wens'],
        aanWie: 'instelling',
      },
      {
        wie: mehmet,
        zelf: 4,
        tekst: 'Je moet stil kunnen zijn. Dat klinkt als niets, maar het is het moeilijkste van het vak.',
      },
    ],
    professionaliteit: [
      {
        wie: lotte,
        tekst:
          'Wij hebben elke dinsdag casusbespreking. Een uur, altijd, ook in de toetsweek. Dat is onze scholing.',
        labels: ['sterk'],
      },
      {
        wie: jeroen,
        tekst:
          'Van de zeven adviseurs zijn er vier gecertificeerd. De andere drie doen het al vijftien jaar en doen het ook goed.',
        labels: ['dilemma'],
      },
      {
        wie: annelies,
        tekst: 'In mijn ontwikkelplan staat LOB, want het is mijn werk. Bij mentoren staat er “Office”.',
        labels: ['citaat'],
      },
      {
        wie: hanneke,
        tekst:
          'Wat ik mis is kennis van de regionale arbeidsmarkt. We adviseren op wat we denken te weten van vijf jaar geleden.',
        labels: ['knelpunt'],
      },
      {
        wie: lotte,
        zelf: 7,
        tekst:
          'Scholing over studenten die pas kort in Nederland zijn: wat betekent kiezen als je familie meekiest?',
      },
    ],
    beleid: [
      {
        wie: hanneke,
        tekst: 'Het scholingsplan is geschreven voor docenten. Wij staan erin als overig personeel.',
        labels: ['citaat', 'knelpunt'],
        aanWie: 'instelling',
      },
      {
        wie: jeroen,
        tekst:
          'Twee mentoren hebben een halve dag met ons meegelopen. Ze verwijzen sindsdien eerder en beter.',
        labels: ['goed-voorbeeld'],
      },
      {
        wie: annelies,
        tekst:
          'We zouden de eerste lijn kunnen scholen, maar het staat in niemands taak. Dus doen we het als iemand het vraagt.',
        labels: ['knelpunt'],
      },
      {
        wie: hanneke,
        zelf: 5,
        tekst: 'Minder losse trainingen, meer meelopen. Je leert dit vak door het iemand te zien doen.',
      },
    ],
    effecten: [
      {
        wie: mehmet,
        tekst:
          'Van wie wij laten switchen zit tachtig procent een jaar later nog op die plek. Dat cijfer kent buiten deze kamer niemand.',
        labels: ['sterk'],
      },
      {
        wie: jeroen,
        tekst: 'Minder uitval is niet altijd goed nieuws. Soms houden we iemand vast die weg had gemoeten.',
        labels: ['dilemma'],
      },
      {
        wie: lotte,
        tekst:
          'Een student kwam na twee jaar terug om te zeggen dat de vraag “waar word je boos over?” hem had geholpen. Die vraag had ik van een collega.',
        labels: ['goed-voorbeeld'],
      },
    ],
    knelpunten: [
      {
        wie: annelies,
        tekst: 'Onze wachttijd is drie weken. In drie weken heeft iemand van zeventien al besloten.',
        labels: ['knelpunt', 'citaat'],
        aanWie: 'instelling',
      },
      {
        wie: mehmet,
        tekst:
          'Wij mogen niet in het dossier van de mentor kijken en zij niet in dat van ons. De student vertelt alles twee keer.',
        labels: ['knelpunt'],
        ook: ['rollen'],
      },
      {
        wie: jeroen,
        tekst:
          'Door de bekostiging wil een team een student liever houden dan laten gaan. Dat zegt niemand hardop.',
        labels: ['dilemma'],
        aanWie: 'overheid',
      },
      {
        wie: hanneke,
        tekst: 'Mensen kennen het loket niet. Ze denken dat wij van de boekenlijsten zijn.',
        labels: ['knelpunt'],
        aanWie: 'zelf',
      },
    ],
    wensen: [
      {
        wie: lotte,
        tekst: 'Dat een student één dossier heeft, en zelf bepaalt wie het leest.',
        labels: ['wens'],
        aanWie: 'instelling',
      },
      {
        wie: mehmet,
        tekst:
          'Laat ons elk kwartaal vertellen wat we in exitgesprekken horen. Vijf minuten in het teamoverleg is genoeg.',
        labels: ['wens'],
        aanWie: 'team',
      },
      { wie: hanneke, zelf: 3, tekst: 'Ik nodig van elk team de mentor uit om een ochtend mee te lopen.' },
    ],
    afsluiting: [
      {
        wie: jeroen,
        zelf: 'aansprak',
        tekst: 'Dat het over ons vak ging en niet over onze plek in het organogram.',
      },
      {
        wie: mehmet,
        zelf: 'vervolg',
        tekst: 'Ik maak een overzicht van de exitgesprekken van dit jaar, op één pagina.',
      },
    ],
  },
  zonderThema: [
    { wie: lotte, tekst: 'Link naar het scholingsplan van 2023 nog opvragen.' },
    {
      tekst: 'Kunnen we bij groep 2 terugkomen op wat hier over doorverwijzen werd gezegd?',
      labels: ['actie'],
    },
  ],
}

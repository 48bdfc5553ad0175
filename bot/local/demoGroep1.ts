import type { DemoGesprek } from './demoTypes.ts'

const karin = 'Karin Blom'
const erik = 'Erik Postma'
const ingrid = 'Ingrid Vos'
const henkJan = 'Henk-Jan Terpstra'
const yasmina = 'Yasmina Aksoy'

/** What groep 1 said in the demo. All people and statements are invented. */
export const demoGroep1: DemoGesprek = {
  groep: 'groep-1',
  deelnemers: [karin, erik, ingrid, henkJan, yasmina],
  themas: {
    personeelsbeleid: [
      {
        wie: karin,
        tekst:
          'Op papier is ons beleid levensfasebewust. In de praktijk is het vooral: wie kan er donderdag voor de klas?',
        labels: ['citaat'],
      },
      {
        wie: ingrid,
        tekst:
          'In het jaargesprek vraag ik iedereen waar ze over drie jaar willen staan. Twee jaar geleden schrokken mensen daarvan, nu komen ze voorbereid.',
        labels: ['goed-voorbeeld'],
      },
      {
        wie: erik,
        tekst:
          'Loopbaan van medewerkers staat in de kaderbrief, maar er hangt geen doel aan en dus vraagt niemand ernaar.',
        labels: ['knelpunt'],
        aanWie: 'instelling',
      },
      {
        wie: yasmina,
        tekst:
          'Mensen die zij-instromen krijgen twee jaar begeleiding op hun bevoegdheid. Dat loopt goed, daar zit ook echt tijd in.',
        labels: ['sterk'],
      },
      {
        wie: karin,
        tekst:
          'Bij werving vragen we naar vakkennis en naar binding met de doelgroep. Naar LOB vragen we eigenlijk nooit, terwijl iedereen mentor wordt.',
        labels: ['knelpunt'],
        ook: ['professionaliteit'],
      },
      {
        wie: henkJan,
        tekst: 'Zet LOB in de vacaturetekst. Eén zin is genoeg, dan gaat het er in het gesprek vanzelf over.',
        labels: ['wens'],
        aanWie: 'instelling',
      },
    ],
    professionaliteit: [
      {
        wie: henkJan,
        tekst:
          'Er is een rollenprofiel voor loopbaanbegeleiders uit 2024. Vastgesteld, rondgestuurd en daarna niet meer besproken.',
        labels: ['knelpunt'],
      },
      {
        wie: ingrid,
        tekst: 'Ik weet van mijn eigen team wie het kan. Van het team hiernaast zou ik het niet weten.',
      },
      {
        wie: erik,
        tekst:
          'We meten of het loopbaandossier gevuld is. Of het gesprek erachter goed was, dat zien we niet.',
        labels: ['dilemma'],
      },
      {
        wie: yasmina,
        tekst:
          'Niet iedereen hoeft een expert te zijn. Wel moet iedereen weten wanneer je doorverwijst, en naar wie.',
        labels: ['citaat'],
      },
      {
        wie: karin,
        zelf: 5,
        tekst:
          'We hebben geen overzicht van wie welke scholing voor LOB heeft gevolgd. Dat staat per team in een eigen lijstje, als het er al staat.',
      },
    ],
    professionaliseren: [
      {
        wie: karin,
        tekst:
          'Scholingswensen halen we op in maart. Wat in september speelt, past dan niet meer in het plan.',
        labels: ['knelpunt'],
      },
      {
        wie: henkJan,
        tekst:
          'De training loopbaangesprekken zit elk jaar vol met dezelfde twintig mensen. Die kunnen het inmiddels.',
        labels: ['citaat'],
      },
      {
        wie: yasmina,
        tekst:
          'Samen een gesprek terugkijken op video, met twee collega’s erbij. Kost niets en ik heb er meer van geleerd dan van drie studiedagen.',
        labels: ['goed-voorbeeld'],
      },
      {
        wie: erik,
        zelf: 3,
        tekst:
          'Het budget is 2,5 procent van de loonsom. Er is niets voor LOB apart gezet, het moet het winnen van taal, rekenen en examinering.',
      },
      {
        wie: ingrid,
        tekst:
          'Geef teams een eigen dagdeel per periode en laat ze zelf kiezen. Alles wat wij van boven bedenken wordt een verplichte middag.',
        labels: ['wens'],
        aanWie: 'instelling',
      },
    ],
    effecten: [
      {
        wie: erik,
        tekst: 'Na een training vragen we of de lunch goed was. Ik overdrijf, maar niet veel.',
        labels: ['citaat'],
      },
      {
        wie: erik,
        tekst:
          'In de studentmonitor stijgt de vraag “ik weet wat ik hierna wil” al drie jaar licht. We weten niet waardoor.',
      },
      {
        wie: karin,
        tekst:
          'Een halfjaar later nog eens langsgaan bij wie geschoold is: wat doe je nu anders? Dat doen we bij BHV wel.',
        labels: ['wens'],
        aanWie: 'zelf',
      },
      {
        wie: ingrid,
        tekst:
          'Je merkt het aan de vergaderingen. Er wordt minder gezegd “die student is ongemotiveerd” en meer gevraagd wat hij eigenlijk wil.',
        labels: ['sterk'],
      },
    ],
    knelpunten: [
      {
        wie: yasmina,
        tekst:
          'Veertig uur mentoraat voor vierentwintig studenten. De student die niets vraagt, krijgt ook niets.',
        labels: ['knelpunt'],
        aanWie: 'instelling',
      },
      {
        wie: karin,
        tekst:
          'Door het verloop zijn er teams waar de helft er nog geen twee jaar zit. Daar begin je elk jaar opnieuw.',
        labels: ['knelpunt'],
      },
      {
        wie: henkJan,
        tekst:
          'Wij als staf maken modellen, teams maken lessen, en daartussen zit een trap die niemand loopt.',
        labels: ['citaat', 'knelpunt'],
      },
      {
        wie: ingrid,
        tekst:
          'Stages worden geregeld op wat er vrij is. Dan kun je over kwaliteiten en motieven praten wat je wilt.',
        labels: ['dilemma'],
        aanWie: 'bedrijf',
      },
      {
        wie: erik,
        tekst: 'De lerarenopleiding besteedt er één middag aan. Dat repareren wij daarna.',
        labels: ['knelpunt'],
        aanWie: 'lerarenopleiding',
      },
    ],
    wensen: [
      {
        wie: henkJan,
        tekst:
          'Per team één iemand die LOB echt in de taak heeft, met uren en met een plek aan tafel bij de teamleider.',
        labels: ['wens'],
        aanWie: 'instelling',
      },
      {
        wie: ingrid,
        tekst:
          'Dat ik als manager zelf een keer bij een loopbaangesprek zit. Ik praat erover en heb het nog nooit gezien.',
        labels: ['wens'],
        aanWie: 'zelf',
      },
      {
        wie: yasmina,
        zelf: 3,
        tekst: 'Ik neem de mentoruren mee naar het overleg over de formatie in januari.',
      },
    ],
    afsluiting: [
      {
        wie: ingrid,
        zelf: 'aansprak',
        tekst:
          'Dat we als leiding voor het eerst een uur over hetzelfde onderwerp praatten zonder begroting op tafel.',
      },
      {
        wie: karin,
        zelf: 'vervolg',
        tekst: 'LOB komt in de vacaturetekst voor mentoren. Dat kan ik deze maand zelf regelen.',
      },
    ],
  },
  zonderThema: [
    {
      wie: karin,
      tekst: 'Opzoeken: hoeveel mensen hebben het certificaat loopbaanbegeleiding?',
      labels: ['actie'],
    },
    { tekst: 'Stilte na de vraag of iemand de evaluatie van 2024 had gelezen. Daarna gelach.' },
  ],
}

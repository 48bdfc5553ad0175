/** The help page: what a gespreksleider reads once, before the first gesprek. */
export const hulp = {
  title: 'Zo leid je een gesprek',
  lead: 'Eén keer lezen is genoeg. Tijdens het gesprek hoef je alleen te praten en te luisteren.',
  back: 'Naar de rondes',
  steps: [
    {
      picture: 'ronde',
      title: 'Zet de ronde klaar',
      lines: [
        'Kies de groepen, plan de gesprekken en geef mensen hun rol: wie schrijft er mee, wie doet er mee?',
        'Plan elk gesprek ook als gewone vergadering in Teams: elk zijn eigen, geen reeks en niet in een kanaal.',
        'Voeg LOB-portret aan die vergadering toe: open haar in de agenda en kies + boven de chat. Dat moet voor elke vergadering opnieuw.',
      ],
      alt: 'Het overzicht van een ronde: de gesprekken van de dag, en wie wat doet.',
    },
    {
      picture: 'koppelen',
      title: 'Zeg welk gesprek het is',
      lines: [
        'Begint de vergadering, dan vraagt de bot in de chat welk gesprek dit is. Jij of de verslaggever kiest.',
        'Komt de vraag niet? Schrijf @LOB-portret start, of koppel het gesprek in de app.',
      ],
      alt: 'De kaart in de chat met de vraag welk gesprek dit is.',
    },
    {
      picture: 'regie',
      title: 'Leid met één oog op de regie',
      lines: [
        'Open LOB-portret in het zijpaneel van de vergadering. Bovenaan staat het thema, eronder de vragen.',
        'Volgend thema legt het volgende op tafel en sluit het vorige. Vergist? Je kunt het tien seconden lang ongedaan maken, en later heropenen.',
        'Je ziet hoeveel tijd er is, en wie nog niet is gehoord. Dat laatste zien alleen jij en de verslaggever.',
      ],
      alt: 'De regie in het zijpaneel: het thema, de vragen en wie nog niet is gehoord.',
    },
    {
      picture: 'thema',
      title: 'Eerst praten, dan schrijven',
      lines: [
        'Bij elk thema verschijnt een kaart in de chat. Alles mag leeg blijven.',
        'Wie iets opschrijft, ziet het terug en kan het aanpassen tot het thema sluit. Wat daarna nog komt, wordt bewaard als nagekomen, en daarover beslis jij.',
        'Lange antwoorden? In de app blijft een concept staan; een kaart vergeet wat niet is bewaard. Wie liever schrijft zonder dat iemand meekijkt, stuurt de bot zelf een bericht.',
      ],
      alt: 'De kaart van een thema in de chat van de vergadering.',
    },
    {
      picture: 'noteren',
      title: 'De verslaggever schrijft mee',
      lines: [
        'Enter bewaart, het thema dat op tafel ligt staat er vanzelf bij. @ zegt wie het zei, # wat het is.',
        'Valt de verbinding weg, dan gaat typen gewoon door. Wat wacht, staat apart en gaat vanzelf mee.',
      ],
      alt: 'Het blad van de verslaggever, notitie na notitie.',
    },
    {
      picture: 'bord',
      title: 'Rond af, en kijk op het bord',
      lines: [
        'De laatste kaart vraagt wat mensen aansprak en wat ze gaan doen. Daarna beëindig je het gesprek.',
        'Op het bord staat alles bij elkaar, per groep en per thema. Lege vakken laten zien wat nog niet is besproken.',
        'Zijn alle gesprekken gevoerd, dan breng je de ronde zelf naar de volgende fase; terug kan niet. Het verslag en het portret maak je nog buiten de app.',
      ],
      alt: 'Het bord: groepen tegenover thema’s, en de notities van één rij.',
    },
  ],
  who: {
    title: 'Wie ziet wat',
    caption: 'Wat wie kan zien van een ronde',
    sees: 'ziet dit',
    seesNot: 'ziet dit niet',
    columns: ['Antwoorden en notities, met naam', 'Hoeveel mensen antwoord gaven', 'Hoe ver de ronde is'],
    rows: [
      { who: 'Gespreksleider', cells: [true, true, true] },
      { who: 'Verslaggever', cells: [true, true, true] },
      {
        who: 'Deelnemer',
        note: 'alleen het eigen gesprek, en de eigen antwoorden',
        cells: [false, true, true],
      },
      { who: 'Opdrachtgever', cells: [false, true, true] },
      { who: 'Beheerder', cells: [false, false, true] },
    ],
    after:
      'Kaarten, de stand en samenvattingen staan in de chat: wie in die chat zit, leest ze, ook wie er later bij komt. Anoniem zet je aan bij de ronde, voor alles, een groep of een thema, voordat het op tafel ligt. Dan wordt de naam bij een antwoord niet bewaard; deelnemers en opdrachtgever zien alleen of er iets is geschreven. Na het gesprek kan niemand zo’n antwoord nog intrekken, opvragen of laten wissen, ook wie het schreef niet. Een gast ziet wat bij de rol hoort, tot het portret is gepubliceerd.',
  },
  trouble: {
    title: 'Als er iets hapert',
    items: [
      {
        title: 'De bot zegt niets',
        text: 'Het gesprek gaat door. Alles wat de bot doet, kun je ook in de app doen: beginnen, een thema op tafel leggen, antwoorden, beëindigen. Kijk later of LOB-portret aan deze vergadering is toegevoegd.',
      },
      {
        title: 'Het gesprek begint of eindigt niet vanzelf',
        text: 'Begin en beëindig het dan zelf in de regie. Voor een volgende keer: voeg LOB-portret opnieuw aan de vergadering toe, of vraag de beheerder het recht OnlineMeeting.ReadBasic.Chat toe te staan.',
      },
      {
        title: 'De kaart van een thema komt niet',
        text: 'In de regie staat waarom, met een knop om het opnieuw te proberen. Laat deelnemers intussen in de app antwoorden, of praat gewoon verder: de verslaggever schrijft mee.',
      },
      {
        title: 'Iemand doet mee die niet op de lijst staat',
        text: 'Het antwoord wordt bewaard, maar telt nog niet mee. In de regie vraag je die persoon erbij; dan telt alles mee wat er al was geschreven. Zegt Teams niet wie er in de chat zitten, dan kan de beheerder toestaan dat de app dat ziet.',
      },
      {
        title: 'Het verkeerde gesprek is gekoppeld',
        text: 'Maak het in de regie los van de chat, bij Meer mogelijkheden. Dat kan zolang nog niemand antwoordde. Koppel daarna het goede gesprek.',
      },
      {
        title: 'Iemand vindt het gesprek niet',
        text: 'Stuur een link: die kopieer je in de regie, bij Meer mogelijkheden. Een link opent alleen wat iemand toch al mag zien.',
      },
      {
        title: 'De verbinding valt weg',
        text: 'Er staat dan hoe oud het is wat je ziet. Notities wachten op dit apparaat en worden één keer verstuurd als de verbinding terug is. Laat het venster open.',
      },
      {
        title: 'Er staat “nog niet zeker”',
        text: 'Dan is niet bekend of het is bewaard. De app zoekt het zelf uit. Nog een keer drukken kan geen kwaad: hetzelfde wordt één keer bewaard.',
      },
      {
        title: 'Het verkeerde thema is gesloten',
        text: 'Heropen het in de lijst met thema’s. De kaart in de chat gaat weer open, met de antwoorden die er al waren.',
      },
      {
        title: 'Er is geen vergadering in Teams',
        text: 'Een gesprek kan ook om één tafel: begin het in de regie. De verslaggever noteert, en wie wil antwoordt in de app op de telefoon. Niemand ziet dan de openingskaart. Lees daarom voor: “Meedoen is vrijwillig; je hoeft niets uit te leggen. De verslaggever schrijft op wat we zeggen. Dat lezen alleen de gespreksleider en de verslaggever; daarna komt er een verslag voor onze groep. Noem geen studenten of collega’s bij naam. Na publicatie van het portret worden de woorden verwijderd, en je mag altijd vragen wat er over jou is bewaard.” Zijn er minderjarigen bij, informeer dan vooraf ook hun ouders.',
      },
    ],
  },
  keeps: {
    title: 'Wat we bewaren',
    text: 'Antwoorden en notities worden na publicatie van het portret verwijderd; hoe lang daarna staat in de openingskaart van elk gesprek, en op welke dag bij de ronde. Meedoen is vrijwillig. Wat er over jou is bewaard, haal je op bij Mijn gegevens; de beheerder van de app kan het wissen.',
  },
}

// Long, because it is one closed list: a text for every error code.
import type { ErrorTexts } from './codes.ts'

export const nl: ErrorTexts = {
  'bad-request': {
    what: 'Dit verzoek klopt niet. Er is niets veranderd.',
    now: 'Laad het scherm opnieuw en probeer het nog eens.',
  },
  'bad-input': {
    what: 'Hier klopt iets niet, daarom is er niets veranderd.',
    now: 'Kijk na wat erbij staat en probeer het opnieuw.',
  },
  'too-large': {
    what: 'Dit is te veel tekst in één keer. Er is niets bewaard.',
    now: 'Kort het in of verdeel het in stukken; je tekst staat nog in het veld.',
  },
  'not-signed-in': {
    what: 'Je bent niet (meer) aangemeld. Er is niets veranderd.',
    now: 'Open de app opnieuw; je wordt dan vanzelf aangemeld.',
  },
  'not-allowed': {
    what: 'Dit mag je in deze ronde niet doen. Er is niets veranderd.',
    now: 'Vraag de gespreksleider of je de juiste rol kunt krijgen.',
  },
  'other-tenant': {
    what: 'Je bent aangemeld met een account van buiten deze school. Daarom is je tekst niet bewaard.',
    now: 'Meld je aan met je schoolaccount en probeer het opnieuw. Of vraag de gespreksleider je als gast toe te voegen.',
  },
  'no-person': {
    what: 'Ik weet niet wie je bent: Teams gaf geen schoolaccount door. Daarom is je tekst niet bewaard.',
    now: 'Doe mee met je schoolaccount en probeer het opnieuw.',
  },
  'not-found': {
    what: 'Dit bestaat niet, of je hoort er niet bij.',
    now: 'Ga terug naar Rondes en kies opnieuw.',
  },
  'unknown-action': {
    what: 'Deze handeling kent de app niet. Er is niets veranderd.',
    now: 'Laad het scherm opnieuw; misschien is de app net bijgewerkt.',
  },
  'unknown-groep': {
    what: 'Deze groep hoort niet bij de ronde. Er is niets veranderd.',
    now: 'Kies een groep van deze ronde.',
  },
  'unknown-gesprek': {
    what: 'Dit gesprek hoort niet bij de ronde. Er is niets veranderd.',
    now: 'Kies een gesprek van deze ronde.',
  },
  'unknown-thema': {
    what: 'Dit thema hoort niet bij dit gesprek. Er is niets veranderd.',
    now: 'Kies een thema van deze groep.',
  },
  'unknown-vraag': {
    what: 'Deze vraag hoort niet bij dit thema. Er is niets bewaard.',
    now: 'Gebruik de nieuwste kaart in de chat, of schrijf in de app.',
  },
  'unknown-antwoord': {
    what: 'Dit antwoord is er niet. Er is niets veranderd.',
    now: 'Laad het scherm opnieuw.',
  },
  'unknown-notitie': {
    what: 'Deze notitie is er niet. Er is niets veranderd.',
    now: 'Laad het scherm opnieuw.',
  },
  'unknown-person': {
    what: 'Deze persoon is niet bekend in dit gesprek. Er is niets veranderd.',
    now: 'Kies iemand uit de lijst.',
  },
  'other-chat': {
    what: 'Deze kaart hoort bij een ander gesprek dan deze chat. Er is niets bewaard.',
    now: 'Gebruik de kaart in de chat van je eigen gesprek.',
  },
  'chat-taken': {
    what: 'Deze chat hoort al bij een ander gesprek. Er is niets veranderd.',
    now: 'Plan voor elk gesprek een eigen vergadering, geen reeks; koppel dan die.',
  },
  'chat-claimed': {
    what: 'Iemand koppelde aan deze chat al een ander gesprek. Dat is nog niet bevestigd, en er is niets veranderd.',
    now: 'Voeg LOB-portret toe aan de chat als het er nog niet in zit, noem @LOB-portret daar met “start” en kies je gesprek. Wie in de chat zit, gaat voor.',
  },
  'not-in-chat': {
    what: 'Je zit zelf niet in deze chat. Er is niets veranderd.',
    now: 'Laat het gesprek koppelen door iemand die meedoet aan de vergadering, of doe eerst zelf mee.',
  },
  'gesprek-linked': {
    what: 'Dit gesprek is al aan een andere vergadering gekoppeld. Er is niets veranderd.',
    now: 'Kies een ander gesprek, of voer het in de vergadering waaraan het gekoppeld is.',
  },
  'gesprek-answered': {
    what: 'In dit gesprek is al iets geantwoord, daarom blijft deze chat erbij horen. Er is niets veranderd.',
    now: 'Gaat het ergens anders verder? Leid het dan vanuit de app; deelnemers schrijven in Antwoorden.',
  },
  'card-under-way': {
    what: 'Er wordt net iets in de chat gezet. Er is niets veranderd.',
    now: 'Probeer het over een paar tellen opnieuw.',
  },
  'chat-not-linked': {
    what: 'Deze vergadering is nog niet aan een gesprek gekoppeld. Er is niets bewaard.',
    now: 'De gespreksleider of verslaggever koppelt hem eerst; daarna kan het hier.',
  },
  'gesprek-ended': {
    what: 'Het gesprek is afgelopen. Er is niets veranderd.',
    now: 'Start het gesprek opnieuw als jullie verdergaan.',
  },
  'gesprek-not-started': {
    what: 'Het gesprek is nog niet begonnen. Er is niets veranderd.',
    now: 'Start eerst het gesprek.',
  },
  'thema-not-opened': {
    what: 'Dit thema is nog niet aan de beurt geweest. Er is niets bewaard.',
    now: 'Wacht tot de gespreksleider het opent; je tekst staat nog in het veld.',
  },
  'thema-not-open': {
    what: 'Dit thema ligt niet op tafel. Er is niets veranderd.',
    now: 'Open het thema eerst.',
  },
  'no-next-thema': {
    what: 'Alle thema’s zijn geweest. Er is niets veranderd.',
    now: 'Sluit het gesprek af, of open een thema opnieuw.',
  },
  'no-cards': {
    what: 'In deze groep werken we zonder kaarten: de verslaggever schrijft mee. Er is niets bewaard.',
    now: 'Vertel het in het gesprek; de verslaggever noteert het.',
  },
  'anonymity-promised': {
    what: 'Over namen is hier al iets beloofd: het thema lag al op tafel, of het gesprek begon anoniem. Er is niets veranderd.',
    now: 'Kies een thema dat nog niet aan de beurt was.',
  },
  'anonymity-differs': {
    what: 'Of hier namen bij staan, werd net pas duidelijk. Er is niets bewaard.',
    now: 'Druk nog eens op de knop.',
  },
  'author-unknown': {
    what: 'Dit antwoord is anoniem en het gesprek is afgelopen: ook de app weet niet meer van wie het is. Er is niets veranderd.',
    now: 'Vraag de gespreksleider om het apart te leggen.',
  },
  'nothing-written': {
    what: 'Er stond niets in de vakken, dus er is niets veranderd.',
    now: 'Schrijf iets op als je wilt, en bewaar dan.',
  },
  'not-deelnemer': {
    what: 'Je staat niet op de lijst van dit gesprek. Er is niets veranderd.',
    now: 'Vraag de gespreksleider je toe te voegen.',
  },
  'not-confirmed': {
    what: 'Teams zegt nu niet of je bij deze school hoort. Er is niets bewaard.',
    now: 'Je tekst staat nog in het veld; probeer het zo opnieuw, of vraag de gespreksleider om je op de lijst te zetten.',
  },
  'last-gespreksleider': {
    what: 'Een ronde heeft altijd minstens één gespreksleider. Er is niets veranderd.',
    now: 'Geef eerst iemand anders die rol.',
  },
  'not-your-card': {
    what: 'Deze kaart is niet voor jou gemaakt, of er is iets aan veranderd. Er is niets bewaard.',
    now: 'Stuur mij hier een bericht, dan krijg je een eigen kaart. Je tekst kun je uit deze kaart overnemen.',
  },
  'card-expired': {
    what: 'Deze kaart is verlopen. Er is niets bewaard.',
    now: 'Stuur mij hier een bericht, dan krijg je een nieuwe. Je tekst kun je uit deze kaart overnemen.',
  },
  'groep-anonymous': {
    what: 'In een anonieme groep vragen we niet wie iemand is of waar iemand werkt. Er is niets bewaard.',
    now: 'Laat dit leeg.',
  },
  'not-to-yourself': {
    what: 'Wie beheert, leest geen woorden uit gesprekken en kan een ronde dus niet aan zichzelf overdragen. Er is niets veranderd.',
    now: 'Kies een ander als gespreksleider.',
  },
  'only-guests-lead': {
    what: 'Nu leiden alleen gasten deze ronde, en hun toegang eindigt bij publicatie. Er is niets veranderd.',
    now: 'Maak eerst iemand van de school zelf ook gespreksleider.',
  },
  'guest-ended': {
    what: 'Deze ronde is gepubliceerd, en daarmee is je toegang als gast geëindigd. Er is niets veranderd.',
    now: 'Vraag de school om het portret als je het nog eens wilt lezen.',
  },
  'exists-already': {
    what: 'Dit bestaat al. Er is niets veranderd.',
    now: 'Laad het scherm opnieuw om te zien wat er staat.',
  },
  'notitie-changed': {
    what: 'Iemand anders heeft deze notitie intussen veranderd, en samen zijn de teksten te lang. Die tekst is gebleven; jouw wijziging is niet bewaard.',
    now: 'Maak van jouw tekst een nieuwe notitie, of kort hem in.',
  },
  'request-reused': {
    what: 'Dit kwam binnen onder hetzelfde nummer als iets anders dat al bewaard is. Het is niet bewaard; je tekst staat nog in het veld.',
    now: 'Bewaar het nog eens. Lukt het niet, kopieer je tekst en laad het scherm opnieuw.',
  },
  'only-forward': {
    what: 'Een ronde gaat alleen vooruit. Er is niets veranderd.',
    now: 'Kies de volgende stap.',
  },
  'ronde-deleted': {
    what: 'De school heeft deze ronde verwijderd, met alles wat erin stond. Er is niets bewaard.',
    now: 'Vraag de beheerder van de app ernaar, of ga verder in een andere ronde.',
  },
  'title-differs': {
    what: 'Dit is niet de titel van deze ronde. Er is niets verwijderd.',
    now: 'Typ de titel zoals die boven de ronde staat.',
  },
  'phase-not-open': {
    what: 'Deze fase is in deze versie van de app nog niet te openen. Er is niets veranderd.',
    now: 'Werk verder in de fase van nu; de notities van elk gesprek zijn op te halen.',
  },
  'phase-incomplete': {
    what: 'Voor deze fase ontbreekt nog iets wat je niet zag. Er is niets veranderd.',
    now: 'Laad het scherm opnieuw, kijk wat er ontbreekt en bevestig het dan.',
  },
  'people-off': {
    what: 'Zoeken op naam in de hele school staat niet aan.',
    now: 'Op naam vind je wie hier al bekend is; de beheerder kan het aanzetten.',
  },
  'people-consent': {
    what: 'Zoeken op naam in de hele school wacht op toestemming van de beheerder.',
    now: 'Vraag om in Microsoft Entra User.ReadBasic.All toe te staan; zolang vind je op naam wie hier al bekend is.',
  },
  'people-later': {
    what: 'Er is net veel gezocht; Microsoft vraagt om even te wachten.',
    now: 'Zoek over een minuut opnieuw; wat je koos, staat er nog.',
  },
  'people-unreachable': {
    what: 'De lijst met mensen van de school is nu niet te bereiken.',
    now: 'Zoek het zo opnieuw; wat je koos, staat er nog.',
  },
  'people-refused': {
    what: 'Microsoft laat de app nu niet in de hele school zoeken.',
    now: 'Vraag de beheerder het certificaat en de toegangsregels van de app na te kijken; wat je koos, staat er nog.',
  },
  'chats-none': {
    what: 'Er is nog geen gesprek aan een vergadering gekoppeld.',
    now: 'Is dat er wel, dan kun je hier ook kiezen wie er in de chat zit.',
  },
  'chats-off': {
    what: 'De bot doet op deze school niet mee in chats.',
    now: 'Wie daarin zit, vind je op naam.',
  },
  'chats-unreachable': {
    what: 'Teams zegt nu niet wie er in de chats van je gesprekken zitten.',
    now: 'Open dit straks opnieuw; wat je koos, staat er nog.',
  },
  'only-shorter': {
    what: 'Toen het eerste gesprek begon, is gezegd hoe lang alles wordt bewaard; langer kan nu niet meer. Er is niets veranderd.',
    now: 'Kies dezelfde termijn of een kortere.',
  },
  'words-expired': {
    what: 'De bewaartermijn van deze ronde is voorbij: antwoorden en notities zijn verwijderd, en er komen geen nieuwe bij. Er is niets verloren: je tekst staat nog in het veld.',
    now: 'Kopieer je tekst, en bewaar hem in een nieuwe ronde als hij daar hoort.',
  },
  'document-too-large': {
    what: 'Dit document is te groot voor een PDF. Er is niets veranderd.',
    now: 'Haal het op als Word.',
  },
  'documents-busy': {
    what: 'Er worden nu te veel documenten tegelijk gemaakt. Er is niets veranderd.',
    now: 'Probeer het over een minuut opnieuw.',
  },
  'too-fast': {
    what: 'Dit gaat te snel na elkaar, daarom is dit laatste niet bewaard. Er is niets verloren: je tekst staat nog in het veld.',
    now: 'Wacht een paar tellen en probeer het opnieuw.',
  },
  busy: {
    what: 'Het is even te druk. Er is niets bewaard.',
    now: 'Je tekst staat nog in het veld; probeer het zo opnieuw.',
  },
  'store-failed': {
    what: 'Het opslaan lukte niet. Er is niets verloren: je tekst staat nog in het veld.',
    now: 'Probeer het opnieuw. Lukt het dan nog niet? Kopieer je tekst en laat het de beheerder weten.',
  },
  'read-failed': {
    what: 'Dit is nu niet op te halen. Wat bewaard was, is er nog.',
    now: 'Probeer het zo opnieuw.',
  },
  'stream-damaged': {
    what: 'In de opslag ontbreekt een deel hiervan. Daarom gaat het niet open, en er is niets veranderd.',
    now: 'Vraag de beheerder een reservekopie terug te zetten.',
  },
  unsure: {
    what: 'Ik kreeg geen bevestiging; het is nog niet zeker of het bewaard is. Er is niets verloren: je tekst staat nog in het veld.',
    now: 'Bewaar opnieuw. Twee keer bewaren geeft nooit een dubbel antwoord.',
  },
  'newer-release': {
    what: 'Deze ronde is door een nieuwere versie van de app bijgewerkt. Er is niets verloren.',
    now: 'Vraag de beheerder de app bij te werken.',
  },
  fault: {
    what: 'Er ging bij ons iets mis. Wat al bewaard was, is er nog.',
    now: 'Probeer het opnieuw. Gebeurt het weer? Geef het nummer van dit verzoek door aan de beheerder.',
  },
  'unknown-paragraph': {
    what: 'Deze alinea staat niet meer in het verslag. Er is niets veranderd; je tekst staat nog op je scherm.',
    now: 'Laad het verslag opnieuw en kijk waar de alinea gebleven is.',
  },
  'unknown-correctie': {
    what: 'Deze correctie is er niet, of is teruggenomen. Er is niets veranderd.',
    now: 'Laad het verslag opnieuw.',
  },
  'unknown-opmerking': {
    what: 'Deze opmerking is er niet. Er is niets veranderd.',
    now: 'Laad het verslag opnieuw.',
  },
  'gesprek-not-ended': {
    what: 'Het gesprek is nog niet afgesloten. Er is niets veranderd.',
    now: 'Sluit eerst het gesprek af; daarna kan het verslag verder.',
  },
  'verslag-sending': {
    what: 'Het verslag wordt net klaargezet voor de groep. Er is niets veranderd; je tekst staat nog op je scherm.',
    now: 'Wacht een ogenblik en probeer het opnieuw.',
  },
  'verslag-settled': {
    what: 'Het verslag is vastgesteld en verandert niet meer. Er is niets veranderd; je tekst staat nog op je scherm.',
    now: 'De gespreksleider kan een nieuwe versie beginnen en zeggen waarom.',
  },
  'verslag-not-settled': {
    what: 'Het verslag is nog niet vastgesteld. Er is niets veranderd.',
    now: 'Pas het gewoon aan; een nieuwe versie is niet nodig.',
  },
  'verslag-not-sent': {
    what: 'Het verslag is nu niet bij de groep. Er is niets veranderd; je tekst staat nog op je scherm.',
    now: 'Laad het verslag opnieuw om te zien hoe het ervoor staat.',
  },
  'verslag-newer': {
    what: 'Er is een nieuwere versie van het verslag. Je reactie is niet geteld.',
    now: 'Lees de nieuwe versie en reageer dan.',
  },
  'verslag-full': {
    what: 'Een verslag heeft hoogstens 400 alinea’s. Er is niets bewaard; je tekst staat nog op je scherm.',
    now: 'Voeg alinea’s samen of laat er een weg, en probeer het opnieuw.',
  },
  'verslag-rivals': {
    what: 'Van een alinea zijn nog twee versies bewaard. Er is niets veranderd.',
    now: 'Kies bij die alinea eerst welke tekst het wordt.',
  },
  'no-deelnemers': {
    what: 'Er staat niemand op de lijst van deze groep. Er is niets verstuurd.',
    now: 'Zet de deelnemers op de lijst, of vul in wanneer het verslag is voorgelegd.',
  },
  'day-passed': {
    what: 'Die dag is al voorbij. Er is niets veranderd.',
    now: 'Kies een latere dag.',
  },
  'day-not-yet': {
    what: 'Die dag moet nog komen. Er is niets veranderd.',
    now: 'Kies vandaag of een eerdere dag.',
  },
  'deadline-passed': {
    what: 'De termijn is voorbij. Met een anoniem thema in het gesprek kan hij daarna niet meer langer. Er is niets veranderd.',
    now: 'Haal het verslag terug en verstuur het opnieuw, dan krijgt de groep een nieuwe termijn.',
  },
  'correction-closed': {
    what: 'De termijn om te verbeteren is voorbij. Je correctie is niet verstuurd; je tekst staat nog op je scherm.',
    now: 'Vraag de gespreksleider als er iets niet klopt.',
  },
  'correctie-handled': {
    what: 'Deze correctie is al behandeld. Er is niets veranderd; je tekst staat nog op je scherm.',
    now: 'Geef een nieuwe correctie als er nog iets niet klopt.',
  },
  'correcties-open': {
    what: 'Er zijn nog correcties die niet zijn overgenomen of beantwoord. Het verslag is niet vastgesteld.',
    now: 'Behandel ze eerst. Anonieme correcties zie je zodra iedereen heeft gereageerd of de termijn voorbij is.',
  },
  'not-everybody-reacted': {
    what: 'Nog niet iedereen heeft gereageerd, en de termijn loopt nog. Het verslag is niet vastgesteld.',
    now: 'Wacht tot iedereen heeft gereageerd of de termijn voorbij is.',
  },
  'paragraph-changed': {
    what: 'De alinea is intussen veranderd. Er is niets overgenomen; niets is verloren.',
    now: 'Bekijk de nieuwe tekst en kies opnieuw.',
  },
}

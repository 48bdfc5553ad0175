/**
 * The closed list of errors that people may meet. Each says what happened, that nothing is lost, and what to do now.
 * It stands in one file, however long: a list is only closed when it can be read whole, and in one object a code that
 * stands there twice does not compile.
 * Anything that is not in this list is a fault of ours: it is logged with its request id, and the person reads `fault`.
 */

export interface ErrorText {
  /** What happened. */
  what: string
  /** What to do now. */
  now: string
}

interface ErrorKind {
  status: number
  nl: ErrorText
  en: ErrorText
}

const kind = (status: number, nl: [string, string], en: [string, string]): ErrorKind => ({
  status,
  nl: { what: nl[0], now: nl[1] },
  en: { what: en[0], now: en[1] },
})

export const ERRORS = {
  'bad-request': kind(
    400,
    ['Dit verzoek klopt niet. Er is niets veranderd.', 'Laad het scherm opnieuw en probeer het nog eens.'],
    ['This request is not right. Nothing has changed.', 'Reload the screen and try again.'],
  ),
  'bad-input': kind(
    400,
    [
      'Hier klopt iets niet, daarom is er niets veranderd.',
      'Kijk na wat erbij staat en probeer het opnieuw.',
    ],
    ['Something here is not right, so nothing has changed.', 'Check the remark and try again.'],
  ),
  'too-large': kind(
    413,
    [
      'Dit is te veel tekst in één keer. Er is niets bewaard.',
      'Kort het in of verdeel het in stukken; je tekst staat nog in het veld.',
    ],
    [
      'This is too much text at once. Nothing was stored.',
      'Shorten it or split it; your text is still in the field.',
    ],
  ),
  'not-signed-in': kind(
    401,
    [
      'Je bent niet (meer) aangemeld. Er is niets veranderd.',
      'Open de app opnieuw; je wordt dan vanzelf aangemeld.',
    ],
    [
      'You are not signed in (any more). Nothing has changed.',
      'Open the app again; you will be signed in by itself.',
    ],
  ),
  'not-allowed': kind(
    403,
    [
      'Dit mag je in deze ronde niet doen. Er is niets veranderd.',
      'Vraag de gespreksleider of je de juiste rol kunt krijgen.',
    ],
    [
      'You may not do this in this round. Nothing has changed.',
      'Ask the conversation leader for the right role.',
    ],
  ),
  'other-tenant': kind(
    403,
    [
      'Je bent aangemeld met een account van buiten deze school. Daarom is je tekst niet bewaard.',
      'Meld je aan met je schoolaccount en probeer het opnieuw. Of vraag de gespreksleider je als gast toe te voegen.',
    ],
    [
      'You are signed in with an account from outside this school. That is why your text was not stored.',
      'Sign in with your school account and try again. Or ask the conversation leader to add you as a guest.',
    ],
  ),
  'no-person': kind(
    403,
    [
      'Ik weet niet wie je bent: Teams gaf geen schoolaccount door. Daarom is je tekst niet bewaard.',
      'Doe mee met je schoolaccount en probeer het opnieuw.',
    ],
    [
      'I do not know who you are: Teams passed on no school account. That is why your text was not stored.',
      'Join with your school account and try again.',
    ],
  ),
  'not-found': kind(
    404,
    ['Dit bestaat niet, of je hoort er niet bij.', 'Ga terug naar Rondes en kies opnieuw.'],
    ['This does not exist, or you are not part of it.', 'Go back to Rounds and choose again.'],
  ),
  'unknown-action': kind(
    404,
    [
      'Deze handeling kent de app niet. Er is niets veranderd.',
      'Laad het scherm opnieuw; misschien is de app net bijgewerkt.',
    ],
    [
      'The app does not know this action. Nothing has changed.',
      'Reload the screen; the app may just have been updated.',
    ],
  ),
  'unknown-groep': kind(
    404,
    ['Deze groep hoort niet bij de ronde. Er is niets veranderd.', 'Kies een groep van deze ronde.'],
    ['This group is not part of the round. Nothing has changed.', 'Choose a group of this round.'],
  ),
  'unknown-gesprek': kind(
    404,
    ['Dit gesprek hoort niet bij de ronde. Er is niets veranderd.', 'Kies een gesprek van deze ronde.'],
    [
      'This conversation is not part of the round. Nothing has changed.',
      'Choose a conversation of this round.',
    ],
  ),
  'unknown-thema': kind(
    404,
    ['Dit thema hoort niet bij dit gesprek. Er is niets veranderd.', 'Kies een thema van deze groep.'],
    ['This theme is not part of this conversation. Nothing has changed.', 'Choose a theme of this group.'],
  ),
  'unknown-vraag': kind(
    404,
    [
      'Deze vraag hoort niet bij dit thema. Er is niets bewaard.',
      'Gebruik de nieuwste kaart in de chat, of schrijf in de app.',
    ],
    [
      'This question is not part of this theme. Nothing was stored.',
      'Use the newest card in the chat, or write in the app.',
    ],
  ),
  'unknown-antwoord': kind(
    404,
    ['Dit antwoord is er niet. Er is niets veranderd.', 'Laad het scherm opnieuw.'],
    ['This answer is not there. Nothing has changed.', 'Reload the screen.'],
  ),
  'unknown-notitie': kind(
    404,
    ['Deze notitie is er niet. Er is niets veranderd.', 'Laad het scherm opnieuw.'],
    ['This note is not there. Nothing has changed.', 'Reload the screen.'],
  ),
  'unknown-person': kind(
    404,
    ['Deze persoon is niet bekend in dit gesprek. Er is niets veranderd.', 'Kies iemand uit de lijst.'],
    ['This person is not known in this conversation. Nothing has changed.', 'Choose somebody from the list.'],
  ),
  'other-chat': kind(
    409,
    [
      'Deze kaart hoort bij een ander gesprek dan deze chat. Er is niets bewaard.',
      'Gebruik de kaart in de chat van je eigen gesprek.',
    ],
    [
      'This card belongs to another conversation than this chat. Nothing was stored.',
      'Use the card in the chat of your own conversation.',
    ],
  ),
  'chat-taken': kind(
    409,
    [
      'Deze chat hoort al bij een ander gesprek. Er is niets veranderd.',
      'Plan voor elk gesprek een eigen vergadering, geen reeks; koppel dan die.',
    ],
    [
      'This chat already belongs to another conversation. Nothing has changed.',
      'Plan a meeting of its own for each conversation, not a series; then link that one.',
    ],
  ),
  'not-in-chat': kind(
    403,
    [
      'Je zit zelf niet in deze chat. Er is niets veranderd.',
      'Laat het gesprek koppelen door iemand die meedoet aan de vergadering, of doe eerst zelf mee.',
    ],
    [
      'You are not in this chat yourself. Nothing has changed.',
      'Have the conversation linked by somebody who is in the meeting, or join it first.',
    ],
  ),
  'gesprek-linked': kind(
    409,
    [
      'Dit gesprek is al aan een andere vergadering gekoppeld. Er is niets veranderd.',
      'Kies een ander gesprek, of voer het in de vergadering waaraan het gekoppeld is.',
    ],
    [
      'This conversation is already linked to another meeting. Nothing has changed.',
      'Choose another conversation, or hold it in the meeting that it is linked to.',
    ],
  ),
  'gesprek-answered': kind(
    409,
    [
      'In dit gesprek is al iets geantwoord, daarom blijft deze chat erbij horen. Er is niets veranderd.',
      'Gaat het ergens anders verder? Leid het dan vanuit de app; deelnemers schrijven in Antwoorden.',
    ],
    [
      'Something has been answered in this conversation, so this chat stays with it. Nothing has changed.',
      'Does it go on elsewhere? Then lead it from the app; participants write in Answers.',
    ],
  ),
  'card-under-way': kind(
    409,
    [
      'Er wordt net iets in de chat gezet. Er is niets veranderd.',
      'Probeer het over een paar tellen opnieuw.',
    ],
    ['Something is being put in the chat just now. Nothing has changed.', 'Try again in a few seconds.'],
  ),
  'chat-not-linked': kind(
    409,
    [
      'Deze vergadering is nog niet aan een gesprek gekoppeld. Er is niets bewaard.',
      'De gespreksleider of verslaggever koppelt hem eerst; daarna kan het hier.',
    ],
    [
      'This meeting is not linked to a conversation yet. Nothing was stored.',
      'The conversation leader or note-taker links it first; then it works here.',
    ],
  ),
  'gesprek-ended': kind(
    409,
    ['Het gesprek is afgelopen. Er is niets veranderd.', 'Start het gesprek opnieuw als jullie verdergaan.'],
    ['The conversation has ended. Nothing has changed.', 'Start the conversation again if you go on.'],
  ),
  'gesprek-not-started': kind(
    409,
    ['Het gesprek is nog niet begonnen. Er is niets veranderd.', 'Start eerst het gesprek.'],
    ['The conversation has not started yet. Nothing has changed.', 'Start the conversation first.'],
  ),
  'thema-not-opened': kind(
    409,
    [
      'Dit thema is nog niet aan de beurt geweest. Er is niets bewaard.',
      'Wacht tot de gespreksleider het opent; je tekst staat nog in het veld.',
    ],
    [
      'This theme has not had its turn yet. Nothing was stored.',
      'Wait until the conversation leader opens it; your text is still in the field.',
    ],
  ),
  'thema-not-open': kind(
    409,
    ['Dit thema ligt niet op tafel. Er is niets veranderd.', 'Open het thema eerst.'],
    ['This theme is not on the table. Nothing has changed.', 'Open the theme first.'],
  ),
  'no-next-thema': kind(
    409,
    ['Alle thema’s zijn geweest. Er is niets veranderd.', 'Sluit het gesprek af, of open een thema opnieuw.'],
    [
      'All themes have been on the table. Nothing has changed.',
      'End the conversation, or open a theme again.',
    ],
  ),
  'no-cards': kind(
    409,
    [
      'In deze groep werken we zonder kaarten: de verslaggever schrijft mee. Er is niets bewaard.',
      'Vertel het in het gesprek; de verslaggever noteert het.',
    ],
    [
      'This group works without cards: the note-taker takes notes. Nothing was stored.',
      'Say it in the conversation; the note-taker writes it down.',
    ],
  ),
  'anonymity-promised': kind(
    409,
    [
      'Over namen is hier al iets beloofd: het thema lag al op tafel, of het gesprek begon anoniem. Er is niets veranderd.',
      'Kies een thema dat nog niet aan de beurt was.',
    ],
    [
      'Something has been promised about names here: the theme was on the table, or the conversation began anonymously. Nothing has changed.',
      'Choose a theme that has not had its turn yet.',
    ],
  ),
  'anonymity-differs': kind(
    409,
    ['Of hier namen bij staan, werd net pas duidelijk. Er is niets bewaard.', 'Druk nog eens op de knop.'],
    [
      'Whether names stand here has only just become clear. Nothing was stored.',
      'Press the button once more.',
    ],
  ),
  'nobody-knows-whose': kind(
    409,
    [
      'Dit antwoord is anoniem en het gesprek is afgelopen: ook de app weet niet meer van wie het is. Er is niets veranderd.',
      'Vraag de gespreksleider om het apart te leggen.',
    ],
    [
      'This answer is anonymous and the conversation has ended: not even the app knows whose it is any more. Nothing has changed.',
      'Ask the conversation leader to set it aside.',
    ],
  ),
  'nothing-written': kind(
    400,
    [
      'Er stond niets in de vakken, dus er is niets veranderd.',
      'Schrijf iets op als je wilt, en bewaar dan.',
    ],
    ['The fields were empty, so nothing has changed.', 'Write something if you like, and save then.'],
  ),
  'not-deelnemer': kind(
    403,
    [
      'Je staat niet op de lijst van dit gesprek. Er is niets veranderd.',
      'Vraag de gespreksleider je toe te voegen.',
    ],
    [
      'You are not on the list of this conversation. Nothing has changed.',
      'Ask the conversation leader to add you.',
    ],
  ),
  'last-gespreksleider': kind(
    409,
    [
      'Een ronde heeft altijd minstens één gespreksleider. Er is niets veranderd.',
      'Geef eerst iemand anders die rol.',
    ],
    [
      'A round always has at least one conversation leader. Nothing has changed.',
      'Give somebody else that role first.',
    ],
  ),
  'not-your-card': kind(
    403,
    [
      'Deze kaart is niet voor jou gemaakt, of er is iets aan veranderd. Er is niets bewaard.',
      'Stuur mij hier een bericht, dan krijg je een eigen kaart. Je tekst kun je uit deze kaart overnemen.',
    ],
    [
      'This card was not made for you, or something in it was changed. Nothing was stored.',
      'Send me a message here and you get a card of your own. You can copy your text from this card.',
    ],
  ),
  'card-expired': kind(
    409,
    [
      'Deze kaart is verlopen. Er is niets bewaard.',
      'Stuur mij hier een bericht, dan krijg je een nieuwe. Je tekst kun je uit deze kaart overnemen.',
    ],
    [
      'This card has expired. Nothing was stored.',
      'Send me a message here and you get a new one. You can copy your text from this card.',
    ],
  ),
  'groep-anonymous': kind(
    409,
    [
      'In een anonieme groep vragen we niet wie iemand is of waar iemand werkt. Er is niets bewaard.',
      'Laat dit leeg.',
    ],
    [
      'In an anonymous group we do not ask who somebody is or where somebody works. Nothing was stored.',
      'Leave this empty.',
    ],
  ),
  'not-to-yourself': kind(
    403,
    [
      'Wie beheert, leest geen woorden uit gesprekken en kan een ronde dus niet aan zichzelf overdragen. Er is niets veranderd.',
      'Kies een ander als gespreksleider.',
    ],
    [
      'Who administers reads no words of conversations, so cannot take over a round. Nothing has changed.',
      'Choose somebody else as conversation leader.',
    ],
  ),
  'only-guests-lead': kind(
    409,
    [
      'Nu leiden alleen gasten deze ronde, en hun toegang eindigt bij publicatie. Er is niets veranderd.',
      'Maak eerst iemand van de school zelf ook gespreksleider.',
    ],
    [
      'Only guests lead this round now, and their access ends at publication. Nothing has changed.',
      'First make somebody of the school itself a conversation leader too.',
    ],
  ),
  'guest-ended': kind(
    403,
    [
      'Deze ronde is gepubliceerd, en daarmee is je toegang als gast geëindigd. Er is niets veranderd.',
      'Vraag de school om het portret als je het nog eens wilt lezen.',
    ],
    [
      'This round has been published, and with that your access as a guest has ended. Nothing has changed.',
      'Ask the school for the portrait if you want to read it again.',
    ],
  ),
  'exists-already': kind(
    409,
    ['Dit bestaat al. Er is niets veranderd.', 'Laad het scherm opnieuw om te zien wat er staat.'],
    ['This exists already. Nothing has changed.', 'Reload the screen to see what is there.'],
  ),
  'only-forward': kind(
    409,
    ['Een ronde gaat alleen vooruit. Er is niets veranderd.', 'Kies de volgende stap.'],
    ['A round only moves forward. Nothing has changed.', 'Choose the next step.'],
  ),
  'people-off': kind(
    503,
    [
      'Zoeken op naam in de hele school staat niet aan.',
      'Op naam vind je wie hier al bekend is; de beheerder kan het aanzetten.',
    ],
    [
      'Searching the whole school by name is not switched on.',
      'By name you find who is known here already; the administrator can switch it on.',
    ],
  ),
  'people-consent': kind(
    403,
    [
      'Zoeken op naam in de hele school wacht op toestemming van de beheerder.',
      'Vraag om in Microsoft Entra User.ReadBasic.All toe te staan; zolang vind je op naam wie hier al bekend is.',
    ],
    [
      'Searching the whole school by name waits for consent of the administrator.',
      'Ask to allow User.ReadBasic.All in Microsoft Entra; until then you find by name who is known here already.',
    ],
  ),
  'people-later': kind(
    429,
    [
      'Er is net veel gezocht; Microsoft vraagt om even te wachten.',
      'Zoek over een minuut opnieuw; wat je koos, staat er nog.',
    ],
    [
      'There was much searching just now; Microsoft asks to wait a little.',
      'Search again in a minute; everything you chose is still there.',
    ],
  ),
  'people-unreachable': kind(
    503,
    [
      'De lijst met mensen van de school is nu niet te bereiken.',
      'Zoek het zo opnieuw; wat je koos, staat er nog.',
    ],
    [
      'The list of people of the school cannot be reached now.',
      'Search again shortly; everything you chose is still there.',
    ],
  ),
  'people-refused': kind(
    503,
    [
      'Microsoft laat de app nu niet in de hele school zoeken.',
      'Vraag de beheerder het certificaat en de toegangsregels van de app na te kijken; wat je koos, staat er nog.',
    ],
    [
      'Microsoft does not let the app search the whole school now.',
      'Ask the administrator to check the certificate and the access rules of the app; everything you chose is still there.',
    ],
  ),
  'chats-none': kind(
    404,
    [
      'Er is nog geen gesprek aan een vergadering gekoppeld.',
      'Is dat er wel, dan kun je hier ook kiezen wie er in de chat zit.',
    ],
    [
      'No conversation is linked to a meeting yet.',
      'Once one is, you can also choose here who is in its chat.',
    ],
  ),
  'chats-off': kind(
    503,
    ['De bot doet op deze school niet mee in chats.', 'Wie daarin zit, vind je op naam.'],
    ['The bot has no part in chats at this school.', 'Whoever is in them, you find by name.'],
  ),
  'chats-unreachable': kind(
    503,
    [
      'Teams zegt nu niet wie er in de chats van je gesprekken zitten.',
      'Open dit straks opnieuw; wat je koos, staat er nog.',
    ],
    [
      'Teams does not say now who is in the chats of your conversations.',
      'Open this again later; everything you chose is still there.',
    ],
  ),
  'only-shorter': kind(
    409,
    [
      'Toen het eerste gesprek begon, is gezegd hoe lang alles wordt bewaard; langer kan nu niet meer. Er is niets veranderd.',
      'Kies dezelfde termijn of een kortere.',
    ],
    [
      'When the first conversation began, people were told how long everything is kept; it cannot become longer now. Nothing has changed.',
      'Choose the same term or a shorter one.',
    ],
  ),
  'words-removed': kind(
    409,
    [
      'De bewaartermijn van deze ronde is voorbij: antwoorden en notities zijn verwijderd, en er komen geen nieuwe bij. Er is niets verloren: je tekst staat nog in het veld.',
      'Kopieer je tekst, en bewaar hem in een nieuwe ronde als hij daar hoort.',
    ],
    [
      'The time that words of this round are kept is over: answers and notes were removed, and no new ones are added. Nothing is lost: your text is still in the field.',
      'Copy your text, and keep it in a new round if it belongs there.',
    ],
  ),
  'too-fast': kind(
    429,
    [
      'Dit gaat te snel na elkaar, daarom is dit laatste niet bewaard. Er is niets verloren: je tekst staat nog in het veld.',
      'Wacht een paar tellen en probeer het opnieuw.',
    ],
    [
      'This is too fast, so this last one was not stored. Nothing is lost: your text is still in the field.',
      'Wait a few seconds and try again.',
    ],
  ),
  busy: kind(
    503,
    ['Het is even te druk. Er is niets bewaard.', 'Je tekst staat nog in het veld; probeer het zo opnieuw.'],
    [
      'It is too busy for a moment. Nothing was stored.',
      'Your text is still in the field; try again shortly.',
    ],
  ),
  'store-failed': kind(
    503,
    [
      'Het opslaan lukte niet. Er is niets verloren: je tekst staat nog in het veld.',
      'Probeer het opnieuw. Lukt het dan nog niet? Kopieer je tekst en laat het de beheerder weten.',
    ],
    [
      'Storing did not work. Nothing is lost: your text is still in the field.',
      'Try again. If it still fails, copy your text and tell the administrator.',
    ],
  ),
  unsure: kind(
    503,
    [
      'Ik kreeg geen bevestiging; het is nog niet zeker of het bewaard is. Er is niets verloren: je tekst staat nog in het veld.',
      'Bewaar opnieuw. Twee keer bewaren geeft nooit een dubbel antwoord.',
    ],
    [
      'I got no confirmation; it is not certain yet whether it was stored. Nothing is lost: your text is still in the field.',
      'Save again. Saving twice never stores it twice.',
    ],
  ),
  'newer-release': kind(
    503,
    [
      'Deze ronde is door een nieuwere versie van de app bijgewerkt. Er is niets verloren.',
      'Vraag de beheerder de app bij te werken.',
    ],
    [
      'This round was updated by a newer version of the app. Nothing is lost.',
      'Ask the administrator to update the app.',
    ],
  ),
  fault: kind(
    500,
    [
      'Er ging bij ons iets mis. Wat al bewaard was, is er nog.',
      'Probeer het opnieuw. Gebeurt het weer? Geef het nummer van dit verzoek door aan de beheerder.',
    ],
    [
      'Something went wrong on our side. What was stored is still there.',
      'Try again. If it happens again, give the number of this request to the administrator.',
    ],
  ),
} as const satisfies Record<string, ErrorKind>

export type ErrorCode = keyof typeof ERRORS

/** An expected error from the list; `detail` says where in the input, never what a person wrote. */
export class AppError extends Error {
  readonly code: ErrorCode
  readonly detail: string | null

  constructor(code: ErrorCode, detail: string | null = null) {
    super(code)
    this.name = 'AppError'
    this.code = code
    this.detail = detail
  }

  get status(): number {
    return ERRORS[this.code].status
  }
}

/** Two sentences for a person: what happened and what to do now. */
export function errorMessage(code: ErrorCode, lang: 'nl' | 'en', detail: string | null = null): string {
  const text = ERRORS[code][lang]
  return detail === null ? `${text.what} ${text.now}` : `${text.what} ${detail} ${text.now}`
}

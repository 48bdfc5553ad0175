import type { CardTexts, Wrote } from './cardTexts.ts'

const monthsInWords = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
]

function who({ answered, total }: Wrote): string {
  if (total > 1 && answered <= total) return `${answered} of the ${total} participants`
  return `${answered} ${answered === 1 ? 'participant' : 'participants'}`
}

export const cardTextsEn: CardTexts = {
  locale: 'en-GB',
  app: 'LOB portrait',
  placeholder: 'Write here, or leave empty',
  save: 'Save',
  writeInApp: 'Write in the app',
  viewInApp: 'View in the app',
  viewMyAnswers: 'View my answers',
  openApp: 'Open the app',
  saveBeforeLeaving:
    'Save before you leave this chat. Otherwise you will lose your text. In the app it stays.',
  whatNow: 'What now?',
  yourText: 'Your text',
  tooLongToShow: 'One text is too long for this card and is not shown here.',
  afsluiting: 'Closing',
  showOrHide: (title) => `${title} (show or hide)`,
  moreVragen: (count) => (count === 1 ? '1 more question' : `${count} more questions`),
  vragenOnlyInApp: (count) =>
    count === 1 ? 'There is 1 more question in the app.' : `There are ${count} more questions in the app.`,
  themaOf: (number, count) => `Theme ${number} of ${count}`,
  minutes: (count) => (count === 1 ? '1 minute' : `${count} minutes`),
  closedAt: (time) => `closed at ${time}`,
  clock: (hour, minute) => `${hour}:${minute}`,

  link: {
    title: 'Which conversation is this?',
    speak: 'Which conversation is this meeting? Choose a conversation and link it.',
    intro: 'This meeting has not been linked yet. Choose the conversation and I will put the themes here.',
    field: 'Conversation',
    chooseFirst: 'Choose a conversation first.',
    whoChooses:
      'The conversation leader or note-taker chooses. Is this another meeting? Then there is nothing you need to do.',
    button: 'Link this conversation',
    choice: (groep, title, moment) => `Group ${groep}, ${title}. ${moment}`,
    today: (time) => `Today at ${time}`,
    tomorrow: (time) => `Tomorrow at ${time}`,
    onDay: (day, time) => `${day} at ${time}`,
    notPlanned: 'Not planned yet',
    linkedTitle: 'This conversation is linked',
    linked: (groep, title, time) => `Group ${groep}, ${title}. Linked at ${time}`,
    themasComeHere: 'I will put the themes here as soon as the conversation starts.',
    deletedTitle: 'This round has been deleted',
    deleted: 'The school deleted the round of this conversation, with all answers and notes.',
    unlinkedTitle: 'This meeting has been unlinked',
    unlinked:
      'This card was of a conversation that does not belong here. What was typed here has not been stored.',
    whichThen: (start) =>
      `Which conversation is this? The conversation leader or note-taker mentions me with “${start}”, or chooses it in the tab.`,
  },
  personal: {
    title: 'Your conversations',
    goesOn: 'In progress',
    goesOnWith: (thema) => `In progress: ${thema}`,
    write: 'Write about what is on the table',
    onlyYou: 'This card is for you alone.',
    onlyYouWrite: (retention) =>
      `This card is for you alone. What you write joins the answers of the conversation, as it does in the chat; the card says who sees it. It is removed ${retention} after the portrait is published. Writing is voluntary.`,
    none: 'There are no conversations now that you are part of. Is yours planned? Ask the conversation leader whether you are on the list.',
    nothingOpen: 'No theme is on the table now. Press again when the next theme begins.',
    help: 'Send me a message here, any message: I show your conversations, and you can write about what is on the table without anybody looking on.',
  },
  opening: {
    groep: (number) => `group ${number}`,
    welcomeWithoutVerslaggever: (minutes, gespreksleider) =>
      `Good to have you here. For ${minutes} minutes we talk about how professional our career guidance (LOB) is, seen from your own work. ${gespreksleider} leads the conversation.`,
    withoutCards:
      'The conversation leader puts the themes on the table one by one. The note-taker writes down what you say; you need not write anything.',
    alsoOpdrachtgever: (name) => `${name} is also the commissioner.`,
    anonymousTitle: 'This conversation is anonymous',
    anonymousWhoSees: 'The conversation leader and the note-taker see what it says, not whose it is.',
    partlyAnonymous:
      'Some themes are anonymous: then your name is not stored. The card of that theme says so.',
    anonymousIsFinal:
      'You can withdraw an anonymous answer until the conversation ends. After that nobody knows whose it is, and not even you can have it shown or erased.',
    retention: (months) => `${monthsInWords[months] ?? months} ${months === 1 ? 'month' : 'months'}`,
  },
  thema: {
    talkFirst: 'Talk first, then write. Everything may stay empty.',
    whoSees: 'The conversation leader and the note-taker see your answer with your name.',
    anonymous:
      'This theme is anonymous: your name is not stored. People may still recognise you by what you write.',
    fewPeople: 'There are only a few of you: it is not truly anonymous.',
    fewPeopleUnlisted: 'Are there fewer than four of you? Then it is not truly anonymous.',
  },
  answered: {
    savedAt: (time) => `Saved at ${time}`,
    speak: (time, title) => `Saved at ${time}. ${title}. You can change your answer until the theme closes.`,
    wrote: (wrote) => {
      if (wrote.answered === 0) return 'Nobody has written anything yet.'
      if (wrote.anonymous) return 'One or more participants have written something.'
      return `${who(wrote)} ${wrote.answered === 1 ? 'has' : 'have'} written something.`
    },
    changeUntilClosed: 'You can change it until the theme closes.',
    changeInApp: 'Your text is too long for this card. You can change it in the app until the theme closes.',
    unconfirmed:
      'You are not on the list of this group yet. Your answer is saved; the conversation leader decides whether it counts.',
    change: 'Change or add',
    emptyChangesNothing: 'An empty field changes nothing. You can withdraw an answer in the app.',
  },
  closed: {
    speak: (title) => `Theme ${title} is closed.`,
    afsluitingSpeak: 'The closing questions are closed.',
    wrote: (wrote) => {
      if (wrote.answered === 0) return 'Nobody wrote anything.'
      return wrote.anonymous ? 'One or more participants wrote something.' : `${who(wrote)} wrote something.`
    },
    withdraw: 'Until the report is there, you can still withdraw your own answer in the app.',
    withdrawAnonymous:
      'As long as the conversation lasts, you can still withdraw your own answer in the app.',
  },
  late: {
    afsluitingTitle: 'The closing questions are closed',
    nobodys:
      'The conversation has ended: nobody can find out any more that this is yours, not even the app. So it cannot be changed or withdrawn.',
  },
  summary: {
    place: (number, count) => `Summary · theme ${number} of ${count}`,
    wholeGesprek: 'Summary of the conversation',
    speak: (thema, name) => `Summary of the theme ${thema}, by ${name}.`,
    wholeGesprekSpeak: (name) => `Summary of the conversation, by ${name}.`,
    by: (name, time) =>
      `By ${name}, conversation leader, at ${time}. Is something not right? Say so in the conversation.`,
    somebody: 'the conversation leader',
    gone: 'This summary was removed.',
  },
  verslag: {
    name: 'The verslag',
    place: (groep, day) => `Verslag · groep ${groep} · gesprek of ${day}`,
    title: 'Is the verslag right?',
    react: (until) => `React ${until}.`,
    read: 'Read along and correct what is wrong or missing. It need not be pretty, but it must be right.',
    silence:
      'If you do not react, the gespreksleider settles the verslag and it says that you did not react.',
    seenBy: 'Only your groep sees the verslag, besides gespreksleider and verslaggever.',
    open: 'Read the verslag',
    agree: 'Agree',
    correct: 'I want to correct something',
    field: 'What is wrong, or what is missing?',
    placeholder: 'For example: at thema 3 …',
    moreInApp:
      'Your name stands with your correction. More to correct? In the app you can do it per paragraph.',
    send: 'Send my correction',
    agreed: (time) => `Agreed, at ${time}`,
    corrected: (time) => `Your correction was sent, at ${time}`,
    changeUntil: (until) => `In the app you can change it or correct more ${until}.`,
    over: {
      withdrawn: 'This verslag was taken back. It will come to you again.',
      closed: 'The last day is over. Is something still wrong? Ask the gespreksleider.',
      settled: 'The verslag is settled.',
      newer: 'This verslag was sent again. Use the new card.',
    },
    reminder: {
      title: 'Will you still read the verslag?',
      left: (days) =>
        `${days} ${days === 1 ? 'day' : 'days'} left. A quarter of an hour of reading: is it right, or do you want to correct something?`,
      speak: (days, until) =>
        `Reminder: will you still read the verslag? You can react for ${days} more ${days === 1 ? 'day' : 'days'}, ${until}.`,
      onlyYou: 'Only you get this reminder. The verslag is for your groep, gespreksleider and verslaggever.',
      reacted: 'You reacted already.',
      over: 'You can no longer react to this verslag.',
    },
    messages: {
      empty: 'Write first what is wrong.',
      tooLong: (over, max) =>
        `Your correction is ${over} characters too long: ${max} fit. Nothing was sent; your text is still in the card. In the app you can do it per paragraph.`,
    },
  },
  forYou: {
    place: 'LOB-portret · for you',
    title: 'This waits for you',
    nothing: 'Nothing waits for you',
    later: 'When something comes, it is in the app under For you.',
    late: (days) => `${days} ${days === 1 ? 'working day' : 'working days'} late`,
    more: (count) => `In the app there ${count === 1 ? 'is 1 more' : `are ${count} more`}.`,
    openAll: 'Open For you',
    snapshot: (day, time) =>
      `Only you see this card. This is how it was on ${day} at ${time}. Send me “for me” to look again.`,
    what: {
      read: (groep) => `Read the verslag of ${groep}`,
      changed: (groep) => `The verslag of ${groep} changed`,
      write: (groep) => `Make the verslag of ${groep}`,
      check: (groep) => `Check the verslag of ${groep}`,
      handle: (groep) => `Handle the corrections of ${groep}`,
      settle: (groep) => `Settle the verslag of ${groep}`,
    },
    open: {
      read: 'Read the verslag',
      changed: 'Read the change',
      write: 'Open the verslag',
      check: 'Open the verslag',
      handle: 'See the corrections',
      settle: 'Open the verslag',
    },
  },
  closing: {
    title: 'Finally: two questions',
    talkFirst: 'Talk first, then write. You may leave it empty.',
    whatFor: 'Your answers go into the report of your group. Your second answer may become an action point.',
    whatForAnonymous:
      'Your name is not stored. Your answers go into the report of your group without a name. Your second answer may become an action point.',
    vragen: {
      aansprak: 'What appealed to you in this conversation?',
      vervolg: 'Will you do something after this conversation, or do something differently? What?',
    },
  },
  error: {
    title: 'Your answer is not saved yet',
    happened: 'Saving did not work. Nothing is lost: your text is below.',
    whatNow: 'Press Save again. Still not working? Copy your text and write in the app.',
    saveAgain: 'Save again',
  },
  unsure: {
    title: 'Not sure yet whether it is saved',
    happened: 'I did not get a confirmation. Nothing is lost: your text is below.',
    whatNow: 'Press Save again. Saving twice never makes a double answer.',
    saveAgain: 'Save again',
  },
  refusal: {
    notSaved: 'Your text is not saved',
    notNow: 'This cannot be done now',
    tryAgain: 'Try again',
    textStillHere: 'Your text is not saved, but it is still in this card.',
  },
  stand: {
    groep: (number) => `Group ${number}`,
    notStarted: 'not started yet',
    startedAt: (time) => `started at ${time}`,
    endedAt: (time) => `ended at ${time}`,
    notStartedTitle: 'The conversation has not started yet',
    endedTitle: 'The conversation has ended',
    left: (minutes) => {
      if (minutes === 0) return 'Time is up'
      const size = Math.abs(minutes)
      const amount = size === 1 ? '1 minute' : `${size} minutes`
      return minutes > 0 ? `${amount} left` : `${amount} over time`
    },
    atThema: (number) => `You are at theme ${number}.`,
    atAfsluiting: 'You are at the closing questions.',
    atNothing: 'No theme is open now.',
    explain: 'After each theme you see how many participants wrote something.',
    speakThema: (groep, number, title) => `Group ${groep} is at theme ${number}, ${title}.`,
    speakAfsluiting: (groep) => `Group ${groep} is at the closing questions.`,
    state: { klaar: 'done', nu: 'now', straks: 'later' },
    wrote: ({ answered, total, anonymous }) => {
      if (anonymous) return answered === 0 ? 'nobody' : 'one or more'
      return total > 0 && answered <= total ? `${answered} of ${total}` : `${answered}`
    },
  },
  messages: {
    themaClosesSoon: 'This theme closes in one minute. Save what you wrote.',
    afsluitingClosesSoon: 'The closing questions close in one minute. Save what you wrote.',
    nothingArrived:
      'Teams passed on nothing from this button, so nothing was stored. Your text is still in the card: press again, or write it in the app.',
    nothingWritten: 'You have not written anything yet. That is fine. Nothing was saved or changed.',
    tooLong: (over, max) =>
      `Your answer is not saved yet: it is ${over} ${over === '1' ? 'character' : 'characters'} too long. The limit is ${max}. Shorten it or divide it over the questions; your text is still in the card.`,
    stillInCard: 'Your text is still in the card.',
    savedAt: (time) => `✓ Saved at ${time}.`,
    whichGesprek: (start) =>
      `Does this meeting belong to a conversation of LOB-portret? Then the conversation leader or note-taker mentions me with “${start}”, and can choose which conversation it is. Is this another meeting? Then you need not do anything.`,
    startsEarly: (start) =>
      `This is well before the planned conversation. I have not started the conversation yet. Is this the conversation already? Then the conversation leader or note-taker mentions me with “${start}”, or starts it in the app.`,
    startsBeside: (start) =>
      `Another conversation of this round is still going on, so I have not started this one yet. Does it begin now after all? Then the conversation leader or note-taker mentions me with “${start}”, or starts it in the app.`,
    another: (groep, title, start) =>
      `This chat belongs to the conversation of group ${groep}, ${title}. That conversation has ended, and I do not start it again by myself. Is this another conversation? Plan a meeting of its own for it, not a series, and link that one. Do you go on with group ${groep} after all? Then the conversation leader or note-taker mentions me with “${start}”, or chooses Continue after all in the app.`,
    inChannel: (words) =>
      `This meeting is in a channel. Cards come in this thread, and everybody in the team can read them; what you answer does not come in the channel. The conversation does not start and end by itself here: the conversation leader or note-taker mentions me with “${words.start}” and “${words.stop}”, or does it in the app. There is no tab in the meeting; open LOB-portret in the bar of Teams. Rather with the group alone? Unlink this conversation from the chat in the app and plan an ordinary meeting.`,
    started: 'The conversation has started.',
    ended: 'The conversation has ended.',
    themaOpen: (title) => `On the table: ${title}.`,
    themaClosed: (title) => `Closed: ${title}.`,
    help: (words) =>
      `Mention me in the chat with one of these words. “${words.stand}”: where are we? For the conversation leader also “${words.thema} 3” (open theme 3), “${words.next}” (open the next theme), “${words.close}” (close the theme), “${words.start}” (begin the conversation) and “${words.stop}” (end the conversation).`,
  },
  chatWords: {
    stand: 'status',
    thema: 'theme',
    next: 'next',
    close: 'close',
    start: 'start',
    stop: 'stop',
    help: 'help',
    forMe: 'for me',
    forYou: 'for you',
  },
}

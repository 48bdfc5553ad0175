// Long, because it is one closed list: a text for every error code.
import type { ErrorTexts } from './codes.ts'

export const en: ErrorTexts = {
  'bad-request': {
    what: 'The app could not read this request. Nothing has changed.',
    now: 'Reload the screen and try again.',
  },
  'bad-input': {
    what: 'Something in your input is not right, so nothing has changed.',
    now: 'Read the remark below and try again.',
  },
  'too-large': {
    what: 'This is too much text at once. Nothing was stored.',
    now: 'Shorten it or split it; your text is still in the field.',
  },
  'not-signed-in': {
    what: 'You are not signed in, or your sign-in has ended. Nothing has changed.',
    now: 'Reopen the app to sign in automatically.',
  },
  'not-allowed': {
    what: 'Your role does not allow this in this round. Nothing has changed.',
    now: 'Ask the conversation leader for the right role.',
  },
  'other-tenant': {
    what: 'You are signed in with an account from outside this school, so your text was not stored.',
    now: 'Sign in with your school account and try again, or ask the conversation leader to add you as a guest.',
  },
  'no-person': {
    what: 'I do not know who you are, because Teams sent no school account. Your text was not stored.',
    now: 'Join with your school account and try again.',
  },
  'not-found': {
    what: 'This does not exist, or you are not part of it.',
    now: 'Go back to Rounds and choose again.',
  },
  'unknown-action': {
    what: 'The app does not know this action. Nothing has changed.',
    now: 'Reload the screen; the app may just have been updated.',
  },
  'unknown-groep': {
    what: 'This group is not part of the round. Nothing has changed.',
    now: 'Choose a group of this round.',
  },
  'unknown-gesprek': {
    what: 'This conversation is not part of the round. Nothing has changed.',
    now: 'Choose a conversation of this round.',
  },
  'unknown-thema': {
    what: 'This theme is not part of this conversation. Nothing has changed.',
    now: 'Choose a theme of this group.',
  },
  'unknown-vraag': {
    what: 'This question is not part of this theme. Nothing was stored.',
    now: 'Use the newest card in the chat, or write in the app.',
  },
  'unknown-antwoord': {
    what: 'This answer does not exist. Nothing has changed.',
    now: 'Reload the screen.',
  },
  'unknown-notitie': {
    what: 'This note does not exist. Nothing has changed.',
    now: 'Reload the screen.',
  },
  'unknown-person': {
    what: 'This person is not known in this conversation. Nothing has changed.',
    now: 'Choose someone from the list.',
  },
  'other-chat': {
    what: 'This card belongs to a different conversation than this chat. Nothing was stored.',
    now: 'Use the card in the chat of your own conversation.',
  },
  'chat-taken': {
    what: 'This chat already belongs to another conversation. Nothing has changed.',
    now: 'Plan a separate meeting for each conversation instead of a series, and link that meeting.',
  },
  'chat-claimed': {
    what: 'Someone linked another conversation to this chat. That is not confirmed yet, and nothing has changed.',
    now: 'Add LOB-portret to the chat if it is not there yet, mention @LOB-portret there with “start” and choose your conversation. People who are in the chat go first.',
  },
  'not-in-chat': {
    what: 'You are not in this chat yourself. Nothing has changed.',
    now: 'Ask someone who is in the meeting to link the conversation, or join the meeting first.',
  },
  'gesprek-linked': {
    what: 'This conversation is already linked to another meeting. Nothing has changed.',
    now: 'Choose another conversation, or hold it in the meeting it is linked to.',
  },
  'gesprek-answered': {
    what: 'This conversation already has answers, so this chat stays linked to it. Nothing has changed.',
    now: 'To continue elsewhere, lead the conversation from the app; participants write in Answers.',
  },
  'card-under-way': {
    what: 'A card is being posted in the chat right now. Nothing has changed.',
    now: 'Try again in a few seconds.',
  },
  'chat-not-linked': {
    what: 'This meeting is not linked to a conversation yet. Nothing was stored.',
    now: 'Ask the conversation leader or note-taker to link it, then try again.',
  },
  'gesprek-ended': {
    what: 'The conversation has ended. Nothing has changed.',
    now: 'Start the conversation again to continue.',
  },
  'gesprek-not-started': {
    what: 'The conversation has not started yet. Nothing has changed.',
    now: 'Start the conversation first.',
  },
  'thema-not-opened': {
    what: 'This theme has not been discussed yet. Nothing was stored.',
    now: 'Wait until the conversation leader opens it; your text is still in the field.',
  },
  'thema-not-open': {
    what: 'This theme is not open. Nothing has changed.',
    now: 'Open the theme first.',
  },
  'no-next-thema': {
    what: 'All themes have been discussed. Nothing has changed.',
    now: 'End the conversation, or reopen a theme.',
  },
  'no-cards': {
    what: 'This group works without cards: the note-taker writes along. Nothing was stored.',
    now: 'Say it in the conversation; the note-taker writes it down.',
  },
  'anonymity-promised': {
    what: 'A promise about names was already made here: the theme was opened before, or the conversation started anonymously. Nothing has changed.',
    now: 'Choose a theme that has not been opened yet.',
  },
  'anonymity-differs': {
    what: 'Only now is it clear whether names are shown here. Nothing was stored.',
    now: 'Press the button again.',
  },
  'author-unknown': {
    what: 'This answer is anonymous and the conversation has ended, so even the app no longer knows who wrote it. Nothing has changed.',
    now: 'Ask the conversation leader to set it aside.',
  },
  'nothing-written': {
    what: 'The fields were empty, so nothing has changed.',
    now: 'Write something if you like, then save.',
  },
  'not-deelnemer': {
    what: 'You are not on the list of this conversation. Nothing has changed.',
    now: 'Ask the conversation leader to add you.',
  },
  'not-confirmed': {
    what: 'Teams does not say now whether you belong to this school. Nothing was stored.',
    now: 'Your text is still in the field; try again in a moment, or ask the conversation leader to add you to the list.',
  },
  'last-gespreksleider': {
    what: 'A round always needs at least one conversation leader. Nothing has changed.',
    now: 'Give someone else that role first.',
  },
  'not-your-card': {
    what: 'This card was made for someone else, or was changed. Nothing was stored.',
    now: 'Send me a message here to get your own card. You can copy your text from this card.',
  },
  'card-expired': {
    what: 'This card has expired. Nothing was stored.',
    now: 'Send me a message here to get a new one. You can copy your text from this card.',
  },
  'groep-anonymous': {
    what: 'In an anonymous group we do not ask who people are or where they work. Nothing was stored.',
    now: 'Leave this empty.',
  },
  'not-to-yourself': {
    what: 'Administrators do not read what people say in conversations, so you cannot transfer a round to yourself. Nothing has changed.',
    now: 'Choose someone else as conversation leader.',
  },
  'only-guests-lead': {
    what: 'Only guests lead this round now, and their access ends when it is published. Nothing has changed.',
    now: 'First make someone from the school a conversation leader too.',
  },
  'guest-ended': {
    what: 'This round has been published, which ended your access as a guest. Nothing has changed.',
    now: 'Ask the school for the portrait if you want to read it again.',
  },
  'exists-already': {
    what: 'This already exists. Nothing has changed.',
    now: 'Reload the screen to see it.',
  },
  'notitie-changed': {
    what: 'Someone else changed this note meanwhile, and together the texts are too long. That text was kept; your change was not stored.',
    now: 'Make a new note of your text, or shorten it.',
  },
  'request-reused': {
    what: 'This arrived under the same number as something else that is already stored. It was not stored; your text is still in the field.',
    now: 'Save it again. If that fails, copy your text and reload the screen.',
  },
  'only-forward': {
    what: 'A round only moves forward. Nothing has changed.',
    now: 'Choose the next step.',
  },
  'ronde-deleted': {
    what: 'The school deleted this round, with everything in it. Nothing was stored.',
    now: 'Ask the administrator of the app about it, or continue in another round.',
  },
  'title-differs': {
    what: 'This is not the title of this round. Nothing was deleted.',
    now: 'Type the title as it stands above the round.',
  },
  'phase-not-open': {
    what: 'This version of the app cannot open this phase yet. Nothing was changed.',
    now: 'Continue in the current phase; the notes of every conversation can be downloaded.',
  },
  'phase-incomplete': {
    what: 'Something is still missing for this phase that you did not see. Nothing was changed.',
    now: 'Reload the screen, look at what is missing, and then confirm.',
  },
  'people-off': {
    what: 'Searching the whole school by name is not switched on.',
    now: 'You can search for people who are already known here; the administrator can switch on the rest.',
  },
  'people-consent': {
    what: 'Searching the whole school by name needs consent from the administrator.',
    now: 'Ask the administrator to allow User.ReadBasic.All in Microsoft Entra. Until then you can search for people who are already known here.',
  },
  'people-later': {
    what: 'There were many searches just now, and Microsoft asks us to wait.',
    now: 'Search again in a minute; your choices are still there.',
  },
  'people-unreachable': {
    what: 'The list of people at the school cannot be reached now.',
    now: 'Search again in a moment; your choices are still there.',
  },
  'people-refused': {
    what: 'Microsoft does not let the app search the whole school now.',
    now: "Ask the administrator to check the app's certificate and access rules; your choices are still there.",
  },
  'chats-none': {
    what: 'No conversation is linked to a meeting yet.',
    now: 'Once one is linked, you can also choose people from its chat here.',
  },
  'chats-off': {
    what: 'The bot does not take part in chats at this school.',
    now: 'Search for the people in those chats by name.',
  },
  'chats-unreachable': {
    what: 'Teams cannot tell us now who is in the chats of your conversations.',
    now: 'Open this again later; your choices are still there.',
  },
  'only-shorter': {
    what: 'When the first conversation began, people were told how long everything is kept, so the term can only become shorter. Nothing has changed.',
    now: 'Choose the same term or a shorter one.',
  },
  'words-expired': {
    what: 'The retention term of this round is over: answers and notes were deleted, and no new ones can be added. Nothing is lost: your text is still in the field.',
    now: 'Copy your text, and save it in a new round if it belongs there.',
  },
  'document-too-large': {
    what: 'This document is too large for a PDF. Nothing was changed.',
    now: 'Download it as Word.',
  },
  'documents-busy': {
    what: 'Too many documents are being made right now. Nothing was changed.',
    now: 'Try again in a minute.',
  },
  'too-fast': {
    what: 'You sent too much in a short time, so the last one was not stored. Nothing is lost: your text is still in the field.',
    now: 'Wait a few seconds and try again.',
  },
  busy: {
    what: 'The app is too busy right now. Nothing was stored.',
    now: 'Your text is still in the field; try again in a moment.',
  },
  'store-failed': {
    what: 'Saving failed. Nothing is lost: your text is still in the field.',
    now: 'Try again. If it still fails, copy your text and tell the administrator.',
  },
  'read-failed': {
    what: 'This cannot be loaded now. Everything stored before is still there.',
    now: 'Try again in a moment.',
  },
  'stream-damaged': {
    what: 'Part of this is missing from the storage, so it does not open. Nothing has changed.',
    now: 'Ask the administrator to restore a backup.',
  },
  unsure: {
    what: 'I got no confirmation, so it is not certain yet that your text was stored. Nothing is lost: your text is still in the field.',
    now: 'Save again. Saving twice never stores it twice.',
  },
  'newer-release': {
    what: 'This round was updated by a newer version of the app. Nothing is lost.',
    now: 'Ask the administrator to update the app.',
  },
  fault: {
    what: 'Something went wrong on our side. Everything stored before is still there.',
    now: 'Try again. If it happens again, give the number of this request to the administrator.',
  },
  'unknown-paragraph': {
    what: 'This paragraph is no longer in the report. Nothing changed; your text is still on your screen.',
    now: 'Reload the report and see where the paragraph went.',
  },
  'unknown-correctie': {
    what: 'This correction does not exist or was taken back. Nothing changed.',
    now: 'Reload the report.',
  },
  'unknown-opmerking': {
    what: 'This remark does not exist. Nothing changed.',
    now: 'Reload the report.',
  },
  'gesprek-not-ended': {
    what: 'The conversation has not ended yet. Nothing changed.',
    now: 'End the conversation first; then the report can go on.',
  },
  'verslag-sending': {
    what: 'The report is being made ready for the group. Nothing changed; your text is still on your screen.',
    now: 'Wait a moment and try again.',
  },
  'verslag-settled': {
    what: 'The report is final and does not change any more. Nothing changed; your text is still on your screen.',
    now: 'The conversation leader can begin a new version and say why.',
  },
  'verslag-not-settled': {
    what: 'The report is not final yet. Nothing changed.',
    now: 'Just change it; no new version is needed.',
  },
  'verslag-not-sent': {
    what: 'The report is not with the group now. Nothing changed; your text is still on your screen.',
    now: 'Reload the report to see how far it is.',
  },
  'verslag-newer': {
    what: 'There is a newer version of the report. Your reaction was not counted.',
    now: 'Read the new version and react then.',
  },
  'verslag-full': {
    what: 'A report has at most 400 paragraphs. Nothing was stored; your text is still on your screen.',
    now: 'Join paragraphs or leave one out, and try again.',
  },
  'verslag-rivals': {
    what: 'A paragraph still has two versions. Nothing changed.',
    now: 'First choose which text that paragraph gets.',
  },
  'no-deelnemers': {
    what: 'Nobody is on the list of this group. Nothing was sent.',
    now: 'Put the participants on the list, or enter when the report was presented.',
  },
  'day-passed': {
    what: 'That day has passed. Nothing changed.',
    now: 'Choose a later day.',
  },
  'day-not-yet': {
    what: 'That day is still to come. Nothing changed.',
    now: 'Choose today or an earlier day.',
  },
  'deadline-passed': {
    what: 'The time for corrections is over. With an anonymous theme it cannot be made longer after that. Nothing changed.',
    now: 'Take the report back and send it again: the group then gets new time.',
  },
  'correction-closed': {
    what: 'The time for corrections is over. Your correction was not sent; your text is still on your screen.',
    now: 'Ask the conversation leader when something is not right.',
  },
  'correctie-handled': {
    what: 'This correction was already dealt with. Nothing changed; your text is still on your screen.',
    now: 'Give a new correction when something is still not right.',
  },
  'correcties-open': {
    what: 'Some corrections were neither taken over nor answered. The report is not final.',
    now: 'Deal with them first. You see anonymous corrections once everybody reacted or the time is over.',
  },
  'not-everybody-reacted': {
    what: 'Not everybody has reacted, and there is still time to. The report is not final.',
    now: 'Wait until everybody reacted or the time is over.',
  },
  'paragraph-changed': {
    what: 'The paragraph changed in the meantime. Nothing was taken over; nothing is lost.',
    now: 'Look at the new text and choose again.',
  },
}

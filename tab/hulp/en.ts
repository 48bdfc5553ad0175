import type { hulp as dutch } from './nl.ts'

export const hulp: typeof dutch = {
  title: 'How to lead a conversation',
  lead: 'Read this once. During the conversation you only need to talk and listen.',
  back: 'To the rounds',
  steps: [
    {
      picture: 'ronde',
      title: 'Prepare the round',
      lines: [
        'Choose the groups, plan the conversations and give people their roles: who takes notes, who takes part?',
        'Also plan each conversation as a separate, ordinary Teams meeting: not a recurring one, and not in a channel.',
        'Add LOB-portret to that meeting: open it in the calendar and choose + above the chat. Do this for every meeting.',
      ],
      alt: 'The overview of a round: the conversations of the day, and who does what.',
    },
    {
      picture: 'koppelen',
      title: 'Say which conversation it is',
      lines: [
        'When the meeting starts, the bot asks in the chat which conversation this is. You or the note-taker chooses.',
        'No question? Write @LOB-portret start, or link the conversation in the app.',
      ],
      alt: 'The card in the chat that asks which conversation this is.',
    },
    {
      picture: 'regie',
      title: 'Lead with one eye on the side panel',
      lines: [
        'Open LOB-portret in the side panel of the meeting. The theme is at the top, its questions below.',
        '“Next theme” opens the next one and closes the current one. Made a mistake? Undo it within ten seconds, or reopen the theme later.',
        'You see how much time is left and who has not been heard yet. Only you and the note-taker see that.',
      ],
      alt: 'The side panel: the theme, its questions and who has not been heard.',
    },
    {
      picture: 'thema',
      title: 'Talk first, then write',
      lines: [
        'Each theme has a card in the chat. Every field may stay empty.',
        'People see what they wrote and can change it until the theme closes. Answers after that are stored as late; you decide whether to include them.',
        'Writing a long answer? The app keeps a draft; a card loses what was not saved. To write without others watching, send the bot a message.',
      ],
      alt: 'A theme’s card in the chat of the meeting.',
    },
    {
      picture: 'noteren',
      title: 'The note-taker takes notes',
      lines: [
        'Enter saves a note and tags it with the open theme. @ adds the speaker, # a label.',
        'When the connection drops, keep typing. Waiting notes are marked and sent automatically.',
      ],
      alt: 'The note-taker’s sheet, note after note.',
    },
    {
      picture: 'bord',
      title: 'Close, and look at the board',
      lines: [
        'The last card asks what people found valuable and what they will do next. Then you end the conversation.',
        'The board shows everything by group and theme. Empty cells show what has not been discussed.',
        'Once all conversations are held, you take the round to its next phase yourself; there is no way back. The report and the portrait are still made outside the app.',
      ],
      alt: 'The board: groups by theme, and the notes of one row.',
    },
  ],
  who: {
    title: 'Who sees what',
    caption: 'What each role can see of a round',
    sees: 'sees this',
    seesNot: 'does not see this',
    columns: ['Answers and notes, with names', 'How many people answered', 'How far the round is'],
    rows: [
      { who: 'Conversation leader', cells: [true, true, true] },
      { who: 'Note-taker', cells: [true, true, true] },
      {
        who: 'Participant',
        note: 'only their own conversation and their own answers',
        cells: [false, true, true],
      },
      { who: 'Commissioner', cells: [false, true, true] },
      { who: 'Administrator', cells: [false, false, true] },
    ],
    after:
      'Cards, progress and summaries are posted in the chat, where all its members can read them, including people who join later. You make a round, a group or a theme anonymous in the round, before the theme is on the table. Answers are then stored without a name; participants and the commissioner only see whether something was written. After the conversation no one can withdraw, request or erase such an answer, not even its author. A guest sees what their role allows, until the portrait is published.',
  },
  trouble: {
    title: 'When something goes wrong',
    items: [
      {
        title: 'The bot says nothing',
        text: 'The conversation goes on. Everything the bot does can be done in the app: start, put a theme on the table, answer, end. Check later whether LOB-portret was added to this meeting.',
      },
      {
        title: 'The conversation does not start or end by itself',
        text: 'Start and end it yourself in the side panel. Next time: add LOB-portret to the meeting again, or ask the administrator to allow OnlineMeeting.ReadBasic.Chat.',
      },
      {
        title: 'A theme’s card does not come',
        text: 'The side panel says why, with a button to try again. Meanwhile participants can answer in the app, or simply keep talking: the note-taker takes notes.',
      },
      {
        title: 'Someone who is not on the list takes part',
        text: 'The answer is stored but does not count yet. Let the person in from the side panel; then everything they wrote counts. If Teams does not say who is in the chat, the administrator can give the app permission to see it.',
      },
      {
        title: 'The wrong conversation was linked',
        text: 'Unlink it from the chat in the side panel, under More options. You can do that as long as no one has answered. Then link the right one.',
      },
      {
        title: 'Someone cannot find the conversation',
        text: 'Send a link: copy it in the side panel, under More options. A link only opens what that person may see anyway.',
      },
      {
        title: 'The connection drops',
        text: 'The screen then shows when it was last updated. Notes wait on this device and are sent once when the connection returns. Leave the window open.',
      },
      {
        title: 'It says “not sure yet”',
        text: 'The app does not know yet whether it was saved, and is checking. Pressing again does no harm: it is saved once.',
      },
      {
        title: 'The wrong theme was closed',
        text: 'Reopen it in the list of themes. The card in the chat opens again, with the answers that were there.',
      },
      {
        title: 'There is no Teams meeting',
        text: 'A conversation can be held around one table as well: start it in the side panel. The note-taker takes notes, and participants who want to can answer in the app on their phone. They do not see the opening card then, so read aloud: “Taking part is voluntary, and you do not have to explain anything. The note-taker writes down what we say. Only the conversation leader and the note-taker read that; afterwards our group gets a report. Do not mention students or colleagues by name. After publication of the portrait the words are deleted, and you can always ask what is stored about you.” If minors take part, inform their parents in advance.',
      },
    ],
  },
  keeps: {
    title: 'What we keep',
    text: 'Answers and notes are removed after the portrait is published; how long after stands in the opening card of every conversation, and on which day in the round. Taking part is voluntary. What is stored about you is under My data; the administrator of the app can erase it.',
  },
}

import type { verslag as dutch } from './nl.ts'

const number = (count: number, one: string, many: string) => (count === 1 ? `1 ${one}` : `${count} ${many}`)
const notes = (count: number) => number(count, 'note', 'notes')
const answers = (count: number) => number(count, 'answer', 'answers')
const corrections = (count: number) => number(count, 'correction', 'corrections')
const workingDays = (count: number) => number(count, 'working day', 'working days')

export const verslag: typeof dutch = {
  title: (groep) => `Report ${groep}`,
  werkdocument: 'Working document',
  settledVersion: (version) => `Settled, version ${version}`,
  saved: 'All saved',
  saving: 'Saving',
  toRonde: 'To the round',
  offline: 'No connection. You can go on writing: what you write is on this device and is sent by itself.',
  offlineActs: 'Taking over, sending and settling wait until there is a connection.',
  withdrawn: (day) => `Withdrawn from the group on ${day}. Corrections are still here.`,
  notHeld: 'The report comes after the conversation',
  notHeldText: 'Once the conversation has ended, what was noted and written is here, by theme.',
  empty: 'There are no notes of this conversation',
  emptyText: 'A report begins with what was noted. You can still add notes.',
  noteAfterwards: 'Add notes afterwards',
  toNoteren: 'To note taking',
  expired: 'The words of this conversation were removed',
  expiredText: 'The retention term of this round is over. Counts and the portrait stay.',

  phases: {
    label: 'How far this report is',
    todo: ['Laying out', 'Checking', 'With the group', 'Settled'],
    done: ['Laid out', 'Checked', 'With the group', 'Settled'],
    late: (days) => `${workingDays(days)} late`,
    wanted: (day) => `wanted ${day}`,
    right: 'It need not be pretty, but it must be right.',
    by: (name) => `by ${name}`,
    byYou: 'by you',
    week: 'a week',
    madeBy: (name, day) => `${name}, ${day}`,
    onTime: (days) =>
      days === 0
        ? 'on time, on the day of the conversation'
        : `on time, ${workingDays(days)} after the conversation`,
    checked: (done, all) => `${done} of ${all} themes`,
    until: (count) => `${number(count, 'participant', 'participants')}, up to and including`,
    sending: 'being sent',
    since: (day, left) =>
      `since ${day}, ${left === 0 ? 'today is the last day' : `${number(left, 'day', 'days')} left`}`,
    closed: (day) => `the term ran up to and including ${day}`,
    reacted: (count, all, open) =>
      `${count} of ${all} responded, ${open === 0 ? 'nothing open' : `${corrections(open)} open`}`,
    handedOver: (day) => `handed over on ${day}`,
    after: (day) => `after ${day}, or once everything is handled`,
    now: 'possible now',
    setDeadline: 'Another last day',
  },
  themas: 'Themes',
  afsluiting: 'Closing',
  nav: {
    edited: 'edited',
    asNoted: 'as noted',
    notDiscussed: 'not discussed',
    left: (count) => `${notes(count)} left`,
    answers,
    open: (count) => `${corrections(count)} open`,
    remarks: (count) => number(count, 'remark', 'remarks'),
    checked: 'checked',
    rivals: 'two texts',
  },
  span: (from, to) => `${from} to ${to}`,
  notities: notes,
  notDiscussed: 'This theme was not discussed.',
  nothingHere: 'Nothing here yet.',
  others: 'About the whole report',
  otherPlaces: 'About a paragraph that is gone',

  paragraph: (place, thema) => `Paragraph ${place}, ${thema}`,
  asNotedAt: (time) => `as noted, ${time}`,
  asNoted: 'as noted',
  editedBy: (name, when) => `edited by ${name}, ${when}`,
  showSources: 'Show',
  hideSources: 'Hide',
  and: 'and',
  quoted: (name) => `${name} (quote)`,
  written: 'Written',
  answers,
  writesHere: (name) => `${name} is writing here`,
  youWrite: 'you are writing here',
  noSources: 'No note yet. Add who said this, or take it out.',
  sourceGone: 'A note of this paragraph was removed or erased.',
  sourceChanged: 'A note of this paragraph was changed since.',
  changedSinceSent: 'changed after the group got it',
  today: (time) => `today ${time}`,
  yesterday: (time) => `yesterday ${time}`,
  newParagraph: 'New paragraph',
  placeholder: 'Write here',
  inDrawer: (count) =>
    count === 1
      ? '1 note of this theme is not in the report yet'
      : `${count} notes of this theme are not in the report yet`,
  more: 'More for this paragraph',
  keys: {
    label: 'What you can do with this paragraph',
    edit: 'edit',
    join: 'join to former',
    up: 'up',
    down: 'down',
    thema: 'other theme',
    leaveOut: 'leave out',
    split: 'split',
    remark: 'remark',
    bringIn: (count) => (count === 0 ? 'choose a note first' : 'put note here'),
  },
  done: 'Done',
  splitTitle: 'Where does the new paragraph begin?',
  splitHint: 'Choose the sentence with which the second paragraph begins.',
  whichThema: 'To which theme does this paragraph belong?',
  cannotChange: {
    versturen: 'The report is being sent. You can change it again in a moment.',
    vastgesteld: 'This report is settled. A change is a new version.',
  },
  undo: {
    joined: 'Joined to the former one.',
    moved: 'Moved.',
    toThema: (thema) => `Put at ‘${thema}’.`,
    leftOut: 'Left out. The note is in the drawer.',
    leftOutBare: 'Left out.',
    split: 'Split.',
    broughtIn: 'Put in the report.',
    replaced: (count) => `Replaced in ${number(count, 'paragraph', 'paragraphs')}.`,
    notNow: 'This cannot be undone: the paragraph was changed since.',
  },
  refused: {
    title: 'This did not get into the report',
    words: 'Your text is below. Copy what you want to keep.',
    discard: 'Discard',
  },

  rivals: {
    title: 'Two people wrote at the same time',
    text: 'Both texts are kept. Choose one, or put them after each other.',
    now: (name) => (name === '' ? 'Now in the report' : `Now in the report, by ${name}`),
    other: (name, when) => `${name}, ${when}`,
    keep: 'Keep this one',
    take: 'Take this one',
    join: 'Put after each other',
    show: 'What differs',
  },

  drawer: {
    title: 'Not in the report yet',
    count: (here, bare, others) =>
      [
        here > 0 && `${here} of this theme`,
        bare > 0 && `${bare} without theme`,
        others > 0 && `${others} of other themes`,
      ]
        .filter((part) => part !== false)
        .join(', '),
    help: 'Drag to a paragraph, or choose a note and press B.',
    nothing: 'Everything that was noted is in the report.',
    bare: 'Without theme',
    others: 'Of other themes',
    sources: { genoteerd: 'noted', chat: 'chat', transcript: 'transcript', zelf: 'written by themselves' },
    counts: { onbevestigd: 'not confirmed yet', nagekomen: 'came later', aside: 'set aside' },
    ownParagraph: 'Own paragraph',
    choose: 'Choose',
    chosen: 'Chosen: put with a paragraph by B',
    here: 'Put here',
    close: 'Close drawer',
  },

  downloads: { word: 'As Word', pdf: 'As PDF', markdown: 'As Markdown' },
  submit: 'Ready to check',
  send: 'Send to the group',
  settle: 'Settle',
  newVersion: 'New version',
  handOver: 'Handed over without list',
  withdraw: 'Withdraw',
  findReplace: 'Find and replace',
  leftToDo: 'Before it goes to the group',
  left: {
    noSources: (count) => (count === 1 ? 'One paragraph has no note.' : `${count} paragraphs have no note.`),
    remarks: (count) => (count === 1 ? 'One remark is still open.' : `${count} remarks are still open.`),
    bare: (count) =>
      count === 1 ? 'One note without theme is not in it.' : `${count} notes without theme are not in it.`,
    rivals: (count) =>
      count === 1
        ? 'At one paragraph a text must still be chosen.'
        : `At ${count} paragraphs a text must still be chosen.`,
    unchecked: (count) =>
      count === 1 ? 'One theme is not checked yet.' : `${count} themes are not checked yet.`,
    sources: (count) =>
      count === 1
        ? 'At one paragraph a note was changed or removed since.'
        : `At ${count} paragraphs a note was changed or removed since.`,
    nothing: 'Nothing left to do.',
  },
  themaRight: 'This theme is right',
  themaChecked: 'Checked',
  notRight: 'Not after all',
  thenThema: (thema) => `then ${thema}`,

  sendDialog: {
    title: 'Send to the group',
    to: (count) => `The report goes to ${number(count, 'participant', 'participants')}.`,
    until: (day) => `They can correct it up to and including ${day}.`,
    untilLabel: 'Last day to correct',
    left: 'This is not done yet. You can send it all the same:',
    who: (names) =>
      `Who gets it: ${names}. They see the report, not the notes and not each other’s corrections.`,
    no: 'There are no participants on the list. Hand the report over without list.',
    rivals: 'First choose which text stays where two people wrote at the same time.',
    do: 'Send',
    past: 'Choose today or a later day.',
  },
  deadlineDialog: { title: 'Another last day', do: 'Save' },
  withdrawDialog: {
    title: 'Withdraw the report',
    text: 'The group can then no longer read it. Who had it is told so. Corrections stay, and you can send it again.',
    do: 'Withdraw',
  },
  settleDialog: {
    title: 'Settle the report',
    ready: 'After that nothing changes in it without a new version.',
    silent: (names) => `${names} did not respond. That will stand in the report.`,
    silentMany: (names) => `${names} did not respond. That will stand in the report.`,
    missing: 'It cannot be settled yet.',
    open: (count) => `${corrections(count)} ${count === 1 ? 'is' : 'are'} still open.`,
    running: (day, names) =>
      `The term runs up to and including ${day}, and ${names} did not respond yet. It can be settled earlier once everyone responded.`,
    rivals: 'At a paragraph there are still two texts.',
    handed: (day) => `The report was handed over on ${day}.`,
    do: 'Settle',
  },
  reopenDialog: {
    title: 'New version',
    text: 'The settled version holds until you settle the new one. Write why there is a new version; that stands with the report.',
    label: 'Why a new version',
    do: 'Begin new version',
  },
  handOverDialog: {
    title: 'Handed over without list',
    text: 'For a group without list or without chat: you gave the report on paper, as Word or as a link. Write down when, and what was said about it.',
    on: 'Handed over on',
    said: 'What was said about it',
    do: 'Save',
    notYet: 'Choose today or an earlier day.',
  },

  reactions: {
    title: 'Who responded',
    nothing: 'nothing yet',
    silent: 'no response',
    agreed: 'agreed',
    agreedThen: (changes) => `agreed, then ${number(changes, 'change', 'changes')}`,
    correcties: (count, handled) =>
      handled === 0
        ? corrections(count)
        : handled === count
          ? `${corrections(count)}, handled`
          : `${corrections(count)}, ${handled} handled`,
    someone: 'Someone of the group',
    handedOver: (day) => `Handed over on ${day}.`,
  },
  correctie: {
    label: (name) => `Correction of ${name}`,
    missing: 'Missing here:',
    takeOver: 'Take over',
    answer: 'Answer',
    answerLabel: (name) => `Answer to ${name}`,
    handled: 'Handled',
    takenOver: (name, when) => `Taken over by ${name}, ${when}.`,
    answered: (when) => `Answered, ${when}`,
    handledBy: (name, when) => `Handled by ${name}, ${when}.`,
    undo: 'Undo',
    send: 'Send answer',
    changed: 'The paragraph was changed since. Adapt the text and then take it over.',
    mergeLabel: 'Text to take over',
    paragraphGone: 'The paragraph was left out. This was the proposed text:',
    settled: (name) => `Correction of ${name}, taken over`,
    settledRemark: (name) => `Improved after a remark of ${name}`,
    settledAnswer: (name, said, by, answer) => `${name} noted: ${said} ${by} answered: ${answer}`,
  },
  opmerking: {
    label: (name) => `Remark of ${name}`,
    add: 'Remark about this paragraph',
    save: 'Add',
    answer: 'Answer',
    resolve: 'Resolved',
    resolved: 'Resolved.',
    reopen: 'Not after all',
  },
  settled: {
    on: (day, name) => `Settled on ${day} by ${name}.`,
    reacted: (count, all) => `${count} of the ${all} participants responded.`,
    correcties: (count) =>
      count === 0 ? '' : count === 1 ? 'One correction was handled.' : `${count} corrections were handled.`,
    silent: (names) => `${names} did not respond.`,
    handedOver: (day, said) => `Handed over on ${day}${said === '' ? '.' : `: ${said}`}`,
    reason: (reason) => `New version, because: ${reason}`,
  },
  find: {
    title: 'Find and replace',
    find: 'Find',
    replace: 'Replace by',
    none: 'Found nowhere.',
    found: (places, paragraphs) =>
      `${number(places, 'place', 'places')} in ${number(paragraphs, 'paragraph', 'paragraphs')}`,
    use: (paragraph) => `Replace in: ${paragraph}`,
    do: (count) => `Replace in ${number(count, 'paragraph', 'paragraphs')}`,
    caseHint: 'Capitals count.',
  },
}

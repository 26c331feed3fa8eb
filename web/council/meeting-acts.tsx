import { reviewMeetingsSchema } from '../../contracts/api/round-record';
import type { ProblemDocument } from '../../contracts/api/problem';
import { problem, renderProblem } from '../../api/problem';
import { fail, ok, type Result } from '../../domain/result';
import type { Field } from '../frame/form/fields';
import type { Page, PageContext } from '../frame/page';
import { at } from '../frame/route-at';
import { stageWords } from '../i18n/stages';
import { actPages, type RoundAct } from './act-pages';
import { naming, type Round } from './load';
import { instantOf, zoneOf } from './meeting-time';
import type { Meeting } from './meetings';
import type { councilWords } from './words';

type Words = ReturnType<typeof councilWords>['meetings'];

/** Day, time and place; the day is where the interface has the whole instant, so that its faults stand there. */
const whenAndWhere = (round: Round, words: Words): readonly Field[] => [
  { kind: 'date', pointer: '/at', label: words.date, required: true },
  {
    kind: 'text',
    pointer: '/time',
    label: words.time,
    hint: words.timeHint(zoneOf(round)),
    short: true,
    required: true,
  },
  { kind: 'text', pointer: '/place', label: words.place, hint: words.placeHint, most: 500, required: true },
];

const withInstant =
  (round: Round) =>
  ({ at: date, time, ...rest }: Readonly<Record<string, unknown>>): unknown => ({
    ...rest,
    ...(typeof date === 'string' && { at: instantOf(round, date, typeof time === 'string' ? time : '') }),
  });

const reasonField = (words: Words): Field => ({
  kind: 'longText',
  pointer: '/reason',
  label: words.reason,
  most: 2_000,
  required: true,
});

const callPages = actPages('/meetings/new', (round, { meetings: words }) => ({
  title: words.call,
  lead: words.callLead,
  form: {
    fields: [
      ...whenAndWhere(round, words),
      { kind: 'lines', pointer: '/agenda', label: words.agenda, hint: words.agendaHint, required: true },
      { kind: 'yes', pointer: '/agencyHead', label: words.agencyHead },
    ],
    submit: words.submit,
  },
  act: '/meetings',
  body: withInstant(round),
  then: '/meetings',
}));

/** The page of an act on one meeting. */
const onMeeting = (
  part: string,
  describe: (round: Round, words: Words, meeting: Meeting) => Omit<RoundAct, 'act' | 'then'>,
  act = part,
): readonly Page[] =>
  actPages(`/meetings/:meetingId/${part}`, async (round, { meetings: words }, context) => {
    const found = await meetingOf(round, context);
    if (!found.ok) return found;
    const { meetingId, invited, experts } = found.value;
    const named = await naming(round, context, [...invited, ...experts]);
    const path = at`/meetings/${meetingId}` + `/${act}`;
    return ok({ ...describe(named, words, found.value), act: path, then: '/meetings' });
  });

async function meetingOf(
  round: Round,
  { desk, params, services }: PageContext,
): Promise<Result<Meeting, ProblemDocument>> {
  const read = await desk.read(reviewMeetingsSchema, round.path('/meetings'));
  if (!read.ok) return read;
  const found = read.value.value.meetings.find(({ meetingId }) => meetingId === params['meetingId']);
  if (found) return ok(found);
  const document = { publicUrl: services.config.publicUrl, language: round.visit.language, instance: '' };
  return fail(renderProblem(problem('not-found'), document));
}

const movePages = onMeeting('move', (round, words, meeting) => ({
  title: words.move,
  form: { fields: [...whenAndWhere(round, words), reasonField(words)], submit: words.move },
  begins: { place: meeting.place },
  body: withInstant(round),
}));

const cancelPages = onMeeting('cancellation', (_round, words) => ({
  title: words.cancel,
  form: { fields: [reasonField(words)], submit: words.cancel, grave: true },
}));

const attendancePages = onMeeting('attendance', (round, words, { invited, experts, agencyHead }) => {
  const says = stageWords(round.visit.language).council.presence;
  const options = (['present', 'remote', 'excused', 'absent'] as const).map((value) => ({ value, label: says[value] }));
  const people = [...new Set([...invited, ...experts])];
  const presences = people.flatMap((personId, place): Field[] => [
    { kind: 'fixed', pointer: `/attendance/${place}/personId`, value: personId },
    {
      kind: 'choice',
      pointer: `/attendance/${place}/presence`,
      label: words.presence(round.name(personId)),
      options,
      required: true,
    },
  ]);
  const head: readonly Field[] = [
    { kind: 'yes', pointer: '/agencyHead/attended', label: words.headAttended },
    { kind: 'yes', pointer: '/agencyHead/heard', label: words.headHeard },
  ];
  return {
    title: words.attendance,
    lead: words.attendanceLead,
    form: { fields: [...presences, ...(agencyHead ? head : [])], submit: words.attendanceSubmit },
    body: ({ attendance, ...rest }) => ({ ...rest, attendance: Object.values(attendance ?? {}) }),
  };
});

const minutesPages = onMeeting('minutes', (_round, words, { minutes }) => ({
  title: words.write,
  lead: words.writeLead,
  form: {
    fields: [{ kind: 'longText', pointer: '/text', label: words.minutes, rows: 20, most: 100_000, required: true }],
    submit: words.writeSubmit,
  },
  begins: { text: minutes?.text },
  said: 'saved',
}));

const approvalPages = onMeeting(
  'approval',
  (_round, words, { minutes }) => ({
    title: words.approve,
    lead: words.approveLead,
    form: {
      fields: [{ kind: 'fixed', pointer: '/version', value: minutes?.version }],
      submit: words.approveSubmit,
    },
    before: <div class="ds-card tg-text">{minutes?.text}</div>,
  }),
  'minutes/approval',
);

/** Calling, moving, calling off and recording a meeting, and its minutes. */
export const meetingActPages: readonly Page[] = [
  ...callPages,
  ...movePages,
  ...cancelPages,
  ...attendancePages,
  ...minutesPages,
  ...approvalPages,
];

import type { z } from 'zod';
import { reviewMeetingsSchema } from '../../contracts/api/round-record';
import { ok } from '../../domain/result';
import { zonedText, dayText } from '../format';
import type { Page } from '../frame/page';
import { at } from '../frame/route-at';
import { stageWords } from '../i18n/stages';
import { RoundFrame, Section, Way } from './frame';
import { leads, naming, roundPage, type Round } from './load';
import { zoneOf } from './meeting-time';
import { councilWords } from './words';

export type Meeting = z.infer<typeof reviewMeetingsSchema>['meetings'][number];

/** The meetings of the council on the case. */
export const meetingsPage: Page = {
  method: 'get',
  path: '/reviews/:reviewId/meetings',
  audience: 'signed_in',
  answer: roundPage(async (unnamed, context) => {
    const read = await context.desk.read(reviewMeetingsSchema, unnamed.path('/meetings'));
    if (!read.ok) return read;
    const { meetings: words } = councilWords(unnamed.visit.language);
    const { meetings } = read.value.value;
    const experts = meetings.flatMap((meeting) => meeting.experts);
    const round = await naming(unnamed, context, experts);
    return ok({
      page: (
        <RoundFrame round={round} title={words.title} lead={words.lead}>
          {meetings.length === 0 ? <p class="ds-card tg-empty">{words.none}</p> : null}
          {meetings.map((meeting) => (
            <OneMeeting round={round} meeting={meeting} key={meeting.meetingId} />
          ))}
          {leads(round.visit) && round.found.status === 'open' ? (
            <p class="tg-after">
              <Way href={round.path('/meetings/new')} first={meetings.length === 0}>
                {words.call}
              </Way>
            </p>
          ) : null}
        </RoundFrame>
      ),
    });
  }),
};

interface Props {
  readonly round: Round;
  readonly meeting: Meeting;
}

function OneMeeting({ round, meeting }: Props) {
  const { visit } = round;
  const { meetings: words } = councilWords(visit.language);
  const says = stageWords(visit.language).council;
  const { place, agenda, status, minutes, cancelled } = meeting;
  return (
    <Section title={zonedText(meeting.at, zoneOf(round), visit.language)}>
      <p class="ds-paragraph">
        {place}{' '}
        <span class="ds-tag" data-color="info" data-size="sm">
          {says.meeting[status]}
        </span>
      </p>
      <ol class="tg-story">
        {agenda.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ol>
      {cancelled === null ? null : <p class="tg-hint">{cancelled.reason}</p>}
      <Attendance round={round} meeting={meeting} />
      {minutes === null ? null : (
        <details class="ds-details">
          <summary>
            {words.minutes}
            {minutes.approvedAt === null ? null : ` (${words.approved(dayText(minutes.approvedAt, visit.language))})`}
          </summary>
          <div class="tg-text">{minutes.text}</div>
        </details>
      )}
      {leads(visit) ? <Ways round={round} meeting={meeting} /> : null}
    </Section>
  );
}

function Attendance({ round: { visit, name }, meeting: { held } }: Props) {
  const { meetings: words } = councilWords(visit.language);
  const says = stageWords(visit.language).council.presence;
  if (held === null) return null;
  return (
    <>
      <p class="ds-paragraph">{words.quorum(held.quorum.present, held.quorum.needed)}</p>
      <ul class="tg-story">
        {held.attendance.map(({ personId, presence }) => (
          <li key={personId}>
            {name(personId)}: {says[presence as keyof typeof says]}
          </li>
        ))}
      </ul>
    </>
  );
}

function Ways({ round: { visit, path }, meeting: { meetingId, status, minutes } }: Props) {
  const { meetings: words } = councilWords(visit.language);
  const way = (act: string, text: string) => <Way href={path(at`/meetings/${meetingId}/${act}`)}>{text}</Way>;
  if (status === 'cancelled' || (minutes !== null && minutes.approvedAt !== null)) return null;
  if (status === 'called') {
    return (
      <div class="tg-actions">
        {way('attendance', words.attendance)}
        {way('move', words.move)}
        {way('cancellation', words.cancel)}
      </div>
    );
  }
  return (
    <div class="tg-actions">
      {way('minutes', words.write)}
      {minutes === null ? null : way('approval', words.approve)}
    </div>
  );
}

import { dayText, instantText } from '../../web/format';
import type { SignedIn } from '../../web/frame/visit';
import { dayInZone, withinZone, zoneOfReader } from '../../web/zone';

const LATE = '2025-03-02T23:30:00.000Z';

const officer = (jurisdiction: string): SignedIn => ({
  ...{ id: 'o', name: 'O', unread: 0, endsAt: LATE },
  appointments: [{ role: 'oversight_officer', bodyId: 'b', bodyKind: 'oversight', bodyKey: 'b', jurisdiction }],
});

describe('the time zone in which a reader sees times', () => {
  it('is that of the calendar where he holds office, also for a part of a country', () => {
    expect(['SE', 'AU-NSW', 'US'].map((place) => zoneOfReader(officer(place)))).toEqual([
      'Europe/Stockholm',
      'Australia/Sydney',
      'America/New_York',
    ]);
  });

  it('is nobody’s who holds no office, or one in a place without a calendar', () => {
    expect([zoneOfReader(null), zoneOfReader({ ...officer('SE'), appointments: [] })]).toEqual([null, null]);
    expect(zoneOfReader(officer('XX'))).toBeNull();
  });

  it('decides the day and the hour of an instant, and is named', () => {
    const read = () => [instantText(LATE, 'en'), dayText(LATE, 'en'), dayText('2025-03-02', 'en')];
    expect(read()).toEqual(['2 March 2025 at 23:30 UTC', '2 March 2025', '2 March 2025']);
    expect(withinZone('Europe/Stockholm', read)).toEqual(['3 March 2025 at 00:30 CET', '3 March 2025', '2 March 2025']);
    expect(withinZone('Europe/Stockholm', () => dayInZone(LATE))).toBe('2025-03-03');
    expect(withinZone('Europe/Stockholm', () => instantText('2025-07-02T08:00:00.000Z', 'sv'))).toBe(
      '2 juli 2025 kl. 10:00 CEST',
    );
  });
});

import { chromiumHere } from '../../../scripts/crawl';
import { files, seats, submissionOf, toTheCouncil } from '../../api/case';
import { enters, faultsOfTheWay, tabsTo, types } from './keys';
import { useStage } from './stage';

const whereThereIsOne = chromiumHere() ? describe : describe.skip;

const [FILED, REVIEWED] = ['Ansökningar på en dag', 'Arkiv utan papper'];

whereThereIsOne('somebody without a mouse', () => {
  const { office, as, public: comes } = useStage('2025-03-03T08:00:00.000Z');
  let [filed, review] = ['', ''];

  beforeAll(async () => {
    filed = await files(office, submissionOf(40, { title: FILED }));
    review = (await toTheCouncil(office, submissionOf(41, { title: REVIEWED }))).reviewId;
    await seats(office, review);
    await office.act('carin', `/reviews/${review}/declarations`, { grounds: [] });
    await office.act('astrid', '/drafts', { agencyId: 'se-agency', regimeId: 'SE-proposed', content: {} });
  });

  test.each<[handle: string, paths: () => string[]]>([
    ['astrid', () => ['/start', '/submissions/new', `/cases/${filed}`, `/cases/${filed}/file-document`]],
    ['carin', () => ['/reviews', `/reviews/${review}/assessment`, `/reviews/${review}/criteria/benefit`]],
    ['olof', () => ['/portfolio', `/cases/${filed}/timeline`, `/cases/${filed}/propose-pause`, '/rules']],
    ['rut', () => ['/audit', `/cases/${filed}/record`, '/statistics', '/proof']],
  ])(
    'comes to everything in the order in which it is read, sees where he is, and out again: %s',
    async (handle, paths) => {
      const person = await as(handle);
      const faults: string[] = [];
      for (const path of paths()) {
        await person.page.goto(office.url + path);
        faults.push(...(await faultsOfTheWay(person)).map((fault) => `${path}: ${fault}`));
      }
      expect(faults).toEqual([]);
    },
  );

  test('from the agency begins a submission and writes its first part', async () => {
    const astrid = await as('astrid');
    await astrid.goes('Anmälningar');
    await enters(astrid, 'Ny anmälan');
    await types(astrid, 'Vad heter projektet?…', 'Skriven utan mus');
    await tabsTo(astrid, 'Förslag till granskning…');
    await astrid.page.keyboard.press('Space');
    await enters(astrid, 'Börja');
    await enters(astrid, 'Vad det är');
    await types(astrid, 'Vad som planeras och varför', 'Med tangenter.');
    await tabsTo(astrid, 'Projekt');
    await astrid.page.keyboard.press('Space');
    await types(astrid, 'Er egen beteckning…', 'Dnr 5');
    await astrid.arrives(() => astrid.page.keyboard.press('Enter'));
    await astrid.reads('Det är sparat.', 'Klar');
  });

  test('from the council declares and rates', async () => {
    const maja = await as('maja');
    await maja.starts();
    await enters(maja, 'Lämna jävsdeklaration');
    await enters(maja, 'Lämna din anmälan');
    await enters(maja, 'Till granskningen');
    await enters(maja, 'Bedömning');
    await enters(maja, 'Bedöm : Nytta');
    await tabsTo(maja, 'Låg risk');
    await maja.page.keyboard.press('ArrowDown');
    await enters(maja, 'Spara');
    await maja.reads('Medelhög risk');
  });

  test('from the oversight body asks the agency', async () => {
    const olof = await as('olof');
    await olof.starts();
    await enters(olof, 'Check that the submission is complete');
    await enters(olof, 'Ask the agency');
    await types(olof, 'Questions', 'Vem betalar?');
    await enters(olof, 'Send the questions');
    await olof.reads('It has been sent.');
  });

  test('from outside skips to the content, searches and reads', async () => {
    const somebody = await comes('da');
    await somebody.page.keyboard.press('Tab');
    await somebody.page.keyboard.press('Enter');
    await types(somebody, 'Søg projekter', 'arkiv');
    await somebody.arrives(() => somebody.page.keyboard.press('Enter'));
    await enters(somebody, REVIEWED);
    await somebody.reads('Kort fortalt');
  });
});

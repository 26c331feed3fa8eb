import { chromiumHere } from '../../../scripts/crawl';
import { files, submissionOf } from '../../api/case';
import { ask } from './person';
import { useStage } from './stage';

const whereThereIsOne = chromiumHere() ? describe : describe.skip;

const SLOW_MS = 1_500;
const TYPED = 'En hel kväll av arbete.';
/** The second half would be read backwards, and what follows it, if it were let. */
const TURNED = 'Rapport \u202Etxt.exe';

whereThereIsOne('on a bad day', () => {
  const stage = useStage('2025-03-03T08:00:00.000Z');
  const { office, as } = stage;
  let id = '';
  const draft = (title: string) =>
    office.act('astrid', '/drafts', { agencyId: 'se-agency', regimeId: 'SE-proposed', content: { title } });
  const open = async (title: string, part: string) => {
    const astrid = await as('astrid');
    await astrid.goes('Anmälningar');
    await astrid.follows(title);
    await astrid.follows(part);
    return astrid;
  };

  test('an empty register says what it is for and how to look again', async () => {
    const somebody = await stage.public('da');
    await somebody.reads('Intet projekt er offentliggjort endnu.');
    expect(await somebody.faults()).toEqual([]);
    id = await files(office, submissionOf(40, { title: TURNED }));
  });

  test('a session that ends in the middle of a form keeps what was typed', async () => {
    await draft('Avbruten');
    const astrid = await open('Avbruten', 'Vad det är');
    await astrid.writes({ 'Vad som planeras och varför': TYPED, Slag: 'Projekt' });
    await astrid.page.context().clearCookies();
    await astrid.presses('Spara');
    await astrid.arrives(() => astrid.page.getByRole('button', { name: 'Person astrid' }).click());
    expect(await astrid.page.getByLabel('Vad som planeras och varför').inputValue()).toBe(TYPED);
    await astrid.presses('Spara');
    await astrid.reads('Det är sparat.');
  });

  test('a page from before the last sign-in is not taken, and says how to go on', async () => {
    await draft('Gammal flik');
    const astrid = await open('Gammal flik', 'Vad det är');
    const other = await astrid.page.context().newPage();
    await other.goto(`${office.url}/start`);
    await other.getByRole('button', { name: 'Logga ut' }).click();
    await other.goto(`${office.url}/sign-in`);
    await other.getByRole('button', { name: 'Person astrid' }).click();
    await other.waitForURL(`${office.url}/**`);
    await other.close();
    await astrid.writes({ 'Vad som planeras och varför': TYPED, Slag: 'Projekt' });
    await astrid.presses('Spara');
    await astrid.reads('Formuläret togs inte emot');
    await astrid.follows('Öppna sidan igen');
    await astrid.reads('Vad det är');
  });

  test('two who write the same draft are told, and neither loses a word', async () => {
    await draft('Två skriver');
    const astrid = await open('Två skriver', 'Vad det är');
    const anders = await as('anders');
    await anders.goes('Anmälningar');
    await anders.follows('Två skriver');
    await anders.follows('Vad det är');
    await anders.sends({ 'Vad som planeras och varför': 'Av den andra.', Slag: 'Projekt' }, 'Spara');
    await astrid.writes({ 'Vad som planeras och varför': TYPED, Slag: 'Projekt' });
    await astrid.reads(/Inte sparat: någon annan har ändrat/);
    await astrid.presses('Spara');
    expect(await astrid.page.getByLabel('Vad som planeras och varför').inputValue()).toBe(TYPED);
    await astrid.presses('Spara');
    await astrid.reads('Det är sparat.');
  });

  test('a case that changes meanwhile says so, and what is being typed stays', async () => {
    const olof = await as('olof');
    await olof.page.goto(`${office.url}/cases/${id}/ask`);
    await olof.writes({ Questions: 'Half a sent' });
    await office.act('astrid', `/projects/${id}/documents?name=a.txt&type=business-case&classification=public`, 'x', {
      'content-type': 'text/plain',
    });
    await olof.reads('This case has changed since you opened it.');
    expect(await olof.page.getByLabel('Questions').inputValue()).toBe('Half a sent');
  });

  test('a slow answer is waited for in sight, and a second click asks nothing twice', async () => {
    const olof = await as('olof');
    await olof.page.goto(`${office.url}/cases/${id}/ask`);
    await olof.writes({ Questions: 'Vem betalar?' });
    await olof.page.route('**/ask', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, SLOW_MS));
      await route.continue();
    });
    await ask(olof.page, 'listen');
    await olof.arrives(() => olof.main.getByRole('button', { name: 'Send the questions' }).dblclick());
    await olof.page.unroute('**/ask');
    expect(await ask(olof.page, 'heard')).toEqual(['Being sent …']);
    expect((await office.read('olof', `/projects/${id}`)).requests).toHaveLength(1);
  });

  test('names with markup or an apostrophe are names, and marks of direction turn nothing else round', async () => {
    const olof = await as('olof');
    let asked = 0;
    olof.page.on('dialog', (dialog) => {
      asked += 1;
      void dialog.dismiss();
    });
    const { body } = await office.as('birgit').post('/api/v1/drafts', {
      ...{ agencyId: 'se-other-agency', regimeId: 'SE-proposed', content: submissionOf(50, { title: '<b>Fet</b>' }) },
    });
    const filed = await office.as('bo').post(`/api/v1/drafts/${body.id}/submission`, {}, { 'if-match': '*' });
    expect(filed.status).toBe(201);
    await office.settle();
    await olof.goes('Portfolio');
    await olof.follows('<b>Fet</b>');
    await olof.reads('<script>alert(1)</script>');
    await olof.goes('Portfolio');
    await olof.follows(TURNED);
    await olof.reads("Ärendemyndigheten i S:t Olof's stad");
    expect(await olof.main.getByRole('heading', { level: 1 }).textContent()).toBe(TURNED);
    expect(await olof.faults()).toEqual([]);
    expect(asked).toBe(0);
  });

  test('without script a form is sent, refused and filled in again', async () => {
    const plain = await stage.without('doris');
    await plain.page.goto(`${office.url}/cases/${id}/ask`);
    await plain.writes({ Questions: ' ' });
    await plain.presses('Send the questions');
    await plain.reads('Questions:');
    await plain.sends({ Questions: 'Utan skript?' }, 'Send the questions');
    await plain.reads('It has been sent.');
  });
});

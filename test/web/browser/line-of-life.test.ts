import { chromiumHere } from '../../../scripts/crawl';
import { nextDay } from '../walk';
import * as agency from './agency';
import * as council from './council';
import * as course from './course';
import * as ending from './ending';
import * as everybody from './everybody';
import { funds } from './money';
import * as oversight from './oversight';
import { useStage } from './stage';

/** Without a browser on the machine there is nothing to walk in. */
const whereThereIsOne = chromiumHere() ? describe : describe.skip;

const PROJECT = 'Ärendehandläggningssystemsförnyelse för hela landet';
const PAPERS = ['Beslutsunderlag', 'Nyttorealiseringsplan'];

whereThereIsOne('a project from its draft to its lessons, by what pages offer', () => {
  const stage = useStage('2025-03-03T08:00:00.000Z');
  const { as, office } = stage;
  let id = '';

  test('is drafted, checked and filed by two at the agency', async () => {
    const [astrid, anders] = [await as('astrid'), await as('anders')];
    await agency.drafts(astrid, PROJECT);
    await agency.checks(astrid);
    const reference = await agency.files(anders, PROJECT);
    const { items } = await office.read('olof', '/projects');
    expect(items).toMatchObject([{ reference, title: PROJECT, scope: 'in' }]);
    id = items[0].id;
  });

  test('is asked about, answered, and found complete', async () => {
    const [astrid, olof] = [await as('astrid'), await as('olof')];
    for (const paper of PAPERS) {
      await astrid.takesUp('Lämna in handlingar som saknas', PROJECT);
      await agency.handsIn(astrid, paper);
    }
    await oversight.asks(olof, PROJECT);
    await agency.answers(astrid, PROJECT);
    await olof.takesUp('Check that the submission is complete', PROJECT);
    await olof.presses('Confirm that it is complete');
  });

  test('is reviewed by a council that declares, asks, rates blind, discusses, votes and signs', async () => {
    const [siri, astrid, anders] = [await as('siri'), await as('astrid'), await as('anders')];
    const members = await Promise.all((await council.seats(siri, PROJECT)).map(as));
    const [, member] = members;
    for (const each of members) await council.declares(each, PROJECT);
    await council.asks(member!, siri, astrid, PROJECT);
    for (const each of members) await council.rates(each, PROJECT);
    await council.discusses(member!, PROJECT);
    await council.proposes(members[0]!, anders, PROJECT);
    await council.votes(members, PROJECT);
    await agency.answersOpinion(anders, PROJECT);
  });

  test('is decided with a letter, measured against a baseline, and gets money', async () => {
    const [doris, anders] = [await as('doris'), await as('anders')];
    await oversight.decides(doris, PROJECT);
    await course.setsBaseline(anders, PROJECT);
    await agency.readsLetter(anders, PROJECT);
    await funds(await as('frida'), await as('folke'), anders, PROJECT);
  });

  test('is reported on in red, paused after a hearing, appealed in vain, and goes on', async () => {
    const [astrid, anders] = [await as('astrid'), await as('anders')];
    const [olof, doris, sten] = [await as('olof'), await as('doris'), await as('sten')];
    const { runs } = await office.read('astrid', `/projects/${id}/reports`);
    await office.passes(nextDay(runs.to));
    await course.reports(astrid, anders, PROJECT);
    await oversight.proposesPause(olof, PROJECT);
    await course.replies(anders, PROJECT);
    await oversight.pauses(doris, sten, PROJECT);
    await course.appeals(anders, PROJECT);
    await oversight.handsOn(olof, PROJECT);
    await course.asksToGoOn(anders, PROJECT);
    await oversight.resumes(doris, sten, PROJECT);
    expect((await office.read('olof', `/projects/${id}`)).overlays).not.toContain('paused');
  });

  test('is closed with its lessons, and its benefits are measured and checked', async () => {
    const [astrid, anders, olof] = [await as('astrid'), await as('anders'), await as('olof')];
    await ending.meets(astrid, olof, await as('siri'), PROJECT);
    await ending.closes(astrid, anders, await as('doris'), PROJECT);
    const [first] = (await office.read('astrid', `/projects/${id}/benefits`)).measurements;
    await office.passes(nextDay(first.on, 1));
    await ending.measures(astrid, olof, PROJECT);
    expect((await office.read('olof', `/projects/${id}`)).status).toBe('closed');
  });

  test('is read by everybody, and its record is taken along and proved by the auditor', async () => {
    const { proof } = office.services.register;
    const seal = async () => {
      while ((await proof.seal(office.clock.now())) > 0);
    };
    await everybody.reads(await stage.public('da'), PROJECT);
    const record = await everybody.verifies(await as('rut'), PROJECT, seal);
    expect(record).toContain(',ProjectClosed,');
  });
});

import { composeLetter } from '../../letters/compose';
import { renderPdf } from '../../letters/pdf/render';
import { writeFileSync } from 'node:fs';
import { CHAIR, voted } from '../domain/review/round';
import { REGIME } from '../domain/review/regime';
import { NAMES, sourcesOf } from './sources';

test('draft', async () => {
  const play = voted(['for', 'for', 'against']).does(CHAIR, { type: 'GiveOpinion' });
  const [source] = sourcesOf('review', play.recorded, REGIME);
  const letter = composeLetter(source!, NAMES);
  const pdf = await renderPdf(letter);
  writeFileSync('/tmp/letter.pdf', pdf);
  writeFileSync('/tmp/letter.json', JSON.stringify(letter, null, 1));
  expect((await renderPdf(letter)).equals(pdf)).toBe(true);
});

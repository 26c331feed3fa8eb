import { composeLetter, peopleIn } from '../letters/compose';
import { renderPdf } from '../letters/pdf/render';
import { classify } from '../letters/publication';
import type { LetterDesk } from '../register/letters/types';

/**
 * Issues the letters of a stream that are due, each on its own, so that one that cannot be written keeps back no other.
 * Safe to repeat, and to break off anywhere: what is issued is issued whole, and nothing else is left behind.
 *
 * @returns how many were issued
 * @throws the fault of the first that could not be, once the others are out
 */
export async function issueLetters(desk: LetterDesk, stream: string, now: string): Promise<number> {
  let issued = 0;
  const faults: unknown[] = [];
  for (const id of await desk.due(stream)) {
    try {
      if (await issueOne(desk, id, now)) issued++;
    } catch (error) {
      faults.push(error);
    }
  }
  if (faults.length > 0) throw faults[0];
  return issued;
}

async function issueOne(desk: LetterDesk, id: string, now: string): Promise<boolean> {
  const source = await desk.source(id);
  if (!source) return false;
  const letter = composeLetter(source, await desk.names(peopleIn(source)));
  const pdf = await renderPdf(letter);
  return desk.issue({ letter, pdf, classification: classify(source) }, now);
}

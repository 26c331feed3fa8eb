import type { Person } from './person';

/** The funder promises money in the parts of the rules; the agency claims one, and two release it. */
export async function funds(frida: Person, folke: Person, anders: Person, project: string): Promise<void> {
  await frida.goes('Portfolio');
  await frida.follows(project);
  await frida.follows('Money');
  await frida.follows('Promise money');
  await frida.sends(
    {
      'Which body': 'Holder of the joint appropriation',
      Amount: '10 000 000',
      'Share of what it may pay for': '60',
      'Pays for': ['Delivery'],
      Reference: 'Anslag 1:16',
      'Spent from': '2025-01-01',
      'Spent until': '2028-12-31',
      'Part 1 / Amount of the part': '4 000 000',
      'Part 2 / Amount of the part': '6 000 000',
    },
    'Promise the money',
  );
  await anders.takesUp('Rekvirera en delutbetalning', project, '4 000 000 SEK');
  await anders.sends({ 'Hur villkoret är uppfyllt': 'Beslutet i mars.' }, 'Rekvirera');
  await frida.takesUp('Release a part of the funding', project);
  await frida.reads('Beslutet i mars.');
  await frida.sends({ Decision: 'Release', Reasons: 'Det är visat.' }, 'Put on record');
  await folke.takesUp('Sign the release, or refuse to', project);
  await folke.sends({ 'Your answer': 'I sign' }, 'Put on record');
  await frida.takesUp('Confirm the payment', project);
  await frida.sends({ 'Reference of the bank': 'BG 4711', 'Paid on': '2025-03-03' }, 'Confirm');
  await frida.reads('BG 4711');
}

import type { Language } from '..';
import { da } from './da';
import { en } from './en';
import { sv } from './sv';
import type { TaskCatalogue } from './words';

const CATALOGUES: Readonly<Record<Language, TaskCatalogue>> = { en, sv, da };

/** What pages say of each kind of task, in a language. */
export const taskWords = (language: Language): TaskCatalogue => CATALOGUES[language];

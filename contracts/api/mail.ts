import { z } from 'zod';

const habit = z
  .enum(['at_once', 'daily', 'none'])
  .describe('`at_once`: as soon as there is something. `daily`: one mail with what is new since the day before.');

const language = z
  .string()
  .regex(/^[a-z]{2}$/)
  .nullable()
  .describe('In which the mails are written; null: the one of the installation.');

export const chooseMailBody = z.strictObject({ choice: habit, language: language.default(null) });

export const mailChoiceSchema = z
  .strictObject({
    choice: habit,
    language,
    address: z.string().nullable().describe('Where they go; null: the directory has no address, so none do.'),
  })
  .meta({ id: 'MailChoice', description: 'How often somebody is told by mail what he is told on the pages.' });

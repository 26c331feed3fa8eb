import { createHash } from 'node:crypto';
import type { Transporter } from 'nodemailer';
import type { Instant } from '../../domain/time';
import type { PrismaClient } from '../../generated/prisma/client';
import { dueMails, markMailed, type DueMail } from '../../register/mail';
import type { OneAtATime } from '../../register/one-at-a-time';
import { isLanguage, type Language } from '../../web/i18n';
import { composeMail } from '../../web/mail/compose';
import type { ClockPort } from '../clock-port';
import { Repeated } from '../repeated';

const PERIOD_MS = 15_000;

export interface MailerDeps {
  readonly prisma: PrismaClient;
  readonly transport: Pick<Transporter, 'sendMail'>;
  readonly clock: ClockPort;
  /** One mailer at a time, in all workers that share the database: nobody gets a mail twice because there are two. */
  readonly turns: OneAtATime;
  readonly from: string;
  /** Hour (UTC) from which the daily mail goes out. */
  readonly hour: number;
  /** Of people who have chosen none. */
  readonly language: Language;
  readonly publicUrl: string;
  readonly log: {
    info(facts: object, message: string): void;
    warn(facts: object, message: string): void;
  };
}

/**
 * Tells people by mail what they were told on the pages. A mail is sent first and then noted; a process that is killed in
 * between sends it again, under the same Message-ID, by which mail programs know it as the same.
 */
export class Mailer {
  private readonly repeated: Repeated;

  constructor(private readonly deps: MailerDeps) {
    const work = async () => (await this.pass(), false);
    const failed = 'mails could not be looked for; tried again';
    this.repeated = new Repeated(work, { restMs: PERIOD_MS, log: deps.log, failed });
  }

  /** Begins to look every few seconds. What cannot be sent is logged and tried again. */
  start(): void {
    this.repeated.start();
  }

  stop(): Promise<void> {
    return this.repeated.stop();
  }

  /** One turn: everybody who is to be told something now. How many mails were sent. */
  pass(): Promise<number> {
    return this.deps.turns(async () => {
      const { prisma, clock, hour } = this.deps;
      const digestBefore = lastDigest(clock.now(), hour);
      let sent = 0;
      for (let after = ''; !this.repeated.isStopping;) {
        const due = await dueMails(prisma, { digestBefore, after });
        for (const mail of due) if (await this.send(mail)) sent += 1;
        const last = due.at(-1);
        if (!last) break;
        after = last.personId;
      }
      return sent;
    });
  }

  /** Whoever cannot be reached does not keep the others waiting. */
  private async send(due: DueMail): Promise<boolean> {
    const { prisma, transport, clock, from, language, publicUrl, log } = this.deps;
    const wanted = due.language ?? language;
    const mail = composeMail(due, isLanguage(wanted) ? wanted : language, publicUrl);
    const ids = due.messages.map(({ id }) => id);
    try {
      await transport.sendMail({
        ...mail,
        from,
        to: { name: due.name, address: due.address },
        messageId: messageIdOf(ids, publicUrl),
        headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
      });
    } catch (error) {
      log.warn({ err: error, person: due.personId }, 'a mail could not be sent; tried again');
      return false;
    }
    await markMailed(prisma, ids, clock.now());
    return true;
  }
}

/** The last instant at which daily mails were due: today at the hour, or yesterday while that has not come. */
export function lastDigest(now: Instant, hour: number): Instant {
  const due = new Date(now);
  due.setUTCHours(hour, 0, 0, 0);
  if (due.toISOString() > now) due.setUTCDate(due.getUTCDate() - 1);
  return due.toISOString();
}

/** The same messages are the same mail. */
const messageIdOf = (ids: readonly string[], publicUrl: string): string =>
  `<${createHash('sha256').update(ids.join('\n')).digest('hex').slice(0, 40)}@${new URL(publicUrl).hostname}>`;

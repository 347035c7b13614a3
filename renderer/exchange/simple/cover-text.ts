import type { MailInfo } from '../../../shared/exchange/reading-contract.ts';
import type { simpleTexts } from './texts.ts';
import type { NotedAnswer } from './view.ts';

type Cover = {
  readonly mail: MailInfo | null;
  readonly body: string;
  readonly author: string;
  readonly file: string;
  readonly noted: readonly NotedAnswer[];
};

/** The words for the mail that carries the reply. */
export function coverText({ mail, body, author, file, noted }: Cover, texts: (typeof simpleTexts)['de']): string {
  const subject =
    mail !== null && mail.subject !== '' ? [texts.subject(mail.subject.replace(/^((AW|Re): *)+/i, '')), ''] : [];
  const answers =
    noted.length === 0
      ? []
      : [texts.coverAnswers, ...noted.map(({ question, answer }) => `- ${question} ${answer}`), ''];
  return [
    ...subject,
    texts.greeting(mail?.from?.name ?? ''),
    '',
    `${texts.coverText(body, file)} ${texts.coverSealed}`,
    '',
    ...answers,
    texts.regards,
    author,
  ].join('\n');
}

import { defineTexts } from '../i18n/define.ts';
import { number, zahl } from '../i18n/plural.ts';

export const sinceTexts = defineTexts(
  {
    loading: 'Wird nachgesehen, was seither dazugekommen ist …',
    missing: (n: number, isLeast: boolean) =>
      `Danach ${n === 1 && !isLeast ? 'wurde' : 'wurden'} ${isLeast ? 'mindestens ' : ''}${zahl(n, 'Eintrag', 'Einträge')} angelegt, geändert oder gelöscht${isLeast ? '; mehr ist nicht lesbar' : ''}.`,
    newest: (title: string, when: string, by: string) =>
      `Zuletzt ${title === '' ? 'ein Eintrag ohne Titel' : `„${title}“`}, ${when}${by === '' ? '' : `, ${by}`}.`,
    nothing: 'Danach ist nichts dazugekommen.',
    nothingReadable: 'Danach ist nichts dazugekommen, soweit es sich noch lesen lässt.',
    unknown: 'Was danach dazugekommen ist, ist nicht zu ermitteln.',
  },
  {
    loading: 'Looking at what has come since …',
    missing: (n: number, isLeast: boolean) =>
      `${isLeast ? 'At least ' : ''}${number(n, 'record was', 'records were')} made, changed or deleted after it${isLeast ? '; more cannot be read' : ''}.`,
    newest: (title: string, when: string, by: string) =>
      `The last of them: ${title === '' ? 'a record without a title' : `“${title}”`}, ${when}${by === '' ? '' : `, ${by}`}.`,
    nothing: 'Nothing has come since.',
    nothingReadable: 'Nothing has come since, as far as it can still be read.',
    unknown: 'What has come since cannot be told.',
  },
);

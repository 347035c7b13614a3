import { formatDay } from '../../../shared/calendar/format-day.ts';
import { dayOrNull } from '../../../shared/core/day.ts';
import { entities } from '../../../shared/entities.ts';
import { useOffice, useToday } from '../../app/office.ts';
import { useTexts } from '../../i18n/define.ts';
import { useLocale } from '../../i18n/locale.ts';
import styles from './editions.module.css';
import { editionTexts } from './texts.ts';
import type { Edition } from './use-edition.ts';

type EditionHeadProps = { readonly edition: Edition; readonly against: Edition | null };

/** What stands above an edition, on the screen and on paper: which one, where it stands, and of which day this is. */
export function EditionHead({ edition, against }: EditionHeadProps) {
  const texts = useTexts(editionTexts);
  const locale = useLocale();
  const today = useToday();
  const { site } = useOffice();
  const status = entities.strategy.fields.status.choices?.[edition.status]?.[locale] ?? edition.status;
  const [adoptedOn, frozenOn] = [dayOrNull(edition.adoptedOn), dayOrNull(edition.frozenOn)];
  const facts = [
    edition.edition,
    adoptedOn === null ? status : texts.status(status, formatDay(adoptedOn)),
    edition.isFrozen
      ? `${texts.text} ${texts.frozenOn(frozenOn === null ? '–' : formatDay(frozenOn))}`
      : texts.notFrozen,
  ];
  return (
    <header className={styles.head}>
      <h2 className={styles.title}>
        {against === null
          ? edition.title
          : texts.redlineOf(edition.edition || edition.title, against.edition || against.title)}
      </h2>
      <p>{[against === null ? '' : edition.title, ...facts].filter(Boolean).join(' · ')}</p>
      <p className={styles.quiet}>{texts.asOf(formatDay(today), site?.label ?? '')}</p>
    </header>
  );
}

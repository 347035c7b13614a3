import { UserCheck, Users } from 'lucide-react';
import type { Output } from '../../../shared/contract.ts';
import { useTexts } from '../../i18n/define.ts';
import { useLocale } from '../../i18n/locale.ts';
import { formatMoment } from '../../i18n/moment.ts';
import { Card } from '../../ui/Card.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { RadioCards } from '../../ui/RadioCards.tsx';
import styles from './create.module.css';
import { createTexts } from './texts.ts';
import { useCreateView } from './view.ts';

type Site = Output<'exchange.status'>['sites'][number];

/** Everybody, or the sites one knows, each with what it lacks. */
export function Recipients({ sites }: { readonly sites: readonly Site[] }) {
  const texts = useTexts(createTexts);
  const { toAll, to } = useCreateView();
  const toggle = (writer: string, isChosen: boolean) =>
    useCreateView.setState({ to: isChosen ? [...to, writer] : to.filter((other) => other !== writer) });
  return (
    <Card title={texts.toWhom}>
      <RadioCards
        label={texts.toWhom}
        hideLabel
        value={toAll ? 'all' : 'some'}
        onChange={(value) => useCreateView.setState({ toAll: value === 'all' })}
        choices={[
          { value: 'all', label: texts.everybody, note: texts.everybodyNote, icon: Users },
          { value: 'some', label: texts.some, note: texts.someNote, icon: UserCheck },
        ]}
      />
      {!toAll && (
        <fieldset className={styles.sites}>
          <legend className="visually-hidden">{texts.sites}</legend>
          {sites.length === 0 && <p className={styles.note}>{texts.noSites}</p>}
          {sites.map((site) => (
            <Checkbox
              key={site.writer}
              isSelected={to.includes(site.writer)}
              onChange={(isChosen) => toggle(site.writer, isChosen)}
            >
              <SiteWords site={site} />
            </Checkbox>
          ))}
        </fieldset>
      )}
    </Card>
  );
}

function SiteWords({ site }: { readonly site: Site }) {
  const texts = useTexts(createTexts);
  const locale = useLocale();
  return (
    <span className={styles.site}>
      <span className={styles.siteName}>{site.site}</span>
      <span className={styles.note}>{site.lastReceivedAt === null ? texts.neverMet : texts.lacks(site.lacks)}</span>
      {site.lastSentAt && <span className={styles.note}>{texts.lastSent(formatMoment(site.lastSentAt, locale))}</span>}
    </span>
  );
}

import { UserCheck, UserPlus, Users } from 'lucide-react';
import { useTexts } from '../../i18n/define.ts';
import { useLocale } from '../../i18n/locale.ts';
import { formatMoment } from '../../i18n/moment.ts';
import { Card } from '../../ui/Card.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { RadioCards } from '../../ui/RadioCards.tsx';
import type { SiteLine } from '../sites/site-lines.ts';
import styles from './create.module.css';
import { createTexts } from './texts.ts';
import { useCreateView, type Whom } from './view.ts';

/** Everybody, the sites one knows, each with what it lacks, or a site that begins or comes back. */
export function Recipients({ sites }: { readonly sites: readonly SiteLine[] }) {
  const texts = useTexts(createTexts);
  const { whom, to } = useCreateView();
  const toggle = (writer: string, isChosen: boolean) =>
    useCreateView.setState({ to: isChosen ? [...to, writer] : to.filter((other) => other !== writer) });
  return (
    <Card title={texts.toWhom}>
      <RadioCards<Whom>
        label={texts.toWhom}
        hideLabel
        value={whom}
        onChange={(chosen) => useCreateView.setState({ whom: chosen })}
        choices={[
          { value: 'all', label: texts.everybody, note: texts.everybodyNote, icon: Users },
          { value: 'some', label: texts.some, note: texts.someNote, icon: UserCheck },
          { value: 'new', label: texts.newSite, note: texts.newSiteNote, icon: UserPlus },
        ]}
      />
      {whom === 'some' && (
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

function SiteWords({ site }: { readonly site: SiteLine }) {
  const texts = useTexts(createTexts);
  const locale = useLocale();
  const { name, receivedAt, lacks, sentAt } = site;
  return (
    <span className={styles.site}>
      <span className={styles.siteName}>{name}</span>
      <span className={styles.note}>{receivedAt === null ? texts.neverMet : texts.lacks(lacks ?? 0)}</span>
      {sentAt && <span className={styles.note}>{texts.lastSent(formatMoment(sentAt, locale))}</span>}
    </span>
  );
}

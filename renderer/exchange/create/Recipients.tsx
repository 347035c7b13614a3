import { UserCheck, UserPlus, Users } from 'lucide-react';
import { useTexts } from '../../i18n/define.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { RadioCards } from '../../ui/RadioCards.tsx';
import type { SiteLine } from '../sites/site-lines.ts';
import styles from './create.module.css';
import { RecipientLine } from './RecipientLine.tsx';
import type { Lack } from './recipients.ts';
import { createTexts } from './texts.ts';
import { useCreateView, type Whom } from './view.ts';

type RecipientsProps = {
  readonly sites: readonly SiteLine[];
  readonly lacks: ReadonlyMap<string, Lack>;
  /** Changes in a file for everybody. */
  readonly total: number;
};

/** Everybody, the sites one knows, each with what it lacks, or a site that begins or comes back. */
export function Recipients({ sites, lacks, total }: RecipientsProps) {
  const texts = useTexts(createTexts);
  const { whom, to } = useCreateView();
  const choose = (chosen: readonly string[]) => useCreateView.setState({ to: chosen });
  const lacking = sites.filter(({ writer }) => (lacks.get(writer)?.ops ?? 0) > 0).map(({ writer }) => writer);
  return (
    <Card title={texts.toWhom}>
      <RadioCards<Whom>
        label={texts.toWhom}
        hideLabel
        value={whom}
        onChange={(chosen) => useCreateView.setState({ whom: chosen })}
        choices={[
          { value: 'all', label: texts.everybody, note: texts.everybodyNote(total), icon: Users },
          { value: 'some', label: texts.some, note: texts.someNote, icon: UserCheck },
          { value: 'new', label: texts.newSite, note: texts.newSiteNote, icon: UserPlus },
        ]}
      />
      {whom === 'some' && sites.length === 0 && <p className={styles.noSites}>{texts.noSites}</p>}
      {whom === 'some' && sites.length > 0 && (
        <div className={styles.chosen}>
          <div className={styles.picks}>
            <Button look="quiet" onPress={() => choose(lacking)} isDisabled={lacking.length === 0}>
              {texts.chooseLacking(lacking.length)}
            </Button>
            <Button look="quiet" onPress={() => choose([])} isDisabled={to.length === 0}>
              {texts.chooseNone}
            </Button>
          </div>
          <fieldset className={styles.sites}>
            <legend className="visually-hidden">{texts.sites}</legend>
            {sites.map((site) => (
              <RecipientLine
                key={site.writer}
                site={site}
                lack={lacks.get(site.writer)}
                isChosen={to.includes(site.writer)}
                onChange={(isChosen) =>
                  choose(isChosen ? [...to, site.writer] : to.filter((other) => other !== site.writer))
                }
              />
            ))}
          </fieldset>
        </div>
      )}
    </Card>
  );
}

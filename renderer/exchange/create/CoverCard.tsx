import { Copy } from 'lucide-react';
import { useState } from 'react';
import { formatDay } from '../../../shared/calendar/format-day.ts';
import { todayIn } from '../../../shared/core/day.ts';
import { coverTemplate, coverText, coverWords } from '../../../shared/exchange/cover-text.ts';
import { say } from '../../app/messages.ts';
import { useToday } from '../../app/office.ts';
import { useTexts } from '../../i18n/define.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { TextArea } from '../../ui/TextField.tsx';
import { Disclosure } from '../Disclosure.tsx';
import type { RegistryStatus } from '../sites/site-lines.ts';
import type { Created } from './CreatedPanel.tsx';
import styles from './create.module.css';
import { createTexts } from './texts.ts';
import { useCoverView } from './view.ts';

type CoverCardProps = {
  readonly created: Created;
  /** Name of the file with documents that goes with it. */
  readonly companion: string | null;
  readonly own: RegistryStatus['own'];
};

/** The text for the mail: filled in, open to change before it is copied, and made from a template the office can make its own. */
export function CoverCard({ created, companion, own }: CoverCardProps) {
  const texts = useTexts(createTexts);
  const today = useToday();
  const stored = useCoverView((view) => view.template);
  const template = stored === '' ? coverTemplate : stored;
  const filled = coverText(template, {
    file: created.file,
    companion,
    site: own.label,
    ops: created.outcome.ops,
    since: created.since === null ? null : formatDay(todayIn(Date.parse(created.since))),
    day: formatDay(today),
    words: own.words,
    closed: created.closed,
  });
  const [changed, setChanged] = useState<string | null>(null);
  const text = changed ?? filled;
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      say('success', texts.coverCopied);
    } catch {
      say('warning', texts.coverNotCopied);
    }
  };
  const keep = (next: string) => {
    useCoverView.setState({ template: next === coverTemplate ? '' : next });
    // What was typed into the one text would hide what the template says now.
    setChanged(null);
  };
  return (
    <Card title={texts.cover}>
      <div className={styles.cover}>
        <p className={styles.note}>{texts.coverNote}</p>
        <div lang="de">
          <TextArea label={texts.coverText} value={text} onChange={setChanged} rows={14} />
        </div>
        <div className={styles.picks}>
          <Button icon={Copy} onPress={() => void copy()}>
            {texts.coverCopy}
          </Button>
          {changed !== null && (
            <Button look="quiet" onPress={() => setChanged(null)}>
              {texts.coverAgain}
            </Button>
          )}
        </div>
        <Disclosure line={<span>{texts.coverTemplate}</span>}>
          <div className={styles.template}>
            <div lang="de">
              <TextArea
                label={texts.coverTemplateLabel}
                hint={texts.coverHint(coverWords.map((word) => `{${word}}`).join(' '))}
                value={template}
                onChange={keep}
                rows={12}
                maxLength={5000}
              />
            </div>
            {stored !== '' && (
              <Button look="quiet" onPress={() => keep(coverTemplate)}>
                {texts.coverReset}
              </Button>
            )}
          </div>
        </Disclosure>
      </div>
    </Card>
  );
}

import { ClipboardPen, Copy } from 'lucide-react';
import { useState } from 'react';
import { formatDay } from '../../../shared/calendar/format-day.ts';
import { dayOrNull } from '../../../shared/core/day.ts';
import type { SilentBody, SilentProject } from '../../../shared/projects/contract.ts';
import { reminderText } from '../../../shared/projects/reminder.ts';
import { say } from '../../app/messages.ts';
import { useOpenRecord } from '../../app/navigation.ts';
import { useToday } from '../../app/office.ts';
import { useTexts } from '../../i18n/define.ts';
import { useLocale } from '../../i18n/locale.ts';
import { formatCount } from '../../i18n/plural.ts';
import { CountBadge } from '../../ui/Badge.tsx';
import { Button, IconButton } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { LineButton, PlainTable } from '../../ui/PlainTable.tsx';
import { TextArea } from '../../ui/TextField.tsx';
import { useOpenFile } from '../file/open-file.ts';
import { askForReport } from '../status/reporting.ts';
import styles from './reporting.module.css';
import { reportingTexts } from './texts.ts';

type SilentCardProps = { readonly body: SilentBody; readonly weeks: number };

/** A body that has not reported: its projects, the longest silent first, and the text that reminds it. */
export function SilentCard({ body, weeks }: SilentCardProps) {
  const texts = useTexts(reportingTexts);
  const locale = useLocale();
  const today = useToday();
  const [isShown, setShown] = useState(false);
  const name = body.bodyId === null ? texts.noLead : (body.name ?? texts.notArrived);
  const [changed, setChanged] = useState<string | null>(null);
  const text = changed ?? reminderText(body, weeks, today, locale);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      say('success', texts.copied(name));
    } catch {
      setShown(true);
      say('warning', texts.notCopied);
    }
  };
  return (
    <Card
      title={
        <>
          {name}
          <CountBadge count={formatCount(body.projects.length, locale)} />
        </>
      }
      aside={
        <>
          <Button look="quiet" aria-expanded={isShown} onPress={() => setShown(!isShown)}>
            {isShown ? texts.hideText : texts.showText}
          </Button>
          <Button icon={Copy} aria-label={texts.copyFor(name)} onPress={() => void copy()}>
            {texts.copy}
          </Button>
        </>
      }
    >
      {isShown && (
        <div className={styles.text}>
          <TextArea
            label={texts.text(name)}
            hideLabel
            value={text}
            onChange={setChanged}
            rows={text.split('\n').length + 1}
          />
        </div>
      )}
      <PlainTable label={name} head={[texts.project, texts.caretaker, texts.last, texts.since, texts.act]}>
        {body.projects.map((project) => (
          <ProjectLine key={project.id} project={project} />
        ))}
      </PlainTable>
    </Card>
  );
}

function ProjectLine({ project }: { readonly project: SilentProject }) {
  const texts = useTexts(reportingTexts);
  const openFile = useOpenFile();
  const [, open] = useOpenRecord();
  const title = project.title ?? texts.untitled;
  const last = dayOrNull(project.lastOn);
  return (
    <tr>
      <th scope="row">
        <LineButton onPress={() => open(project.id)}>{[project.code, title].filter(Boolean).join(' ')}</LineButton>
      </th>
      <td>{project.caretaker}</td>
      <td className={styles.number}>{last === null ? texts.never : formatDay(last)}</td>
      <td className={styles.number}>{project.weeks === null ? '' : texts.weeks(project.weeks)}</td>
      <td className={styles.act}>
        <IconButton
          icon={ClipboardPen}
          label={texts.report(title)}
          onPress={() => {
            askForReport(project.id);
            openFile(project.id, 'status');
          }}
        />
      </td>
    </tr>
  );
}

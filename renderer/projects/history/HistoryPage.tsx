import { Fragment, useMemo, useState } from 'react';
import { formatDayLong } from '../../../shared/calendar/format-day.ts';
import { todayIn } from '../../../shared/core/day.ts';
import { entityNamed } from '../../../shared/entities.ts';
import type { ProjectEdit } from '../../../shared/projects/contract.ts';
import { useAnswer } from '../../app/answers.ts';
import { useShowRecord } from '../../app/navigation.ts';
import { useTitles } from '../../app/titles.ts';
import { useTexts } from '../../i18n/define.ts';
import { useLocale } from '../../i18n/locale.ts';
import { formatClock } from '../../i18n/moment.ts';
import { formatCount } from '../../i18n/plural.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ToggleChip } from '../../ui/FilterChips.tsx';
import type { TitleOf } from '../../ui/field-text.ts';
import { FailureNotice, Loading } from '../../ui/Notice.tsx';
import { walkLines } from '../../ui/walk-lines.ts';
import { useFileView } from '../file/view.ts';
import { editLine, referencesOf, whoDid } from './edit-lines.ts';
import styles from './HistoryPage.module.css';
import { historyTexts } from './texts.ts';

/** How many changes are shown at once. */
const step = 100;

/** Verlauf: who changed what in the project and its parts, at which site, from what to what; the newest first. */
export function HistoryPage({ projectId }: { readonly projectId: string }) {
  const texts = useTexts(historyTexts);
  const wanted = useFileView((view) => view.historyOf);
  const [limit, setLimit] = useState(step);
  const input = { projectId, limit, ...(wanted.length === 0 ? {} : { entities: [...wanted] }) };
  const answer = useAnswer('project.history', input, { keep: true });
  const edits = answer.state === 'ready' ? answer.value.edits : [];
  const titleOf = useTitles(useMemo(() => referencesOf(edits), [edits]));
  if (answer.state === 'loading') return <Loading />;
  if (answer.state === 'failed') return <FailureNotice answer={answer} />;
  const { total, counts } = answer.value;
  if (Object.keys(counts).length === 0) return <EmptyState title={texts.none}>{texts.noneText}</EmptyState>;
  return (
    <Card
      title={texts.title}
      aside={
        <span role="status" className={styles.quiet}>
          {texts.told(total)}
        </span>
      }
    >
      <div className={styles.page}>
        <Kinds counts={counts} wanted={wanted} />
        <ol className={styles.days} onKeyDown={walkLines}>
          {edits.map((edit, at) => (
            <EditItem
              key={edit.dot + edit.id}
              edit={edit}
              projectId={projectId}
              titleOf={titleOf}
              isNewDay={dayOf(edit) !== dayOf(edits[at - 1])}
            />
          ))}
        </ol>
        {total > edits.length && (
          <Button look="quiet" onPress={() => setLimit(limit + step)}>
            {texts.more(total - edits.length)}
          </Button>
        )}
      </div>
    </Card>
  );
}

const dayOf = (edit: ProjectEdit | undefined): string | null =>
  edit === undefined ? null : todayIn(Date.parse(edit.at));

type KindsProps = { readonly counts: Readonly<Record<string, number>>; readonly wanted: readonly string[] };

/** One chip for each kind of record that was changed; none chosen means all. */
function Kinds({ counts, wanted }: KindsProps) {
  const texts = useTexts(historyTexts);
  const locale = useLocale();
  const put = (historyOf: readonly string[]) => useFileView.setState({ historyOf });
  // What is chosen stays in sight, also in a project that has none of it.
  const kinds = [...new Set([...Object.keys(counts), ...wanted])];
  return (
    <fieldset className={styles.kinds}>
      <legend className="visually-hidden">{texts.filter}</legend>
      <ToggleChip isSelected={wanted.length === 0} onChange={() => put([])}>
        {texts.all}
      </ToggleChip>
      {kinds.map((entity) => {
        const declared = entityNamed(entity);
        const name = (entity === 'project' ? declared?.label : declared?.plural)?.[locale] ?? entity;
        return (
          <ToggleChip
            key={entity}
            isSelected={wanted.includes(entity)}
            onChange={(isOn) => put(isOn ? [...wanted, entity] : wanted.filter((one) => one !== entity))}
          >
            {`${name} ${formatCount(counts[entity] ?? 0, locale)}`}
          </ToggleChip>
        );
      })}
    </fieldset>
  );
}

type EditItemProps = {
  readonly edit: ProjectEdit;
  readonly projectId: string;
  readonly titleOf: TitleOf;
  readonly isNewDay: boolean;
};

function EditItem({ edit, projectId, titleOf, isNewDay }: EditItemProps) {
  const texts = useTexts(historyTexts);
  const locale = useLocale();
  const show = useShowRecord();
  const { kind, name, did, changes } = editLine(edit, projectId, locale, titleOf);
  return (
    <li className={styles.item}>
      {isNewDay && <h3 className={styles.day}>{formatDayLong(todayIn(Date.parse(edit.at)), locale)}</h3>}
      <div className={styles.line}>
        <span className={styles.when}>{formatClock(Date.parse(edit.at), locale)}</span>
        <div className={styles.what}>
          <p>
            <button
              type="button"
              data-line
              className={styles.name}
              aria-label={name === '' ? undefined : texts.open(kind, name)}
              onClick={() => show(edit.entity, edit.id)}
            >
              {name === '' ? kind : `${kind}: ${name}`}
            </button>{' '}
            {did !== 'changed' && <strong>{texts.did[did]}</strong>}
            <span className={styles.who}>{whoDid(edit)}</span>
          </p>
          {/* What a record began with is one sentence; what became of it later is a line for each field. */}
          {did === 'created' ? (
            <p className={styles.change}>
              {changes.map(({ field, label, text }, at) => (
                <Fragment key={field}>
                  {at > 0 && ' · '}
                  <span className={styles.quiet}>{label}:</span> {text}
                </Fragment>
              ))}
            </p>
          ) : (
            changes.map(({ field, label, text }) => (
              <p key={field} className={styles.change}>
                <span className={styles.quiet}>{label}:</span> {text}
              </p>
            ))
          )}
        </div>
      </div>
    </li>
  );
}

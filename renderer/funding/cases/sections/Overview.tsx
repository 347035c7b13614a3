import { Check, CircleDashed, CircleDot } from 'lucide-react';
import { needsOf, nextStages, path, pathOf, stageWord } from '../../../../shared/funding/cases/stages.ts';
import { Links } from '../../../app/links/Links.tsx';
import { linkTexts } from '../../../app/links/texts.ts';
import { useShowRecord } from '../../../app/navigation.ts';
import { order } from '../../../app/orders.ts';
import { RecordFields } from '../../../app/RecordFields.tsx';
import { useTexts } from '../../../i18n/define.ts';
import { useLocale } from '../../../i18n/locale.ts';
import { Badge } from '../../../ui/Badge.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Card } from '../../../ui/Card.tsx';
import { classes } from '../../../ui/classes.ts';
import { LineButton } from '../../../ui/PlainTable.tsx';
import { ReferenceField } from '../../../ui/ReferenceField.tsx';
import styles from '../cases.module.css';
import { moveCase } from '../move.ts';
import { AncillaryField } from '../parts/AncillaryField.tsx';
import { sectionTexts } from '../section-texts.ts';
import { useCase } from '../use-case-file.ts';

const facts = ['title', 'callId', 'leadBodyId', 'procedure', 'probabilityBp', 'fileReference'];
const decision = ['goDecision', 'goReason', 'goDecidedOn'];
const dates = [
  'sketchSubmittedOn',
  'invitedOn',
  'applicationSubmittedOn',
  'approvalStartOn',
  'approvalEndOn',
  'outcomeReason',
];
const early = ['earlyStart', 'earlyStartRequestedOn', 'earlyStartOn', 'workStartedOn'];
const bindings = [
  'purposeFulfilledOn',
  'purposeBindingStartOn',
  'purposeBindingYears',
  'retentionStartOn',
  'retentionYears',
];

/** The first page: where the case stands, what comes next and what that needs, and all that is known of its course. */
export function Overview() {
  const texts = useTexts(sectionTexts);
  const linking = useTexts(linkTexts);
  const { record } = useCase();
  const fields = (names: readonly string[]) => <RecordFields entity="fundingCase" id={record.id} fields={names} />;
  /** Long labels stand above their fields, two side by side. */
  const days = (names: readonly string[]) => (
    <div className={styles.days}>
      <RecordFields entity="fundingCase" id={record.id} fields={names} layout="stacked" />
    </div>
  );
  return (
    <div className={styles.columns}>
      <div className={styles.column}>
        <StagesCard />
        <NeedsCards />
      </div>
      <div className={styles.column}>
        <Card title={texts.facts}>
          <div className={styles.fields}>
            {fields(facts)}
            <AncillaryField record={record} />
            <RecordFields entity="fundingCase" id={record.id} fields={['notes']} />
          </div>
        </Card>
        <ProjectsCard />
        <Card title={linking.links}>
          <Links entity="fundingCase" id={record.id} />
        </Card>
      </div>
      <div className={styles.column}>
        <Card title={texts.decision}>
          <div className={styles.fields}>{fields(decision)}</div>
        </Card>
        <Card title={texts.dates}>{days(dates)}</Card>
        <Card title={texts.earlyStart}>{days(early)}</Card>
        <Card title={texts.bindings}>{days(bindings)}</Card>
      </div>
    </div>
  );
}

/** The way of the case through its stages; those of the other procedure are left out. */
function StagesCard() {
  const texts = useTexts(sectionTexts);
  const locale = useLocale();
  const { record, procedure } = useCase();
  const way = pathOf(procedure);
  const at = path.indexOf(record.stage as never);
  const shown = way.includes(record.stage) ? way : [...way, record.stage];
  return (
    <Card title={texts.stages}>
      <ol className={styles.stages}>
        {shown.map((stage) => {
          const isNow = stage === record.stage;
          const isPast = !isNow && at !== -1 && path.indexOf(stage as never) < at;
          const Icon = isNow ? CircleDot : isPast ? Check : CircleDashed;
          return (
            <li
              key={stage}
              className={classes(styles.stage, isNow && styles.now, isPast && styles.past)}
              aria-current={isNow ? 'step' : undefined}
            >
              <Icon size="1rem" aria-hidden />
              {stageWord(stage, locale)}
              {(isNow || isPast) && <span className="visually-hidden">, {isNow ? texts.pathNow : texts.pathPast}</span>}
            </li>
          );
        })}
      </ol>
    </Card>
  );
}

/** For each step forward: what it needs, and the step itself. */
function NeedsCards() {
  const texts = useTexts(sectionTexts);
  const locale = useLocale();
  const open = useCase();
  const { record, procedure } = open;
  const at = path.indexOf(record.stage as never);
  const steps = nextStages(record.stage, procedure).filter((stage) => {
    const place = path.indexOf(stage as never);
    return place > at || (at === -1 && place !== -1);
  });
  if (steps.length === 0) return record.stage === 'closed' ? <p className={styles.quiet}>{texts.over}</p> : null;
  return steps.map((stage) => {
    const needs = needsOf(stage, open);
    return (
      <Card key={stage} title={texts.needs(stageWord(stage, locale))}>
        {needs.length === 0 && <p className={styles.quiet}>{texts.needsNothing}</p>}
        <ul className={styles.needs}>
          {needs.map(({ id, label, isMet }) => (
            <li key={id} className={styles.need} data-met={isMet}>
              <Badge tone={isMet ? 'success' : 'warning'} icon={isMet ? Check : CircleDashed}>
                {isMet ? texts.met : texts.missing}
              </Badge>
              {label[locale]}
            </li>
          ))}
        </ul>
        <Button look="primary" onPress={() => void moveCase(record, stage)}>
          {texts.toStage(stageWord(stage, locale))}
        </Button>
      </Card>
    );
  });
}

function ProjectsCard() {
  const texts = useTexts(sectionTexts);
  const show = useShowRecord();
  const { record, projects } = useCase();
  const add = (projectId: string | null) => {
    if (projectId === null || projects.some(({ id }) => id === projectId)) return;
    const input = { id: record.id, entity: 'fundingCaseProject' as const, fields: { projectId } };
    void order('case.addPart', input, { done: () => texts.projectAdded });
  };
  return (
    <Card title={texts.projects}>
      <div className={styles.fields}>
        {projects.length === 0 && <p className={styles.quiet}>{texts.noProjects}</p>}
        <ul className={styles.links}>
          {projects.map(({ id, title }) => (
            <li key={id}>
              <LineButton onPress={() => show('project', id)}>{title}</LineButton>
              {id === record.projectId && <span className={styles.small}>{texts.mainProject}</span>}
            </li>
          ))}
        </ul>
        <ReferenceField key={projects.length} label={texts.addProject} target="project" value={null} onChange={add} />
      </div>
    </Card>
  );
}

import { useState } from 'react';
import type { Field } from '../../../shared/core/field.ts';
import { entities } from '../../../shared/entities.ts';
import type { Question } from '../../../shared/questions/contract.ts';
import { useOffice, useToday } from '../../app/office.ts';
import { order } from '../../app/orders.ts';
import { useTitles } from '../../app/titles.ts';
import { useTexts } from '../../i18n/define.ts';
import { useLocale } from '../../i18n/locale.ts';
import { Button } from '../../ui/Button.tsx';
import { DatumFeld } from '../../ui/DatumFeld.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { referencesOf, valueWords } from '../words.ts';
import styles from './simple.module.css';
import { simpleTexts } from './texts.ts';

type ControlsProps<Kind extends Question['kind'] = Question['kind']> = {
  readonly question: Extract<Question, { kind: Kind }>;
  /** Where the question stands. */
  readonly labelledBy: string;
};

/** The answers one can give to a question with one click, or with one line and one click. */
export function AnswerControls({ question, labelledBy }: ControlsProps) {
  switch (question.kind) {
    case 'conflict':
      return <Values question={question} labelledBy={labelledBy} />;
    case 'participation':
      return <Participation question={question} labelledBy={labelledBy} />;
    case 'consultation':
      return <Consultation question={question} labelledBy={labelledBy} />;
    case 'report':
      return <Report question={question} labelledBy={labelledBy} />;
    default:
      return <TaskDone question={question} labelledBy={labelledBy} />;
  }
}

type ChoicesProps = {
  readonly labelledBy: string;
  readonly field: Field;
  /** In this order; not every value of the field is an answer. */
  readonly values: readonly string[];
  readonly onChoose: (value: string) => void;
};

/** One button for each answer, in the words of the field. */
function Choices({ labelledBy, field, values, onChoose }: ChoicesProps) {
  const locale = useLocale();
  return (
    <fieldset className={styles.answers} aria-labelledby={labelledBy}>
      {values.map((value) => (
        <Button key={value} onPress={() => onChoose(value)}>
          {field.choices?.[value]?.[locale] ?? value}
        </Button>
      ))}
    </fieldset>
  );
}

function Values({ question, labelledBy }: ControlsProps<'conflict'>) {
  const texts = useTexts(simpleTexts);
  const locale = useLocale();
  const { entity, id, field, values } = question;
  const titleOf = useTitles(values.flatMap(({ value }) => referencesOf(entity, field, value)));
  const decide = (value: unknown) =>
    void order(
      'conflict.resolve',
      { entity, id, field, value, seen: values.map(({ dot }) => dot) },
      { done: () => texts.decided },
    );
  return (
    <fieldset className={styles.answers} aria-labelledby={labelledBy}>
      {values.map(({ value, dot, site, own }) => (
        <Button key={dot} onPress={() => decide(value)}>
          {texts.conflictAnswer(valueWords(entity, field, value, locale, titleOf), site, own)}
        </Button>
      ))}
    </fieldset>
  );
}

function Participation({ question, labelledBy }: ControlsProps<'participation'>) {
  const texts = useTexts(simpleTexts);
  const choose = (role: string) =>
    void order(
      'record.update',
      { entity: 'projectBody', id: question.id, set: { role } },
      { done: () => texts.answered },
    );
  return (
    <Choices
      labelledBy={labelledBy}
      field={entities.projectBody.fields.role}
      values={['partner', 'pilot', 'observer', 'not_participating']}
      onChoose={choose}
    />
  );
}

function Consultation({ question, labelledBy }: ControlsProps<'consultation'>) {
  const texts = useTexts(simpleTexts);
  const [decidedOn, setDecidedOn] = useState<string | null>(null);
  const choose = (status: string) => {
    const set = status === 'pending' || decidedOn === null ? { status } : { status, decidedOn };
    void order(
      'record.update',
      { entity: 'reservationRequirement', id: question.id, set },
      { done: () => texts.answered },
    );
  };
  return (
    <div className={styles.stacked}>
      <DatumFeld label={texts.decidedOn} value={decidedOn} onChange={setDecidedOn} />
      <Choices
        labelledBy={labelledBy}
        field={entities.reservationRequirement.fields.status}
        values={['adopted', 'adopted_amended', 'rejected', 'pending']}
        onChoose={choose}
      />
    </div>
  );
}

function Report({ question, labelledBy }: ControlsProps<'report'>) {
  const texts = useTexts(simpleTexts);
  const today = useToday();
  const { site } = useOffice();
  const [line, setLine] = useState('');
  const choose = (overall: string) => {
    const { projectId } = question;
    const done = line.trim() === '' ? {} : { done: line.trim() };
    const fields = { projectId, bodyId: site?.bodyId ?? null, periodEnd: today, overall, ...done };
    void order('record.create', { entity: 'statusReport', fields }, { done: () => texts.answered });
  };
  return (
    <div className={styles.stacked}>
      <TextField label={texts.reportLine} value={line} onChange={setLine} maxLength={2000} />
      <Choices
        labelledBy={labelledBy}
        field={entities.statusReport.fields.overall}
        values={['green', 'yellow', 'red']}
        onChoose={choose}
      />
    </div>
  );
}

function TaskDone({ question, labelledBy }: ControlsProps<'task'>) {
  const texts = useTexts(simpleTexts);
  const choose = (status: string) =>
    void order('record.update', { entity: 'task', id: question.id, set: { status } }, { done: () => texts.answered });
  return (
    <Choices
      labelledBy={labelledBy}
      field={entities.task.fields.status}
      values={['done', 'in_progress', 'waiting']}
      onChoose={choose}
    />
  );
}

import type { Output } from '../../../shared/contract.ts';
import { entities } from '../../../shared/entities.ts';
import { order } from '../../app/orders.ts';
import { useTexts } from '../../i18n/define.ts';
import { Badge } from '../../ui/Badge.tsx';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { FieldEditor } from '../../ui/FieldEditor.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { PlainTable } from '../../ui/PlainTable.tsx';
import { useRover } from '../../ui/rover.ts';
import { fileTexts } from '../inspector/texts.ts';
import styles from './BodiesPage.module.css';
import { bodiesTexts } from './texts.ts';
import { otherLeads, type ParticipatingBody, useParticipation } from './use-participation.ts';

type BodiesPageProps = { readonly projectId: string; readonly record: Output<'record.get'> };

/** Beteiligte: a line for each body, a column for each part it can have; since when, and whom to ask there. */
export function BodiesPage({ projectId, record }: BodiesPageProps) {
  const texts = useTexts(bodiesTexts);
  const common = useTexts(fileTexts);
  const leadBodyId = (record['leadBodyId'] as string | null) ?? null;
  const participation = useParticipation(projectId, leadBodyId);
  const { bodies, takePart, roles } = participation;
  const columns = [...roles, { value: null, label: texts.none }];
  const rover = useRover({ row: 0, column: 0 });
  return (
    <div className={styles.page}>
      {otherLeads(bodies, leadBodyId).map((body) => (
        <LeadNotice key={body.id} body={body} record={record} bodies={bodies} />
      ))}
      <Card
        title={texts.matrix}
        aside={
          <span className={styles.quiet} role="status">
            {common.participating(takePart, bodies.length)}
          </span>
        }
      >
        <p className={styles.hint}>{texts.keys}</p>
        <div {...rover.box}>
          <PlainTable label={texts.matrix} head={[texts.body, ...columns.map(columnHead), texts.since, texts.contact]}>
            {bodies.map((body, row) => (
              <tr key={body.id} data-part={takesPart(body) || undefined} className={styles.line}>
                <th scope="row" className={styles.name}>
                  {body.name}
                  {body.id === leadBodyId && body.row?.role !== 'lead' && (
                    <Badge tone="primary">{common.leadHint}</Badge>
                  )}
                </th>
                {columns.map(({ value, label }, column) => {
                  const isChosen = (body.row?.role ?? null) === value;
                  return (
                    <td key={value} className={styles.cell}>
                      <button
                        type="button"
                        className={styles.choice}
                        aria-pressed={isChosen}
                        aria-label={texts.choose(body.name, label)}
                        title={texts.choose(body.name, label)}
                        onClick={() => !isChosen && participation.saveRole(body, value)}
                        {...rover.stop(row, column)}
                      >
                        <span className={styles.dot} data-role={value ?? 'none'} />
                      </button>
                    </td>
                  );
                })}
                <td className={styles.day}>
                  <Detail body={body} field="since" save={participation.saveField} />
                </td>
                <td className={styles.contact}>
                  <Detail body={body} field="contactPersonId" save={participation.saveField} />
                </td>
              </tr>
            ))}
          </PlainTable>
        </div>
      </Card>
    </div>
  );
}

const columnHead = ({ value, label }: { readonly value: string | null; readonly label: string }) => (
  <span key={value} className={styles.head}>
    {label}
  </span>
);

const takesPart = ({ row }: ParticipatingBody): boolean => row?.role != null && row.role !== 'not_participating';

type DetailProps = {
  readonly body: ParticipatingBody;
  readonly field: 'since' | 'contactPersonId';
  readonly save: ReturnType<typeof useParticipation>['saveField'];
};

/** A field of the line; there is none before the body has a part. */
function Detail({ body, field, save }: DetailProps) {
  const texts = useTexts(bodiesTexts);
  const { row } = body;
  if (row === null) return null;
  const label = texts.fieldOf(body.name, field === 'since' ? texts.since : texts.contact);
  return (
    <FieldEditor
      field={entities.projectBody.fields[field]}
      label={label}
      layout="cell"
      value={row[field]}
      onSave={(value) => save(row, field, value)}
    />
  );
}

type LeadNoticeProps = {
  readonly body: ParticipatingBody;
  readonly bodies: readonly ParticipatingBody[];
  readonly record: Output<'record.get'>;
};

/** Two places say who leads; the project's own field is the one that counts (D3), and a press makes them agree. */
function LeadNotice({ body, bodies, record }: LeadNoticeProps) {
  const texts = useTexts(bodiesTexts);
  const leadBodyId = (record['leadBodyId'] as string | null) ?? null;
  const named = bodies.find(({ id }) => id === leadBodyId);
  const take = () =>
    void order(
      'record.update',
      { entity: 'project', id: record.id, set: { leadBodyId: body.id }, seen: record.version },
      { done: () => texts.leadTaken(body.name) },
    );
  return (
    <Notice tone="warning" action={<Button onPress={take}>{texts.takeLead(body.name)}</Button>}>
      {named === undefined ? texts.noLeadYet(body.name) : texts.twoLeads(named.name, body.name)}
    </Notice>
  );
}

import { useMemo } from 'react';
import { formatMoney } from '../../../shared/core/money.ts';
import type { OwnShareCell } from '../../../shared/funding/cases/contract.ts';
import { ownTable } from '../../../shared/funding/cases/year-sums.ts';
import { viewStore } from '../../app/view-store.ts';
import { useTexts } from '../../i18n/define.ts';
import { useLocale } from '../../i18n/locale.ts';
import { Badge } from '../../ui/Badge.tsx';
import { Card } from '../../ui/Card.tsx';
import { LineButton, PlainTable } from '../../ui/PlainTable.tsx';
import { Select } from '../../ui/Select.tsx';
import { useOpenCaseFile } from '../cases/open-case.ts';
import { yearTexts } from './texts.ts';
import styles from './years.module.css';

const useOwnView = viewStore<{ readonly body: string | null }>('funding.own', { body: null });

/** The own share of every body in every year; chosen one body, its cases, with the papers that cover them. */
export function OwnShares({ cells }: { readonly cells: readonly OwnShareCell[] }) {
  const texts = useTexts(yearTexts);
  const locale = useLocale();
  const openCase = useOpenCaseFile();
  const wanted = useOwnView((view) => view.body);
  const bodies = useMemo(
    () =>
      [...new Map(cells.map(({ bodyId, body }) => [bodyId, body ?? '?']))]
        .map(([value, label]) => ({ value, label }))
        .sort((one, other) => (one.label < other.label ? -1 : 1)),
    [cells],
  );
  const body = bodies.some(({ value }) => value === wanted) ? wanted : null;
  const table = useMemo(() => ownTable(cells, body), [cells, body]);
  const bodyName = bodies.find(({ value }) => value === body)?.label ?? null;
  const total = table.sums.reduce((sum, cents) => sum + cents, 0);
  const head = [
    body === null ? texts.body : texts.case,
    ...(body === null ? [] : [texts.paper]),
    ...table.years.map((year) => (
      <span key={year} className={styles.right}>
        {year}
      </span>
    )),
    <span key="sum" className={styles.right}>
      {texts.sum}
    </span>,
    <span key="unsure" className="visually-hidden">
      {texts.ownUnsure}
    </span>,
  ];
  return (
    <Card title={texts.own}>
      <div className={styles.choose}>
        <Select
          label={texts.ofBody}
          layout="inline"
          value={body}
          emptyLabel={texts.allBodies}
          options={bodies}
          onChange={(next) => useOwnView.setState({ body: next })}
        />
      </div>
      <PlainTable label={texts.own} head={head} filters={[bodyName ?? texts.allBodies, texts.ownHint]}>
        {table.rows.map((row) => (
          <tr key={row.id}>
            <th scope="row">
              <LineButton
                onPress={() => (body === null ? useOwnView.setState({ body: row.id }) : openCase(row.id, 'consortium'))}
              >
                {row.name ?? '?'}
              </LineButton>
            </th>
            {body !== null && <td>{row.paper ?? <span className={styles.small}>{texts.noPaper}</span>}</td>}
            {row.byYear.map((cents, at) => (
              <td key={table.years[at]} className={styles.number}>
                {cents === 0 ? '–' : formatMoney(cents, locale)}
              </td>
            ))}
            <td className={styles.number}>
              <strong>{formatMoney(row.total, locale)}</strong>
            </td>
            <td>{row.isUnsure && <Badge tone="danger">{texts.ownUnsure}</Badge>}</td>
          </tr>
        ))}
        <tr className={styles.foot}>
          <th scope="row">{texts.sum}</th>
          {body !== null && <td />}
          {table.sums.map((cents, at) => (
            <td key={table.years[at]} className={styles.number}>
              {formatMoney(cents, locale)}
            </td>
          ))}
          <td className={styles.number}>{formatMoney(total, locale)}</td>
          <td>{table.rows.some(({ isUnsure }) => isUnsure) && <Badge tone="danger">{texts.ownUnsure}</Badge>}</td>
        </tr>
      </PlainTable>
      <p className={styles.small}>{texts.ownHint}</p>
    </Card>
  );
}

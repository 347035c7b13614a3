import { Trash2 } from 'lucide-react';
import { Fragment, useMemo, useState } from 'react';
import { entities } from '../../../shared/entities.ts';
import { order } from '../../app/orders.ts';
import { RecordFields } from '../../app/RecordFields.tsx';
import { useTexts } from '../../i18n/define.ts';
import { useLocale } from '../../i18n/locale.ts';
import { uiTexts } from '../../i18n/ui-texts.ts';
import { Badge, type Tone } from '../../ui/Badge.tsx';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { LineButton, PlainTable } from '../../ui/PlainTable.tsx';
import sheet from '../file/file.module.css';
import { useFileView } from '../file/view.ts';
import { fileTexts } from '../inspector/texts.ts';
import { useRows } from '../use-rows.ts';
import { AddPart } from '../work/AddPart.tsx';
import { type RankedRisk, type Risk, rankRisks } from './place-risks.ts';
import { RiskPicture } from './RiskPicture.tsx';
import styles from './RisksPage.module.css';
import { riskTexts } from './texts.ts';

/** Risiken: the picture and its list, with one selection. Closed ones are folded away. */
export function RisksPage({ projectId }: { readonly projectId: string }) {
  const texts = useTexts(riskTexts);
  const common = useTexts(fileTexts);
  const risks = useRows('risk', { projectId }, ['title']);
  const [showsClosed, setShowsClosed] = useState(false);
  const wanted = useFileView((view) => view.risk);
  const closed = risks.filter(({ status }) => status === 'closed').length;
  const ranked = useMemo(
    () => rankRisks(showsClosed ? risks : risks.filter(({ status }) => status !== 'closed')),
    [risks, showsClosed],
  );
  const untold = ranked.filter(({ score }) => score === null).length;
  const selected = ranked.some(({ risk }) => risk.id === wanted) ? wanted : null;
  const select = (id: string) => useFileView.setState({ risk: id === wanted ? null : id });
  // Without the version: pressed twice in a row, the second press is not a colleague's.
  const move = ({ id, title }: Risk, estimate: { readonly probability: number; readonly impact: number }) =>
    void order(
      'record.update',
      { entity: 'risk', id, set: estimate },
      { done: () => texts.moved(title ?? common.untitled, estimate.probability, estimate.impact) },
    );
  const add = (
    <AddPart
      entity="risk"
      projectId={projectId}
      label={common.addRisk}
      placeholder={common.riskPlaceholder}
      hasDay={false}
    />
  );
  if (risks.length === 0) {
    return (
      <div className={styles.empty}>
        <EmptyState title={texts.none}>{texts.noneText}</EmptyState>
        {add}
      </div>
    );
  }
  return (
    <div className={sheet.pair}>
      <Card title={texts.picture}>
        <RiskPicture ranked={ranked} selected={selected} onSelect={select} onMove={move} />
        {untold > 0 && <p className={styles.quiet}>{texts.untold(untold)}</p>}
      </Card>
      <Card title={texts.list}>
        <PlainTable
          label={texts.list}
          head={[texts.number, texts.risk, texts.score, texts.probability, texts.impact, texts.state]}
        >
          {ranked.map((one) => (
            <RiskLine
              key={one.risk.id}
              ranked={one}
              isSelected={one.risk.id === selected}
              onSelect={() => select(one.risk.id)}
            />
          ))}
        </PlainTable>
        <div className={styles.foot}>
          {closed > 0 && (
            <Button look="quiet" aria-expanded={showsClosed} onPress={() => setShowsClosed(!showsClosed)}>
              {showsClosed ? texts.hideClosed : texts.closed(closed)}
            </Button>
          )}
          {add}
        </div>
      </Card>
    </div>
  );
}

const tones: Readonly<Record<string, Tone>> = { low: 'success', medium: 'warning', high: 'danger' };

type RiskLineProps = { readonly ranked: RankedRisk; readonly isSelected: boolean; readonly onSelect: () => void };

/** A risk of the list; chosen, its fields unfold beneath it. */
function RiskLine({ ranked, isSelected, onSelect }: RiskLineProps) {
  const texts = useTexts(riskTexts);
  const common = useTexts(fileTexts);
  const ui = useTexts(uiTexts);
  const locale = useLocale();
  const { risk, number, score, level } = ranked;
  const title = risk.title ?? common.untitled;
  const remove = () =>
    void order('record.delete', { entity: 'risk', id: risk.id }, { done: () => common.removedOne(title) });
  return (
    <Fragment>
      <tr data-selected={isSelected || undefined}>
        <td className={styles.number}>{number}</td>
        <th scope="row" className={styles.title}>
          <LineButton isExpanded={isSelected} onPress={onSelect}>
            {title}
          </LineButton>
        </th>
        <td>
          {score === null || level === null ? (
            <span className={styles.quiet}>{texts.notEstimated}</span>
          ) : (
            <Badge tone={tones[level] ?? 'neutral'}>{texts.scored(texts.levels[level], score)}</Badge>
          )}
        </td>
        <td className={styles.number}>{risk.probability}</td>
        <td className={styles.number}>{risk.impact}</td>
        <td>{entities.risk.fields.status.choices?.[risk.status]?.[locale] ?? risk.status}</td>
      </tr>
      {isSelected && (
        <tr>
          <td colSpan={6}>
            <div className={styles.fields}>
              <RecordFields
                entity="risk"
                id={risk.id}
                fields={['title', 'probability', 'impact', 'status', 'response']}
              />
              <Button icon={Trash2} look="quiet" aria-label={common.removeOne(title)} onPress={remove}>
                {ui.delete}
              </Button>
            </div>
          </td>
        </tr>
      )}
    </Fragment>
  );
}

import { FilePlus2 } from 'lucide-react';
import { entities } from '../../shared/entities.ts';
import { useGoTo } from '../app/navigation.ts';
import { order } from '../app/orders.ts';
import { RecordFields } from '../app/RecordFields.tsx';
import { RecordPanel, type RecordValues } from '../app/RecordPanel.tsx';
import { useTexts } from '../i18n/define.ts';
import { InspectorSection } from '../ui/Inspector.tsx';
import { Select } from '../ui/Select.tsx';
import { StatusBadge } from '../ui/StatusBadge.tsx';
import { Decision } from './opinions/Decision.tsx';
import { Opinions } from './opinions/Opinions.tsx';
import { OwnOpinion } from './opinions/OwnOpinion.tsx';
import { Relevance } from './opinions/Relevance.tsx';
import { opinionTexts } from './opinions/texts.ts';
import type { Radar } from './use-radar.ts';

type TrendInspectorProps = {
  readonly id: string;
  readonly radar: Radar | null;
  readonly onClose: () => void;
};

const facts = ['title', 'summary', 'impact', 'certainty', 'horizon', 'maturity', 'status', 'url'];

/** A trend: the ring that holds and why, what people think, whom it matters to, and its facts. */
export function TrendInspector({ id, radar, onClose }: TrendInspectorProps) {
  const texts = useTexts(opinionTexts);
  const goTo = useGoTo();
  const propose = () => goTo('/strategy/amendments', `trend:${id}`);
  return (
    <RecordPanel
      entity="trend"
      id={id}
      onClose={onClose}
      groups={[{ actions: [{ id: 'propose', label: texts.propose, icon: FilePlus2, run: propose }] }]}
      badge={(record) => <StatusBadge field={entities.trend.fields.status} value={String(record['status'])} />}
    >
      {(trend) => (
        <>
          {radar && (
            <>
              <InspectorSection title={texts.decision}>
                <Decision trend={trend} radar={radar} />
              </InspectorSection>
              <InspectorSection title={texts.opinions}>
                <Opinions trendId={id} radar={radar} />
                <OwnOpinion trendId={id} radar={radar} />
              </InspectorSection>
              <InspectorSection title={texts.relevance}>
                <Relevance trend={trend} />
              </InspectorSection>
            </>
          )}
          <InspectorSection title={texts.facts}>
            {radar && <Sector trend={trend} radar={radar} />}
            <RecordFields entity="trend" id={id} fields={facts} />
          </InspectorSection>
        </>
      )}
    </RecordPanel>
  );
}

/** The field it stands in; fields of action are fields, too. */
function Sector({ trend, radar }: { readonly trend: RecordValues; readonly radar: Radar }) {
  const texts = useTexts(opinionTexts);
  const isOwn = (trend['radarId'] ?? radar.radar.id) === radar.radar.id;
  const chosen = String(trend['sector'] ?? trend['fieldId'] ?? '');
  if (!isOwn || radar.edition !== null) return null;
  const set = (key: string | null) => {
    const isField = radar.radar.isOffice && /^[0-9a-f-]{36}$/.test(key ?? '');
    const fields = isField ? { fieldId: key, sector: null } : { sector: key };
    void order('record.update', { entity: 'trend', id: trend.id, set: fields, seen: trend.version });
  };
  return (
    <Select
      label={texts.sector}
      options={radar.sectors.map(({ key, title }) => ({ value: key, label: title }))}
      value={radar.sectors.some(({ key }) => key === chosen) ? chosen : null}
      emptyLabel={texts.none}
      onChange={set}
    />
  );
}

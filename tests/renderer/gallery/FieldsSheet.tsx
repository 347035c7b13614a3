import { useState } from 'react';
import { BetragFeld } from '../../../renderer/ui/BetragFeld.tsx';
import { Card } from '../../../renderer/ui/Card.tsx';
import { Checkbox } from '../../../renderer/ui/Checkbox.tsx';
import { DatumFeld } from '../../../renderer/ui/DatumFeld.tsx';
import { FieldEditor } from '../../../renderer/ui/FieldEditor.tsx';
import { Inspector, InspectorSection } from '../../../renderer/ui/Inspector.tsx';
import { RadioCards } from '../../../renderer/ui/RadioCards.tsx';
import { SearchField } from '../../../renderer/ui/SearchField.tsx';
import { TextArea, TextField } from '../../../renderer/ui/TextField.tsx';
import type { Field } from '../../../shared/core/field.ts';
import { entities } from '../../../shared/entities.ts';

const { fields } = entities.project;
const shown: readonly (readonly [string, Field])[] = [
  ['title', fields.title],
  ['status', fields.status],
  ['ampel', fields.ampel],
  ['leadBodyId', fields.leadBodyId],
  ['endOn', fields.endOn],
  ['budgetCents', fields.budgetCents],
  ['benefit', fields.benefit],
  ['summary', fields.summary],
];
const start: Readonly<Record<string, unknown>> = {
  title: 'Wärmeplanung Grundschule Süd',
  status: 'running',
  ampel: 'yellow',
  endOn: '2027-03-31',
  budgetCents: 12_345_67,
};

/** Every field of the kit, and what was saved last, so that a test can read it. */
export function FieldsSheet() {
  const [due, setDue] = useState<string | null>('2027-03-31');
  const [money, setMoney] = useState<number | null>(1_234_567_89);
  const [text, setText] = useState('');
  const [isTicked, setTicked] = useState(true);
  const [way, setWay] = useState<'one' | 'two'>('one');
  const [record, setRecord] = useState(start);
  const [saves, setSaves] = useState<readonly { readonly id: number; readonly line: string }[]>([]);
  const saved = (name: string, value: unknown) =>
    setSaves((list) => [...list, { id: list.length, line: `${name}=${JSON.stringify(value)}` }]);
  return (
    <div style={{ display: 'flex', gap: '1rem', padding: '1rem' }}>
      <div style={{ display: 'grid', gap: '1rem', flex: 1, maxWidth: '26rem' }}>
        <Card title="Felder">
          <div style={{ display: 'grid', gap: '1rem' }}>
            <DatumFeld
              label="Termin"
              value={due}
              onChange={(day) => {
                setDue(day);
                saved('due', day);
              }}
            />
            <BetragFeld
              label="Betrag"
              value={money}
              onChange={(cents) => {
                setMoney(cents);
                saved('money', cents);
              }}
            />
            <TextField label="Text" value={text} onChange={setText} hint="Ein Hinweis." />
            <TextField
              label="Falsch"
              value="abc"
              onChange={() => {}}
              error="Das passt nicht. Beispiel: 12"
              isRequired
            />
            <TextArea label="Mehr Text" value={text} onChange={setText} />
            <SearchField label="Suche" value={text} onChange={setText} />
            <Checkbox isSelected={isTicked} onChange={setTicked}>
              Angekreuzt
            </Checkbox>
            <RadioCards
              label="Wahl"
              value={way}
              onChange={setWay}
              choices={[
                { value: 'one', label: 'Eins', note: 'Was das heißt.' },
                { value: 'two', label: 'Zwei' },
              ]}
            />
          </div>
        </Card>
      </div>
      <Inspector kicker="P13" title={String(record['title'])} onClose={() => {}}>
        <InspectorSection>
          {shown.map(([name, field]) => (
            <FieldEditor
              key={name}
              field={field}
              value={record[name] ?? null}
              layout="inline"
              onSave={(value) => {
                saved(name, value);
                // One value is refused, as by a store that knows a newer one.
                if (value === 'verboten') return Promise.resolve(false);
                setRecord((old) => ({ ...old, [name]: value }));
                return Promise.resolve(true);
              }}
            />
          ))}
        </InspectorSection>
      </Inspector>
      <ol aria-label="Gespeichert" data-testid="saves">
        {saves.map(({ id, line }) => (
          <li key={id}>{line}</li>
        ))}
      </ol>
    </div>
  );
}

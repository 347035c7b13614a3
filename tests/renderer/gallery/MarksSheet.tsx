import { Inbox, Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { say } from '../../../renderer/app/messages.ts';
import { Ampel } from '../../../renderer/ui/Ampel.tsx';
import { CountBadge } from '../../../renderer/ui/Badge.tsx';
import { Button, IconButton } from '../../../renderer/ui/Button.tsx';
import { Card } from '../../../renderer/ui/Card.tsx';
import { ConfirmDialog, Dialog } from '../../../renderer/ui/Dialog.tsx';
import { DueText } from '../../../renderer/ui/DueText.tsx';
import { EmptyState } from '../../../renderer/ui/EmptyState.tsx';
import { FilterChips, ToggleChip } from '../../../renderer/ui/FilterChips.tsx';
import { KeyHint } from '../../../renderer/ui/KeyHint.tsx';
import { Menu } from '../../../renderer/ui/Menu.tsx';
import { Notice } from '../../../renderer/ui/Notice.tsx';
import { ProgressPanel } from '../../../renderer/ui/ProgressPanel.tsx';
import { StatusBadge } from '../../../renderer/ui/StatusBadge.tsx';
import { Tabs } from '../../../renderer/ui/Tabs.tsx';
import { Toolbar, ToolbarSpace } from '../../../renderer/ui/Toolbar.tsx';
import { entities } from '../../../shared/entities.ts';

const days = ['2026-09-01', '2026-11-22', '2026-11-23', '2026-11-24', '2026-12-01', '2027-03-31', null] as const;
const statuses = Object.keys(entities.project.fields.status.choices ?? {});
const ampels = ['green', 'yellow', 'red', 'unknown'];
const looks = ['primary', 'secondary', 'quiet', 'danger'] as const;
const tones = ['info', 'success', 'warning', 'danger'] as const;

/** Buttons, badges, messages, dialogs. */
export function MarksSheet() {
  const [tab, setTab] = useState('one');
  const [isOn, setOn] = useState(true);
  const [dialog, setDialog] = useState<'none' | 'plain' | 'confirm'>('none');
  return (
    <div
      style={{
        display: 'grid',
        gridTemplateColumns: 'repeat(auto-fit, minmax(24rem, 1fr))',
        gap: '1rem',
        padding: '1rem',
      }}
    >
      <Card title="Knöpfe">
        <Toolbar label="Knöpfe">
          {looks.map((look) => (
            <Button key={look} look={look} icon={Plus}>
              {look}
            </Button>
          ))}
          <Button isDisabled>gesperrt</Button>
          <IconButton icon={Trash2} label="Löschen" keys="Delete" />
          <ToolbarSpace />
          <Menu
            groups={[
              {
                actions: [
                  { id: 'a', label: 'Eins', run: () => {} },
                  { id: 'b', label: 'An', isChecked: true, run: () => {} },
                ],
              },
              { actions: [{ id: 'c', label: 'Löschen', isDanger: true, icon: Trash2, keys: 'Delete', run: () => {} }] },
            ]}
          />
        </Toolbar>
        <Toolbar label="Dialoge">
          <Button onPress={() => setDialog('plain')}>Dialog</Button>
          <Button onPress={() => setDialog('confirm')}>Rückfrage</Button>
          <Button onPress={() => say('success', 'Frist auf 31.03.2027 gesetzt', { undo: true })}>Meldung</Button>
          <Button onPress={() => say('error', 'Der Datenträger ist voll. Bitte schaffen Sie Platz.')}>Fehler</Button>
          <KeyHint keys="Control+Shift+n" />
        </Toolbar>
      </Card>
      <Card title="Fristen" aside={<CountBadge count="7" tone="danger" />} tone="danger">
        <ul>
          {days.map((day) => (
            <li key={day}>
              <DueText day={day} />
            </li>
          ))}
          <li>
            <DueText day="2026-10-01" isSettled />
          </li>
        </ul>
      </Card>
      <Card title="Stand">
        <p>
          {statuses.map((value) => (
            <span key={value}>
              <StatusBadge field={entities.project.fields.status} value={value} />{' '}
            </span>
          ))}
        </p>
        <p>
          {ampels.map((value) => (
            <span key={value}>
              <Ampel value={value} />{' '}
            </span>
          ))}
        </p>
      </Card>
      <Card title="Hinweise">
        <div style={{ display: 'grid', gap: '0.5rem' }}>
          {tones.map((tone) => (
            <Notice key={tone} tone={tone} action={tone === 'warning' && <Button>Ansehen</Button>}>
              Ein Satz mit dem nächsten Schritt.
            </Notice>
          ))}
          <ProgressPanel
            label="Bündel einlesen"
            task={{ progress: { task: 't', phase: 'verify', done: 4200, total: 10000 }, cancel: () => {} }}
          />
        </div>
      </Card>
      <Card title="Filter und Reiter">
        <FilterChips
          filters={[
            { id: 'a', label: 'Status: in Umsetzung', remove: () => {} },
            { id: 'b', label: 'nächste 30 Tage', remove: () => {} },
          ]}
          onReset={() => {}}
        />
        <ToggleChip isSelected={isOn} onChange={setOn}>
          Nur meine
        </ToggleChip>
        <Tabs
          label="Reiter"
          selected={tab}
          onSelect={setTab}
          pages={[
            { id: 'one', title: 'Überblick', content: 'Inhalt eins' },
            { id: 'two', title: 'Verlauf', content: 'Inhalt zwei' },
          ]}
        />
      </Card>
      <Card title="Leer">
        <EmptyState icon={Inbox} title="Noch keine Notizen" action={<Button look="primary">Notiz erfassen</Button>}>
          Halten Sie fest, was Sie hören: Strg+Umschalt+N.
        </EmptyState>
      </Card>
      {dialog === 'plain' && (
        <Dialog
          title="Ein Dialog"
          onClose={() => setDialog('none')}
          actions={<Button look="primary">Speichern</Button>}
        >
          <p>Text im Dialog.</p>
        </Dialog>
      )}
      {dialog === 'confirm' && (
        <ConfirmDialog
          title="Sicherung wiederherstellen?"
          action="Wiederherstellen"
          onClose={() => setDialog('none')}
          onConfirm={() => {}}
          isDanger
        >
          <p>Der heutige Stand wird vorher gesichert.</p>
        </ConfirmDialog>
      )}
    </div>
  );
}

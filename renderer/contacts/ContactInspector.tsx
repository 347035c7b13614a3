import { FileUser } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { formatDay } from '../../shared/calendar/format-day.ts';
import type { ContactLine } from '../../shared/contacts/contract.ts';
import { dayOrNull } from '../../shared/core/day.ts';
import { eraseTexts } from '../app/erase/texts.ts';
import { useIsOnlyHere } from '../app/erase/use-is-only-here.ts';
import { Audiences } from '../app/links/Audiences.tsx';
import { RecordFields } from '../app/RecordFields.tsx';
import { RecordPanel } from '../app/RecordPanel.tsx';
import { useIsRoot } from '../app/use-is-root.ts';
import { useTexts } from '../i18n/define.ts';
import { Button } from '../ui/Button.tsx';
import { InspectorSection } from '../ui/Inspector.tsx';
import { Notice } from '../ui/Notice.tsx';
import { contactTexts } from './texts.ts';

/** Rarely opened, and long. */
const DisclosureDialog = lazy(() => import('./DisclosureDialog.tsx'));
const EraseDialog = lazy(() => import('../app/erase/EraseDialog.tsx'));

type ContactInspectorProps = {
  readonly id: string;
  /** Its line in the list; missing for a moment after it was created. */
  readonly line: ContactLine | undefined;
  readonly onClose: () => void;
};

/** A person: what has to be settled first, how to reach them, by which right and until when they are kept. */
export function ContactInspector({ id, line, onClose }: ContactInspectorProps) {
  const texts = useTexts(contactTexts);
  const [isDisclosing, setDisclosing] = useState(false);
  const fields = (...names: readonly string[]) => <RecordFields entity="person" id={id} fields={names} />;
  return (
    <RecordPanel
      entity="person"
      id={id}
      onClose={onClose}
      groups={[
        { actions: [{ id: 'disclose', label: texts.disclose, icon: FileUser, run: () => setDisclosing(true) }] },
      ]}
    >
      {() => (
        <>
          {isDisclosing && (
            <Suspense>
              <DisclosureDialog id={id} onClose={() => setDisclosing(false)} />
            </Suspense>
          )}
          {line && <Unkept line={line} onErased={onClose} />}
          {fields('displayName', 'function', 'role', 'bodyId')}
          <InspectorSection title={texts.sections.reach}>{fields('email', 'phone')}</InspectorSection>
          <InspectorSection title={texts.sections.belongs}>
            <Audiences of={{ entity: 'person', id }} audiences={line?.audiences} />
          </InspectorSection>
          <InspectorSection title={texts.sections.keeping}>
            <RecordFields entity="person" id={id} fields={['legalBasis', 'retentionUntil']} layout="stacked" />
          </InspectorSection>
        </>
      )}
    </RecordPanel>
  );
}

/** Why the data may not be kept as it is, with the next step. */
function Unkept({ line, onErased }: { readonly line: ContactLine; readonly onErased: () => void }) {
  const texts = useTexts(contactTexts);
  const erasing = useTexts(eraseTexts);
  const isRoot = useIsRoot();
  const isOnlyHere = useIsOnlyHere('person', line.id);
  const mayErase = isRoot || isOnlyHere;
  const [isErasing, setErasing] = useState(false);
  const day = dayOrNull(line.retentionUntil);
  const isOver = line.retention === 'over' && day !== null;
  if (!isOver && line.basis !== 'missing') return null;
  return (
    <>
      <Notice
        tone={isOver ? 'danger' : 'warning'}
        {...(isOver && mayErase
          ? { action: <Button onPress={() => setErasing(true)}>{isOnlyHere ? erasing.menuHere : texts.erase}</Button> }
          : {})}
      >
        {isOver && <p>{texts.isOver(formatDay(day))}</p>}
        {line.basis === 'missing' && <p>{texts.withoutBasis}</p>}
        {isOver && !mayErase && <p>{texts.askCoordination}</p>}
      </Notice>
      {isErasing && (
        <Suspense>
          <EraseDialog
            record={{ entity: 'person', id: line.id, title: line.displayName ?? '' }}
            onClose={() => setErasing(false)}
            onErased={onErased}
          />
        </Suspense>
      )}
    </>
  );
}

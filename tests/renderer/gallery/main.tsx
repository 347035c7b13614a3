import { QueryClientProvider } from '@tanstack/react-query';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { createRoot } from 'react-dom/client';
import { answers, followTouches, useAnswer } from '../../../renderer/app/answers.ts';
import { connect } from '../../../renderer/app/bridge.ts';
import { Messages } from '../../../renderer/app/Messages.tsx';
import { OfficeProvider } from '../../../renderer/app/office.ts';
import { loadSettings } from '../../../renderer/app/saved-settings.ts';
import { useAppearance } from '../../../renderer/app/theme.ts';
import '../../../renderer/styles/base.css';
import { FieldsSheet } from './FieldsSheet.tsx';
import { MarksSheet } from './MarksSheet.tsx';
import { TableSheet } from './TableSheet.tsx';

/** The kit outside of the program: every part in every state, for tests and for looking at. */
function Gallery() {
  useAppearance();
  const office = useAnswer('office.status', {});
  if (office.state !== 'ready') return null;
  const sheet = location.hash.slice(1);
  return (
    <OfficeProvider value={office.value}>
      <main data-region="content">
        {sheet === 'fields' && <FieldsSheet />}
        {sheet === 'marks' && <MarksSheet />}
        {sheet === 'table' && <TableSheet isGrouped={false} />}
        {sheet === 'groups' && <TableSheet isGrouped />}
      </main>
      <Messages />
    </OfficeProvider>
  );
}

await connect();
followTouches();
await loadSettings();
const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <I18nProvider locale="de-DE">
      <QueryClientProvider client={answers}>
        <Gallery />
      </QueryClientProvider>
    </I18nProvider>,
  );
}

import { useOpenRecord } from '../../app/navigation.ts';
import { useTexts } from '../../i18n/define.ts';
import { ToggleChip } from '../../ui/FilterChips.tsx';
import { Toolbar } from '../../ui/Toolbar.tsx';
import { BundlesPage } from './BundlesPage.tsx';
import { RefusedPage } from './RefusedPage.tsx';
import { logTexts } from './texts.ts';
import { useLogView } from './view.ts';

/** Protokoll: every bundle with what became of it, and every change that does not count. */
export function LogPage() {
  const showsRefused = useLogView((view) => view.page === 'refused');
  return showsRefused ? <RefusedPage tools={<Views />} /> : <BundlesPage tools={<Views />} />;
}

function Views() {
  const texts = useTexts(logTexts);
  const page = useLogView((view) => view.page);
  const [openId, open] = useOpenRecord();
  const show = (next: 'bundles' | 'refused') => {
    useLogView.setState({ page: next });
    if (openId !== null) open(null);
  };
  return (
    <Toolbar label={texts.views}>
      <ToggleChip isSelected={page !== 'refused'} onChange={() => show('bundles')}>
        {texts.bundles}
      </ToggleChip>
      <ToggleChip isSelected={page === 'refused'} onChange={() => show('refused')}>
        {texts.refused}
      </ToggleChip>
    </Toolbar>
  );
}

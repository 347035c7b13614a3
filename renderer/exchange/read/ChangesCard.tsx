import type { JointPreview } from '../../../shared/exchange/reading-contract.ts';
import { useTexts } from '../../i18n/define.ts';
import { ViewSwitch } from '../../ui/ViewSwitch.tsx';
import { ChangeList } from './ChangeList.tsx';
import { changesIn, oursIn } from './changes-in.ts';
import { readTexts } from './texts.ts';
import { useReadView } from './view.ts';

type ChangesCardProps = {
  readonly title: string;
  readonly preview: JointPreview;
  readonly onOpen?: (entity: string, id: string) => void;
};

/** The records of all files, or only those that concern this site. */
export function ChangesCard({ title, preview, onOpen }: ChangesCardProps) {
  const texts = useTexts(readTexts);
  const isOurs = useReadView((view) => view.isOurs);
  if (preview.changes.length === 0) return null;
  return (
    <ChangeList
      key={String(isOurs)}
      title={title}
      aside={
        <ViewSwitch
          label={texts.whose}
          value={isOurs ? 'ours' : 'all'}
          onChange={(value) => useReadView.setState({ isOurs: value === 'ours' })}
          options={[
            { value: 'all', label: texts.everything },
            { value: 'ours', label: texts.ours(oursIn(preview)) },
          ]}
        />
      }
      {...changesIn(preview, { isOurs, file: null })}
      empty={texts.nothingOurs}
      {...(onOpen ? { onOpen } : {})}
    />
  );
}

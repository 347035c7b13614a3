import { FolderKanban, SearchX } from 'lucide-react';
import type { Day } from '../../shared/core/day.ts';
import type { ProjectLine } from '../../shared/projects/contract.ts';
import { useGoTo } from '../app/navigation.ts';
import { useTexts } from '../i18n/define.ts';
import { useLocale } from '../i18n/locale.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { guiltyFilter, noFilter, type ProjectFilter, withoutFilter } from './filter.ts';
import { filterInWords } from './filter-words.ts';
import { projectTexts } from './texts.ts';
import { useProjectView } from './view.ts';

type NoHitsProps = { readonly rows: readonly ProjectLine[]; readonly filter: ProjectFilter; readonly today: Day };

/** Nothing is left: names the filter that is to blame and takes it off with one press. */
export function NoHits({ rows, filter, today }: NoHitsProps) {
  const texts = useTexts(projectTexts);
  const locale = useLocale();
  const guilty = guiltyFilter(rows, filter, today);
  const name = guilty === null ? null : filterInWords(guilty, filter, rows, locale);
  return (
    <EmptyState
      icon={SearchX}
      title={texts.noHits}
      action={
        <>
          {guilty !== null && name !== null && (
            <Button look="primary" onPress={() => useProjectView.setState(withoutFilter(filter, guilty))}>
              {texts.takeOff(name)}
            </Button>
          )}
          <Button onPress={() => useProjectView.setState(noFilter)}>{texts.takeAllOff}</Button>
        </>
      }
    >
      {name === null ? texts.guiltyTogether : texts.guilty(name)}
    </EmptyState>
  );
}

/** No project anywhere. */
export function NoProjects({ onCreate }: { readonly onCreate: () => void }) {
  const texts = useTexts(projectTexts);
  const goTo = useGoTo();
  return (
    <EmptyState
      icon={FolderKanban}
      title={texts.empty}
      action={
        <>
          <Button look="primary" onPress={onCreate}>
            {texts.create}
          </Button>
          <Button onPress={() => goTo('/projects/import')}>{texts.readList}</Button>
          <Button onPress={() => goTo('/exchange/read')}>{texts.readBundle}</Button>
        </>
      }
    >
      {texts.emptyText}
    </EmptyState>
  );
}

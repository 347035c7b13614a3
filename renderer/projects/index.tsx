import { FolderPlus, ListFilter, Plus, Table2 } from 'lucide-react';
import { Suspense, useCallback, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import type { ProjectLine } from '../../shared/projects/contract.ts';
import { readWantedProjects, wantedProjectsKey } from '../../shared/projects/wanted.ts';
import { useAnswer } from '../app/answers.ts';
import { useCommands } from '../app/commands.ts';
import { useOpenRecord, usePagePath } from '../app/navigation.ts';
import { useToday } from '../app/office.ts';
import { Page } from '../app/Page.tsx';
import { readSetting, writeSetting } from '../app/saved-settings.ts';
import { useTexts } from '../i18n/define.ts';
import { CollapsingButton } from '../ui/CollapsingButton.tsx';
import { ToggleChip } from '../ui/FilterChips.tsx';
import { FailureNotice, Loading } from '../ui/Notice.tsx';
import { ActiveFilters } from './ActiveFilters.tsx';
import { BulkBar } from './BulkBar.tsx';
import { FilterBar } from './FilterBar.tsx';
import { activeFilters, filterProjects, noFilter, searchText } from './filter.ts';
import { ProjectInspector } from './inspector/ProjectInspector.tsx';
import { NewProject } from './NewProject.tsx';
import { NoHits, NoProjects } from './NoHits.tsx';
import { ProjectsOutlet } from './ProjectsOutlet.tsx';
import styles from './projects.module.css';
import { SavedProjectViews } from './saved/SavedProjectViews.tsx';
import { projectTexts } from './texts.ts';
import { useFilter } from './use-filter.ts';
import { useProjectView } from './view.ts';
import { listView, type ProjectsView, projectsViews, type ViewProps } from './views.ts';

const noRows: readonly ProjectLine[] = [];
const nothingMore: readonly string[] = [];
const pages = Object.keys(projectsViews);

/** Projekte: all projects as list, board and more, on one filter, with one selection and the file of a project beside it. */
export default function ProjectsPage() {
  const texts = useTexts(projectTexts);
  const today = useToday();
  const answer = useAnswer('project.list', {});
  const all = answer.state === 'ready' ? answer.value.projects : noRows;
  const filter = useFilter();
  const deferred = useDeferredValue(filter);
  const rows = useMemo(() => filterProjects(all, deferred, today), [all, deferred, today]);
  const { View, Menus, Twin, alsoExports = nothingMore } = useView();
  const withTable = useProjectView((view) => view.withTable);
  const filterKey = useMemo(() => JSON.stringify(deferred), [deferred]);
  const selected = useProjectView((view) => view.selected);
  const chosen = useMemo(() => chosenOf(rows, selected), [rows, selected]);
  const [openId, open] = useOpenRecord();
  const [isCreating, setCreating] = useState(false);
  const search = useRef<HTMLInputElement>(null);
  const create = useCallback(() => setCreating(true), []);
  const close = () => {
    open(null);
    focusView();
  };
  useWanted(create);
  useFoldedAhead(all);
  useCommands(
    'projects',
    useMemo(
      () => [
        { id: 'projects.new', title: texts.create, icon: FolderPlus, run: create },
        {
          id: 'projects.filter',
          title: texts.focusSearch,
          icon: ListFilter,
          keys: 'Control+Shift+f',
          inFields: true,
          run: () => search.current?.focus(),
        },
      ],
      [texts, create],
    ),
  );
  const empty = useMemo(
    () => (all.length === 0 ? <NoProjects onCreate={create} /> : <NoHits rows={all} filter={deferred} today={today} />),
    [all, deferred, today, create],
  );
  const view: ViewProps = { rows, openId, onOpen: open, filterKey, empty };
  const isFiltered = activeFilters(deferred).length > 0;
  return (
    <Page
      fills
      {...(answer.state === 'ready'
        ? { count: isFiltered ? texts.countOf(rows.length, all.length) : texts.count(all.length) }
        : {})}
      actions={
        <>
          <SavedProjectViews pages={pages} />
          {Twin && (
            <ToggleChip isSelected={withTable} onChange={(isOn) => useProjectView.setState({ withTable: isOn })}>
              <Table2 size="1rem" aria-hidden />
              <span className={styles.label}>{texts.withTable}</span>
            </ToggleChip>
          )}
          {Menus && <Menus />}
          <CollapsingButton icon={Plus} onPress={create}>
            {texts.create}
          </CollapsingButton>
        </>
      }
      tools={
        <>
          <FilterBar rows={all} searchRef={search} onSearched={focusView} />
          <ActiveFilters filter={filter} rows={all} />
          {chosen.length > 0 && <BulkBar chosen={chosen} />}
        </>
      }
      inspector={
        openId !== null && (
          <ProjectInspector key={openId} id={openId} line={all.find(({ id }) => id === openId)} onClose={close} />
        )
      }
    >
      {answer.state === 'loading' ? (
        <Loading />
      ) : answer.state === 'failed' ? (
        <FailureNotice answer={answer} />
      ) : (
        <Suspense fallback={<Loading />}>
          <ProjectsOutlet all={all} rows={rows} filter={deferred} also={alsoExports} />
          <div className={styles.view} data-view="">
            <View {...view} />
          </div>
          {Twin && withTable && rows.length > 0 && (
            <div className={styles.twin}>
              <Twin {...view} />
            </div>
          )}
        </Suspense>
      )}
      {isCreating && <NewProject onClose={() => setCreating(false)} />}
    </Page>
  );
}

/** What is selected and can be seen: nobody changes rows that a filter hides. */
function chosenOf(rows: readonly ProjectLine[], selected: readonly string[]): readonly ProjectLine[] {
  if (selected.length === 0) return noRows;
  const ids = new Set(selected);
  return rows.filter(({ id }) => ids.has(id));
}

const focusView = (): void => document.querySelector<HTMLElement>('[data-view] [tabindex="0"]:not(button)')?.focus();

/** The view of the page one is on. */
function useView(): ProjectsView {
  const path = usePagePath();
  return projectsViews[path] ?? listView;
}

/** Another area may have asked for certain projects, or for a new one. */
function useWanted(create: () => void): void {
  useEffect(() => {
    const wanted = readWantedProjects(readSetting(wantedProjectsKey));
    if (wanted === null) return;
    writeSetting(wantedProjectsKey, null);
    const { status, ampel } = wanted;
    if (status !== undefined || ampel !== undefined) {
      useProjectView.setState({
        ...noFilter,
        selected: [],
        ...(status === undefined ? {} : { status: [status] }),
        ...(ampel === undefined ? {} : { ampel: [ampel] }),
      });
    }
    if (wanted.create) create();
  }, [create]);
}

/** Folds all rows in a quiet moment, so that the first letter typed does not pay for it. */
function useFoldedAhead(rows: readonly ProjectLine[]): void {
  useEffect(() => {
    let next = 0;
    const step = (deadline: IdleDeadline) => {
      while (next < rows.length && deadline.timeRemaining() > 1) {
        const row = rows[next];
        if (row) searchText(row);
        next += 1;
      }
      if (next < rows.length) handle = requestIdleCallback(step);
    };
    let handle = requestIdleCallback(step);
    return () => cancelIdleCallback(handle);
  }, [rows]);
}

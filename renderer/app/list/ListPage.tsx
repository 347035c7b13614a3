import { type LucideIcon, Plus } from 'lucide-react';
import { type ComponentProps, type ReactNode, useCallback, useMemo, useState } from 'react';
import type { EntityName } from '../../../shared/entities.ts';
import { useTexts } from '../../i18n/define.ts';
import { Button } from '../../ui/Button.tsx';
import { CollapsingButton } from '../../ui/CollapsingButton.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { FailureNotice, Loading } from '../../ui/Notice.tsx';
import type { Groups } from '../../ui/table/arrange.ts';
import type { Column } from '../../ui/table/columns.ts';
import type { Answer } from '../answers.ts';
import { BulkBar } from '../bulk/BulkBar.tsx';
import { useCommands } from '../commands.ts';
import { changeLines, removeLines } from '../lines.ts';
import { NewRecord } from '../NewRecord.tsx';
import { useGoTo, useOpenRecord } from '../navigation.ts';
import { Page } from '../Page.tsx';
import type { QueryName } from '../topics.ts';
import { LineTable, type ListLine, titleOf } from './LineTable.tsx';
import { ListTools } from './ListTools.tsx';
import { applyFilter, type FilterSpec } from './line-filter.ts';
import { listTexts } from './texts.ts';
import type { ListStore } from './view.ts';

type ListPageProps<One extends ListLine> = {
  readonly entity: EntityName;
  /** Name of the list. */
  readonly label: string;
  /** How many lines there are, in words. */
  readonly count: string;
  readonly answer: Answer<QueryName>;
  readonly lines: readonly One[];
  readonly columns: readonly Column<One>[];
  readonly spec: FilterSpec<One>;
  readonly useView: ListStore;
  readonly groupsOf?: (shown: readonly One[]) => Groups<One>;
  readonly isKept?: boolean;
  /** Writes these lines into a calendar file in the list's own way; otherwise columns say which days go into one. */
  readonly calendar?: (shown: readonly One[]) => Promise<void>;
  /** The main button of the page and what is asked for then; left out where nothing is added by hand. */
  readonly create?: Creation;
  /** Fields with a menu of their own where several lines are chosen. */
  readonly bulk?: readonly string[];
  /** Other ways to get lines: before the button that adds one. */
  readonly others?: readonly PageAction[];
  /** The way most lines come, where that is not adding one by hand: the main button instead. */
  readonly main?: PageAction;
  /** What else can be done with the list, before the main button: a menu, made for the lines a filter leaves. */
  readonly more?: (shown: readonly One[]) => ReactNode;
  /** Where there is no line at all: the next step. */
  readonly empty: { readonly icon: LucideIcon; readonly title: string; readonly text: string };
  /** What stands beside the list for the line that is open. */
  readonly inspector?: (id: string, line: One | undefined, onClose: () => void) => ReactNode;
  /** Instead of an inspector: the page a line opens. */
  readonly file?: string;
  /** Another view of the page stands before the filters, and instead of the list. */
  readonly views?: {
    readonly control: ReactNode;
    readonly instead: ((onOpen: (id: string | null) => void) => ReactNode) | null;
  };
};

type PageAction = { readonly words: string; readonly icon: LucideIcon; readonly run: () => void };

/** How a record is added: the words of the button and of the command, and what the dialog asks for. */
type Creation = Pick<ComponentProps<typeof NewRecord>, 'fields' | 'initial' | 'editors' | 'hints' | 'belongs'> & {
  readonly words: string;
};

/** A page that is one list: search and filters, the lines, and beside them the record that is open, or a page for each. */
export function ListPage<One extends ListLine>(props: ListPageProps<One>) {
  const { answer, lines, columns, spec, useView, create, bulk, empty, views, ...rest } = props;
  const { entity } = rest;
  const texts = useTexts(listTexts);
  const [openId, open] = useOpening(rest.file);
  const [isCreating, setCreating] = useState(false);
  const { filter, selected } = useView();
  const shown = useMemo(() => applyFilter(lines, filter, spec), [lines, filter, spec]);
  // What a filter hides is not changed along with the rest.
  const chosen = useMemo(() => shown.filter(({ id }) => selected.includes(id)), [shown, selected]);
  const words = create?.words;
  useCommands(
    `agency.${entity}`,
    useMemo(
      () =>
        words === undefined ? [] : [{ id: `${entity}.new`, title: words, icon: Plus, run: () => setCreating(true) }],
      [entity, words],
    ),
  );
  const removeChosen = async () => {
    if (!(await removeLines(entity, chosen, titleOf))) return;
    useView.setState({ selected: [] });
    if (chosen.some(({ id }) => id === openId)) open(null);
  };
  const { others = [], main, more } = rest;
  const buttons = (
    <>
      {others.map(({ words: name, icon, run }) => (
        <CollapsingButton key={name} icon={icon} onPress={run}>
          {name}
        </CollapsingButton>
      ))}
      {create && (
        <Button look={main === undefined ? 'primary' : 'secondary'} icon={Plus} onPress={() => setCreating(true)}>
          {create.words}
        </Button>
      )}
      {main && (
        <Button look="primary" icon={main.icon} onPress={main.run}>
          {main.words}
        </Button>
      )}
    </>
  );
  const instead = views?.instead?.(open) ?? null;
  const isList = instead === null;
  return (
    <Page
      fills={isList}
      {...(answer.state === 'ready'
        ? { count: shown.length === lines.length || !isList ? rest.count : texts.shown(shown.length, rest.count) }
        : {})}
      actions={
        <>
          {more?.(shown)}
          {buttons}
        </>
      }
      tools={
        isList ? (
          <>
            <ListTools
              what={rest.label}
              lines={lines}
              columns={columns}
              spec={spec}
              useView={useView}
              start={views?.control}
            />
            {bulk !== undefined && chosen.length > 0 && (
              <BulkBar
                entity={entity}
                count={chosen.length}
                fields={bulk}
                onSet={(field, value) => changeLines(entity, chosen, field, value)}
                onRemove={() => void removeChosen()}
                onClear={() => useView.setState({ selected: [] })}
              />
            )}
          </>
        ) : (
          views?.control
        )
      }
      inspector={
        openId !== null &&
        rest.inspector?.(
          openId,
          lines.find(({ id }) => id === openId),
          () => open(null),
        )
      }
    >
      {answer.state === 'loading' ? (
        <Loading />
      ) : answer.state === 'failed' ? (
        <FailureNotice answer={answer} />
      ) : (
        (instead ?? (
          <LineTable
            label={rest.label}
            entity={entity}
            lines={lines}
            columns={columns}
            spec={spec}
            useView={useView}
            openId={openId}
            onOpen={open}
            {...(rest.groupsOf === undefined ? {} : { groupsOf: rest.groupsOf })}
            {...(rest.calendar === undefined ? {} : { calendar: rest.calendar })}
            isKept={rest.isKept ?? false}
            empty={
              <EmptyState icon={empty.icon} title={empty.title} action={buttons}>
                {empty.text}
              </EmptyState>
            }
          />
        ))
      )}
      {isCreating && create && (
        <NewRecord
          {...create}
          entity={entity}
          title={create.words}
          onClose={() => setCreating(false)}
          onCreated={open}
        />
      )}
    </Page>
  );
}

/** The line that is open beside the list; a list whose lines are pages has none, and goes there. */
function useOpening(file: string | undefined): readonly [string | null, (id: string | null) => void] {
  const [openId, open] = useOpenRecord();
  const goTo = useGoTo();
  const openFile = useCallback(
    (id: string | null) => file !== undefined && id !== null && goTo(file, id),
    [file, goTo],
  );
  return file === undefined ? [openId, open] : [null, openFile];
}

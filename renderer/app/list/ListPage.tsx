import { type LucideIcon, Plus } from 'lucide-react';
import { type ReactNode, useMemo } from 'react';
import type { EntityName } from '../../../shared/entities.ts';
import { useTexts } from '../../i18n/define.ts';
import { Button } from '../../ui/Button.tsx';
import { CollapsingButton } from '../../ui/CollapsingButton.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { FailureNotice, Loading } from '../../ui/Notice.tsx';
import type { Groups } from '../../ui/table/arrange.ts';
import type { Column } from '../../ui/table/columns.ts';
import type { Answer } from '../answers.ts';
import { Page } from '../Page.tsx';
import type { QueryName } from '../topics.ts';
import { LineTable, type ListLine } from './LineTable.tsx';
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
  /** The main button of the page; left out where nothing is added by hand. */
  readonly create?: { readonly words: string; readonly run: () => void };
  /** Another way to get lines, beside the main button. */
  readonly secondary?: { readonly words: string; readonly icon: LucideIcon; readonly run: () => void };
  /** Where there is no line at all: the next step. */
  readonly empty: { readonly icon: LucideIcon; readonly title: string; readonly text: string };
  readonly openId: string | null;
  readonly onOpen: (id: string | null) => void;
  readonly inspector: (id: string, line: One | undefined) => ReactNode;
  /** Another view of the page stands before the filters, and instead of the list. */
  readonly views?: { readonly control: ReactNode; readonly instead: ReactNode };
  /** Dialogs. */
  readonly children?: ReactNode;
};

/** A page that is one list: search and filters, the lines, and beside them the record that is open. */
export function ListPage<One extends ListLine>(props: ListPageProps<One>) {
  const { answer, lines, columns, spec, useView, create, empty, openId, onOpen, views, ...rest } = props;
  const texts = useTexts(listTexts);
  const filter = useView((view) => view.filter);
  const shown = useMemo(() => applyFilter(lines, filter, spec).length, [lines, filter, spec]);
  const button = create && (
    <Button look="primary" icon={Plus} onPress={create.run}>
      {create.words}
    </Button>
  );
  const { secondary } = rest;
  const buttons = secondary ? (
    <>
      <CollapsingButton icon={secondary.icon} onPress={secondary.run}>
        {secondary.words}
      </CollapsingButton>
      {button}
    </>
  ) : (
    button
  );
  const instead = views?.instead ?? null;
  const isList = instead === null;
  return (
    <Page
      fills={isList}
      {...(answer.state === 'ready'
        ? { count: shown === lines.length || !isList ? rest.count : texts.shown(shown, rest.count) }
        : {})}
      actions={buttons}
      tools={
        isList ? (
          <ListTools
            what={rest.label}
            lines={lines}
            columns={columns}
            spec={spec}
            useView={useView}
            start={views?.control}
          />
        ) : (
          views?.control
        )
      }
      inspector={
        openId !== null &&
        rest.inspector(
          openId,
          lines.find(({ id }) => id === openId),
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
            entity={rest.entity}
            lines={lines}
            columns={columns}
            spec={spec}
            useView={useView}
            openId={openId}
            onOpen={onOpen}
            {...(rest.groupsOf === undefined ? {} : { groupsOf: rest.groupsOf })}
            isKept={rest.isKept ?? false}
            empty={
              <EmptyState icon={empty.icon} title={empty.title} action={buttons}>
                {empty.text}
              </EmptyState>
            }
          />
        ))
      )}
      {rest.children}
    </Page>
  );
}

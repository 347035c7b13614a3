import { useCallback, useMemo, useRef, useState } from 'react';
import { entities } from '../../shared/entities.ts';
import type { NoteLine } from '../../shared/scouting/contract.ts';
import { useAnswer } from '../app/answers.ts';
import { NextDialog } from '../app/links/NextDialog.tsx';
import { say } from '../app/messages.ts';
import { useOpenRecord } from '../app/navigation.ts';
import { Page } from '../app/Page.tsx';
import { useTexts } from '../i18n/define.ts';
import { currentLocale, useLocale } from '../i18n/locale.ts';
import { FailureNotice, Loading } from '../ui/Notice.tsx';
import { DatenTabelle } from '../ui/table/DatenTabelle.tsx';
import { ChoiceBar } from './ChoiceBar.tsx';
import { FileToDialog } from './FileToDialog.tsx';
import { applyFilter } from './filter.ts';
import { noteFilterWords } from './filter-words.ts';
import { MergeDialog } from './MergeDialog.tsx';
import { NoNotes } from './NoNotes.tsx';
import { NotePane } from './NotePane.tsx';
import styles from './Notes.module.css';
import { NoteTools } from './NoteTools.tsx';
import { noteMenu } from './note-menu.ts';
import { move, type Product, pairOf, remove, save } from './orders.ts';
import { QuickLine } from './QuickLine.tsx';
import { noteTexts } from './texts.ts';
import { useColumns } from './use-columns.tsx';
import { focusedRow, useNoteCommands } from './use-note-commands.ts';
import { useOpenPile } from './use-open-pile.ts';
import { changeTable, type Pile, pileOf, select, useNotesView } from './view.ts';

const none: readonly NoteLine[] = [];
const noCounts = { inbox: 0, filed: 0, dropped: 0 };
const rowId = (note: NoteLine): string => note.id;

/** The note that takes the place of the one the keys are on when some leave: the same one the table walks to. */
function heirOf(notes: readonly NoteLine[], leaving: readonly NoteLine[], current: string | null): NoteLine | null {
  const gone = new Set(leaving.map(rowId));
  const at = notes.findIndex(({ id }) => id === (focusedRow() ?? current));
  const rest = notes.filter(({ id }) => !gone.has(id));
  return rest[Math.min(Math.max(0, at), rest.length - 1)] ?? null;
}

/** Radar › Notizen: list and reading pane, three piles, triage by keys. */
export default function NotesPage() {
  const texts = useTexts(noteTexts);
  const locale = useLocale();
  const view = useNotesView();
  const pile = pileOf(view.pile);
  const [openId, open] = useOpenRecord();
  const [making, setMaking] = useState<{ readonly note: NoteLine; readonly product: Product } | null>(null);
  const [filing, setFiling] = useState<NoteLine | null>(null);
  const [merging, setMerging] = useState<readonly [string, string] | null>(null);
  const quickLine = useRef<HTMLInputElement>(null);
  const columns = useColumns();

  const answer = useAnswer('note.list', { state: pile }, { keep: true });
  const notes = answer.state === 'ready' ? answer.value.notes : none;
  const shown = useMemo(() => applyFilter(notes, view.filter), [notes, view.filter]);
  const selected = useMemo(() => new Set(view.selected), [view.selected]);
  const acting = useMemo(() => shown.filter(({ id }) => selected.has(id)), [shown, selected]);
  const current = shown.find(({ id }) => id === openId) ?? shown[0] ?? null;
  useOpenPile(openId, notes);

  const leave = useCallback(
    (leaving: readonly NoteLine[]) => {
      const stays = current !== null && focusedRow() === null && !leaving.some(({ id }) => id === current.id);
      if (!stays) open(heirOf(shown, leaving, current?.id ?? null)?.id ?? null);
      select([]);
    },
    [shown, current, open],
  );
  const onMove = useCallback(
    (moving: readonly NoteLine[], to: Pile) => {
      if (moving.every(({ state }) => state === to)) return;
      leave(moving);
      void move(moving, to);
    },
    [leave],
  );
  const onDelete = useCallback(
    (leaving: readonly NoteLine[]) => {
      leave(leaving);
      void remove(leaving);
    },
    [leave],
  );
  const onMake = useCallback((note: NoteLine, product: Product) => setMaking({ note, product }), []);
  const onFileTo = useCallback((note: NoteLine) => setFiling(note), []);
  const onMerge = useCallback((one: string, other: string) => setMerging([one, other]), []);
  const onMergeChosen = useCallback(async (chosen: readonly NoteLine[]) => {
    const pair = await pairOf(chosen);
    if (pair === null) say('info', noteTexts[currentLocale()].mergeNeedsTwo);
    else setMerging(pair);
  }, []);
  useNoteCommands({ notes: shown, selected, current, onMove, onMake, onFileTo, onMerge: onMergeChosen });

  const menu = useCallback(
    (chosen: readonly NoteLine[]) => noteMenu(texts, pile, chosen, { onMove, onMake, onFileTo, onMerge }),
    [texts, pile, onMove, onMake, onFileTo, onMerge],
  );

  return (
    <Page
      fills
      count={shown.length === notes.length ? texts.count(notes.length) : texts.countOf(shown.length, notes.length)}
      tools={
        <NoteTools notes={notes} counts={answer.state === 'ready' ? answer.value.counts : noCounts} columns={columns} />
      }
    >
      {answer.state === 'loading' ? (
        <Loading />
      ) : answer.state === 'failed' ? (
        <FailureNotice answer={answer} />
      ) : (
        <div className={styles.split}>
          <div className={styles.list}>
            <QuickLine inputRef={quickLine} />
            {acting.length > 1 && (
              <ChoiceBar notes={acting} pile={pile} onMove={onMove} onMerge={onMergeChosen} onDelete={onDelete} />
            )}
            <DatenTabelle
              label={texts.listLabel}
              title={entities.note.plural[locale]}
              rows={shown}
              rowId={rowId}
              columns={columns}
              view={view.table}
              onView={changeTable}
              selected={selected}
              onSelect={select}
              onOpen={(note) => open(note.id)}
              openId={current?.id ?? null}
              onSave={save}
              onDelete={onDelete}
              menu={menu}
              orderKey={JSON.stringify([pile, view.filter])}
              filters={() => noteFilterWords(pile, view.filter, notes, texts)}
              empty={<NoNotes notes={notes} pile={pile} onWrite={() => quickLine.current?.focus()} />}
            />
          </div>
          {current !== null && (
            <NotePane
              key={current.id}
              note={current}
              onMove={onMove}
              onMake={onMake}
              onFileTo={onFileTo}
              onMerge={onMerge}
              onDelete={onDelete}
            />
          )}
        </div>
      )}
      {filing !== null && (
        <FileToDialog
          note={filing}
          onClose={() => setFiling(null)}
          onFiled={() => {
            if (pile !== 'filed') leave([filing]);
          }}
        />
      )}
      {merging !== null && (
        <MergeDialog
          ids={merging}
          onClose={() => setMerging(null)}
          onMerged={(kept) => {
            select([]);
            open(kept);
          }}
        />
      )}
      {making !== null && (
        <NextDialog
          entity="note"
          id={making.note.id}
          to={making.product}
          onClose={() => setMaking(null)}
          onMade={() => {
            if (pile !== 'filed') leave([making.note]);
          }}
        />
      )}
    </Page>
  );
}

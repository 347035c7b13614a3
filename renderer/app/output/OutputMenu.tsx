import { CalendarDays, Copy, Download, FileSpreadsheet, FileText, Printer } from 'lucide-react';
import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { flushSync } from 'react-dom';
import { useTexts } from '../../i18n/define.ts';
import { IconButton } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Menu } from '../../ui/Menu.tsx';
import { ProgressPanel } from '../../ui/ProgressPanel.tsx';
import { copyCells } from '../../ui/table/copy.ts';
import type { Offered, Outlet, Outlets } from '../../ui/table/outlets.ts';
import { rowsOf } from '../../ui/table/sheet.ts';
import { useCommands } from '../commands.ts';
import { say } from '../messages.ts';
import { useRoom } from '../room.ts';
import { useLasting } from '../use-lasting.ts';
import { useAbout } from './about.ts';
import { PrintedSheet, type SheetOnPaper } from './PrintedSheet.tsx';
import { listFileName, useTableExport } from './table-export.ts';
import { outputTexts } from './texts.ts';

type OutputMenuProps = {
  readonly outlets: Outlets;
  /** The page is its list, and nothing of its own for paper: Strg+P prints the list, too. */
  readonly isList: boolean;
};

/** Everything a page shows as a list, as a file, on paper and on the clipboard: as it stands on the screen. */
export default function OutputMenu({ outlets, isList }: OutputMenuProps) {
  const texts = useTexts(outputTexts);
  const offered = useSyncExternalStore(outlets.subscribe, outlets.offered);
  const isRoom = useRoom((room) => room.isOn);
  const { task, save } = useTableExport();
  const isLasting = useLasting(task.isRunning);
  const about = useAbout();
  const [paper, setPaper] = useState<SheetOnPaper | null>(null);
  const isAsked = useRef(false);
  isAsked.current = paper !== null;
  const onPaper = useCallback(
    ({ label, sheet }: Outlet) => {
      const made = sheet();
      return { title: label, about: about(made), sheet: made };
    },
    [about],
  );
  useEffect(() => {
    if (!isList || isRoom) return;
    // What the screen draws of a long list would be a part of it.
    const onBefore = () => {
      const [list] = outlets.offered();
      if (list === undefined || isAsked.current) return;
      flushSync(() => setPaper({ ...onPaper(list.read()), isUnderWay: true }));
    };
    window.addEventListener('beforeprint', onBefore);
    return () => window.removeEventListener('beforeprint', onBefore);
  }, [outlets, isList, isRoom, onPaper]);
  const groups = useMemo(() => {
    const write = (format: 'xlsx' | 'csv', { label, sheet }: Outlet) =>
      save(listFileName(label), format, () => {
        const made = sheet();
        return {
          title: label,
          about: about(made),
          columns: made.columns.map(({ title, kind, width }) => ({ title, kind, width })),
          rows: rowsOf(made).map(({ values }) => values),
        };
      });
    const copy = ({ sheet }: Outlet) => {
      const made = sheet();
      const rows = rowsOf(made);
      if (copyCells(made.columns, rows)) say('success', texts.copied(rows.length));
      else say('error', texts.notCopied);
    };
    const print = (outlet: Outlet) => setPaper({ ...onPaper(outlet), isUnderWay: false });
    const actionsOf = ({ id, read, hasCalendar }: Offered) => {
      const action = (form: Form, icon: typeof Copy, run: (outlet: Outlet) => void) => ({
        id: `output.${id}.${form}`,
        label: texts[form],
        icon,
        words: words[form],
        run: () => run(read()),
      });
      return [
        action('xlsx', FileSpreadsheet, (outlet) => void write('xlsx', outlet)),
        action('csv', FileText, (outlet) => void write('csv', outlet)),
        ...(hasCalendar ? [action('ics', CalendarDays, (outlet) => void outlet.calendar?.())] : []),
        action('print', Printer, print),
        action('copy', Copy, copy),
      ];
    };
    return offered.map((one) => ({ title: one.label, actions: actionsOf(one) }));
  }, [offered, texts, save, about, onPaper]);
  useCommands(
    'output',
    useMemo(
      () =>
        groups.flatMap(({ title, actions }) =>
          actions.map(({ label, ...action }) => ({ ...action, title: texts.command(label, title) })),
        ),
      [groups, texts],
    ),
  );
  if (offered.length === 0 || isRoom) return null;
  return (
    <>
      <Menu label={texts.menu} groups={groups.length === 1 ? groups.map(({ actions }) => ({ actions })) : groups}>
        <IconButton icon={Download} label={texts.menu} />
      </Menu>
      {isLasting && (
        <Dialog title={texts.running} size="small" isAlert onClose={task.cancel}>
          <ProgressPanel label={texts.running} task={task} />
        </Dialog>
      )}
      {paper && <PrintedSheet {...paper} onPrinted={() => setPaper(null)} />}
    </>
  );
}

/** What else people call it, for the palette. */
const words: Readonly<Record<Form, string>> = {
  xlsx: 'Export Exportieren Excel',
  csv: 'Export Exportieren Excel',
  ics: 'Export Exportieren ICS Outlook',
  print: 'Drucken Print PDF',
  copy: 'Copy TSV',
};

type Form = 'xlsx' | 'csv' | 'ics' | 'print' | 'copy';

import { ArrowRight, FileText, type LucideIcon, Search } from 'lucide-react';
import { type KeyboardEvent, useEffect, useMemo, useState } from 'react';
import { Dialog } from 'react-aria-components/Dialog';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { Input, Label, TextField } from 'react-aria-components/TextField';
import { foldedMatch } from '../../shared/core/fold.ts';
import { entityNamed } from '../../shared/entities.ts';
import { appTexts } from '../i18n/app-texts.ts';
import { useTexts } from '../i18n/define.ts';
import { useLocale } from '../i18n/locale.ts';
import { KeyHint } from '../ui/KeyHint.tsx';
import list from '../ui/list.module.css';
import { useAnswer } from './answers.ts';
import { askSearch } from './ask-search.ts';
import { allCommands, useCommandRegistry } from './commands.ts';
import { useGoTo, useShowRecord } from './navigation.ts';
import styles from './Palette.module.css';
import { chosenLine, isLeaving, nothingChosen, paletteKey, playWaiting, pressKey } from './palette-choice.ts';

/** More hits than this nobody reads; whoever wants another one types on. */
const mostHits = 8;
/** Commands leave room for records as soon as something was typed. */
const mostCommands = 4;
/** So long keys wait for the store, in milliseconds; then the commands are offered without the records. */
const patience = 1000;

type Line = {
  readonly id: string;
  readonly title: string;
  readonly icon: LucideIcon;
  /** What a record is. */
  readonly note?: string;
  readonly keys?: string;
  readonly run: () => void;
};

type Lines = {
  readonly records: readonly Line[];
  /** The way to all that was found, where something was. */
  readonly all: readonly Line[];
  readonly commands: readonly Line[];
  /** Nothing more is coming for these words, or nobody waits for it any longer. */
  readonly isThere: boolean;
  /** The store let wait; records may still come. */
  readonly isLate: boolean;
  /** How many records the search has still to read. */
  readonly behind: number;
};

/** Commands and records for what was typed; records of the words before stand there until the new ones come. */
function useLines(wanted: string): Lines {
  const locale = useLocale();
  const registry = useCommandRegistry();
  const texts = useTexts(appTexts);
  const showRecord = useShowRecord();
  const goTo = useGoTo();
  const question = { text: wanted, limit: mostHits };
  const shown = useAnswer('search', question, { enabled: wanted !== '', keep: true });
  const exact = useAnswer('search', question, { enabled: wanted !== '' });
  const [lateFor, setLateFor] = useState<string | null>(null);
  const isWaiting = wanted !== '' && exact.state === 'loading';
  useEffect(() => {
    if (!isWaiting) return;
    const timer = setTimeout(() => setLateFor(wanted), patience);
    return () => clearTimeout(timer);
  }, [isWaiting, wanted]);
  const isLate = isWaiting && lateFor === wanted;

  const found = wanted !== '' && !isLate && shown.state === 'ready' ? shown.value : null;
  return useMemo(() => {
    const hits = found?.hits ?? [];
    const commands = allCommands(registry)
      .filter(({ isHidden, title, words }) => !isHidden && foldedMatch(`${title} ${words ?? ''}`, wanted))
      .slice(0, wanted === '' ? mostHits : Math.max(mostCommands, mostHits - hits.length));
    const all: readonly Line[] =
      hits.length === 0
        ? []
        : [
            {
              id: 'search.all',
              title: texts.allHits(wanted),
              icon: Search,
              run: () => {
                askSearch(wanted);
                goTo('/search');
              },
            },
          ];
    return {
      all,
      commands: commands.map(({ icon, ...command }) => ({ icon: icon ?? ArrowRight, ...command })),
      records: hits.slice(0, mostHits - commands.length).map(({ entity, id, title }) => ({
        id: `${entity}:${id}`,
        title,
        icon: FileText,
        note: entityNamed(entity)?.label[locale] ?? entity,
        run: () => showRecord(entity, id),
      })),
      isThere: !isWaiting || isLate,
      isLate,
      behind: found?.behind ?? 0,
    };
  }, [found, registry, wanted, locale, texts, showRecord, goTo, isWaiting, isLate]);
}

/** Strg+K: commands and records by their words, from anywhere. "warme" finds "Wärme". */
export default function Palette({ onClose }: { readonly onClose: () => void }) {
  const texts = useTexts(appTexts);
  const [text, setText] = useState('');
  const [choice, setChoice] = useState(nothingChosen);
  const { records, all, commands, isThere, isLate, behind } = useLines(text.trim());
  const lines = useMemo(() => [...records, ...commands, ...all], [records, commands, all]);
  const ids = useMemo(() => lines.map(({ id }) => id), [lines]);
  const chosen = chosenLine(choice, ids);

  const run = (id: string | null) => {
    const line = lines.find((one) => one.id === id);
    if (line === undefined) return;
    onClose();
    line.run();
  };
  useEffect(() => {
    if (isThere && choice.waiting.length > 0) {
      const outcome = playWaiting(choice, ids);
      setChoice(outcome.choice);
      run(outcome.run);
    } else if (isLate && choice.line === null && chosen !== null) {
      // Whoever had to wait has read the commands by now: the chosen one stays when records come after all.
      setChoice({ ...choice, line: chosen });
    }
  });
  useEffect(() => {
    if (chosen !== null) document.getElementById(lineId(chosen))?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);

  const onKeyDown = (event: KeyboardEvent) => {
    // One Esc closes, also while something is typed.
    if (event.key === 'Escape') {
      event.stopPropagation();
      return onClose();
    }
    const key = paletteKey(event.key);
    if (key === null || event.nativeEvent.isComposing || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    event.stopPropagation();
    const outcome = pressKey(choice, key, isThere ? ids : null);
    setChoice(outcome.choice);
    run(outcome.run);
  };
  const section = { chosen, onRun: run, onPoint: (line: string) => setChoice({ ...choice, line }) };
  return (
    <ModalOverlay
      isOpen
      isDismissable
      onOpenChange={(isOpen) => !isOpen && onClose()}
      className={styles.backdrop ?? ''}
    >
      <Modal className={styles.modal ?? ''} data-modal>
        <Dialog aria-label={texts.paletteLabel} className={styles.dialog ?? ''}>
          <TextField
            autoFocus
            className={styles.field ?? ''}
            value={text}
            onChange={(next) => {
              // What is typed after Enter is meant for what comes.
              if (isLeaving(choice)) return;
              setText(next);
              setChoice(nothingChosen);
            }}
          >
            <Label className="visually-hidden">{texts.paletteLabel}</Label>
            <Search size="1.25rem" aria-hidden />
            <Input
              className={styles.input ?? ''}
              placeholder={texts.paletteHint}
              autoComplete="off"
              spellCheck={false}
              aria-autocomplete="list"
              aria-haspopup="menu"
              aria-controls="palette-lines"
              {...(chosen === null ? {} : { 'aria-activedescendant': lineId(chosen) })}
              onKeyDown={onKeyDown}
            />
            <KeyHint keys="Escape" />
          </TextField>
          <div role="menu" id="palette-lines" className={styles.list ?? ''} aria-label={texts.paletteLabel}>
            <Section id="records" title={texts.records} lines={records} {...section} />
            <Section id="commands" title={texts.commands} lines={commands} {...section} />
            <Section id="all" title={texts.areas.search} lines={all} {...section} />
          </div>
          <div role="status">{lines.length === 0 && isThere && <p className={list.empty}>{texts.paletteEmpty}</p>}</div>
          {behind > 0 && <p className={styles.behind}>{texts.searchBehind(behind)}</p>}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

const lineId = (line: string): string => `palette-${line}`;

type SectionProps = {
  readonly id: string;
  readonly title: string;
  readonly lines: readonly Line[];
  readonly chosen: string | null;
  readonly onRun: (line: string) => void;
  readonly onPoint: (line: string) => void;
};

function Section({ id, title, lines, chosen, onRun, onPoint }: SectionProps) {
  if (lines.length === 0) return null;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a part of a menu, no group of fields.
    <div role="group" aria-labelledby={lineId(id)}>
      <div id={lineId(id)} className={list.header}>
        {title}
      </div>
      {lines.map(({ id: line, title: words, icon: Icon, note, keys }) => (
        // The focus stays in the field; the keys of these lines are pressed there.
        // biome-ignore lint/a11y/useKeyWithClickEvents: see above.
        // biome-ignore lint/a11y/useFocusableInteractive: see above.
        <div
          key={line}
          role="menuitem"
          id={lineId(line)}
          className={list.item}
          data-focused={line === chosen || undefined}
          data-focus-visible={line === chosen || undefined}
          onPointerMove={() => line !== chosen && onPoint(line)}
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => onRun(line)}
        >
          <Icon size="1rem" aria-hidden />
          <span className={styles.hit}>{words}</span>
          {note !== undefined && <span className={list.note}>{note}</span>}
          {keys !== undefined && <KeyHint keys={keys} />}
        </div>
      ))}
    </div>
  );
}

import { type KeyboardEvent, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { formatMoney, formatPercent } from '../../../shared/core/money.ts';
import type { CaseLine } from '../../../shared/funding/cases/contract.ts';
import { nextStages, path, type Stage, stageWord } from '../../../shared/funding/cases/stages.ts';
import { say } from '../../app/messages.ts';
import { useTexts } from '../../i18n/define.ts';
import { useLocale } from '../../i18n/locale.ts';
import { formatCount } from '../../i18n/plural.ts';
import { uiTexts } from '../../i18n/ui-texts.ts';
import { CountBadge } from '../../ui/Badge.tsx';
import { classes } from '../../ui/classes.ts';
import { DueText } from '../../ui/DueText.tsx';
import { ContextMenu, type MenuGroups } from '../../ui/Menu.tsx';
import { SumBadge } from '../cases/columns.tsx';
import { moveCase } from '../cases/move.ts';
import { firstCard, type PipelineColumn, placeOf, walk } from './columns.ts';
import styles from './pipeline.module.css';
import { SumLine } from './SumLine.tsx';
import { pipelineTexts } from './texts.ts';
import { usePipelineView } from './view.ts';

type BoardProps = {
  readonly columns: readonly PipelineColumn[];
  /** Cards can be moved: the columns are stages. */
  readonly isByStage: boolean;
  readonly onOpen: (id: string) => void;
};

/** One step along the way of a case, or back. */
const besideOnWay = (line: CaseLine, step: 1 | -1): Stage | null => {
  const here = path.indexOf(line.stage as never);
  const possible = nextStages(line.stage as Stage, line.procedure).filter((stage) => path.includes(stage as never));
  return (
    possible.find((stage) =>
      step === 1 ? path.indexOf(stage as never) > here : path.indexOf(stage as never) < here,
    ) ?? null
  );
};

/** The cases as cards in columns with their sums. One tab stop; arrows walk, Strg with an arrow moves, the menu shows every step. */
export function PipelineBoard({ columns, isByStage, onOpen }: BoardProps) {
  const texts = useTexts(pipelineTexts);
  const ui = useTexts(uiTexts);
  const locale = useLocale();
  const board = useRef<HTMLDivElement>(null);
  const wanted = usePipelineView((view) => view.active);
  const active = (placeOf(columns, wanted) === null ? firstCard(columns)?.id : wanted) ?? null;
  const [menuOf, setMenuOf] = useState<HTMLElement | null>(null);
  const anchor = useMemo(() => ({ current: menuOf }), [menuOf]);
  const takesFocus = useRef(false);
  // A card that was moved is drawn in another column, and the keys stay on it.
  useLayoutEffect(() => {
    if (!takesFocus.current || active === null) return;
    const card = board.current?.querySelector<HTMLElement>(`[data-card="${CSS.escape(active)}"]`);
    if (card && card !== document.activeElement && !menuOf) card.focus();
  });
  const lineOf = (id: string | undefined): CaseLine | null =>
    columns.flatMap(({ cards }) => cards).find((line) => line.id === id) ?? null;
  const goTo = (id: string) => {
    takesFocus.current = true;
    usePipelineView.setState({ active: id });
  };
  const move = (line: CaseLine, to: Stage | null) => {
    if (!isByStage) return say('info', texts.onlyByStage);
    if (to === null) return say('info', texts.noStep(stageWord(line.stage, locale)));
    goTo(line.id);
    void moveCase(line, to);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const line = lineOf(event.currentTarget.dataset['card']);
    if (line === null || event.altKey) return;
    const isMenu = event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey);
    if (event.ctrlKey && (event.key === 'ArrowRight' || event.key === 'ArrowLeft')) {
      event.preventDefault();
      return move(line, besideOnWay(line, event.key === 'ArrowRight' ? 1 : -1));
    }
    if (event.key === 'Enter' || isMenu) {
      event.preventDefault();
      return isMenu ? setMenuOf(event.currentTarget) : onOpen(line.id);
    }
    const place = placeOf(columns, line.id);
    const next = event.ctrlKey || event.shiftKey || place === null ? null : walk(columns, place, event.key);
    if (next === null) return;
    event.preventDefault();
    goTo(next.id);
  };
  const menu = (): MenuGroups => {
    const line = lineOf(menuOf?.dataset['card']);
    if (line === null) return [];
    const steps = isByStage ? nextStages(line.stage as Stage, line.procedure) : [];
    return [
      { actions: [{ id: 'open', label: texts.open, keys: 'Enter', run: () => onOpen(line.id) }] },
      {
        title: texts.moveTo,
        actions: steps.map((to) => ({ id: to, label: stageWord(to, locale), run: () => move(line, to) })),
      },
    ];
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only listens for the cards in it, which are buttons and say so.
    <div
      ref={board}
      className={styles.board}
      onFocus={(event) => {
        const id = (event.target as HTMLElement).dataset['card'];
        if (id !== undefined) usePipelineView.setState({ active: id });
      }}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) takesFocus.current = false;
      }}
    >
      {columns.map(({ id, name, cards, sum }) => (
        <section
          key={id}
          className={classes(styles.column, cards.length === 0 && styles.empty)}
          aria-label={texts.column(name, cards.length)}
          data-column={id}
        >
          <h2 className={styles.heading}>
            {name}
            <CountBadge count={formatCount(cards.length, locale)} />
          </h2>
          {cards.length > 0 && <SumLine sum={sum} />}
          <ul className={styles.cards}>
            {cards.map((line) => (
              <li key={line.id}>
                {/* biome-ignore lint/a11y/useSemanticElements: a card holds more than a button may, and has a menu. */}
                <div
                  role="button"
                  tabIndex={line.id === active ? 0 : -1}
                  data-card={line.id}
                  className={styles.card}
                  onKeyDown={onKeyDown}
                  onClick={() => onOpen(line.id)}
                  onContextMenu={(event) => {
                    event.preventDefault();
                    event.currentTarget.focus();
                    setMenuOf(event.currentTarget);
                  }}
                >
                  <Card line={line} isByStage={isByStage} />
                </div>
              </li>
            ))}
          </ul>
        </section>
      ))}
      {menuOf !== null && (
        <ContextMenu label={ui.moreActions} groups={menu()} triggerRef={anchor} onClose={() => setMenuOf(null)} />
      )}
    </div>
  );
}

function Card({ line, isByStage }: { readonly line: CaseLine; readonly isByStage: boolean }) {
  const texts = useTexts(pipelineTexts);
  const locale = useLocale();
  const money = line.conflicts.includes('grantCents')
    ? texts.unsure
    : line.grantCents === null
      ? texts.noAmount
      : formatMoney(line.grantCents, locale);
  const chance = line.conflicts.includes('probabilityBp')
    ? texts.unsure
    : line.probabilityBp === null
      ? texts.noChance
      : texts.chance(formatPercent(line.probabilityBp, locale));
  return (
    <>
      <span className={styles.title}>{line.title}</span>
      <span className={styles.quiet}>{isByStage ? line.leadBody : stageWord(line.stage, locale)}</span>
      <span className={styles.figures}>
        <strong>{money}</strong>
        <span className={styles.quiet}>{chance}</span>
      </span>
      {line.nextDueOn !== null && <DueText day={line.nextDueOn} compact />}
      {(line.sums === 'differs' || line.sums === 'unsure') && <SumBadge state={line.sums} />}
    </>
  );
}

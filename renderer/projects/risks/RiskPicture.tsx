import { type KeyboardEvent, useLayoutEffect, useRef } from 'react';
import { riskLevel, riskScale } from '../../../shared/projects/risk-level.ts';
import { useTexts } from '../../i18n/define.ts';
import { useRover } from '../../ui/rover.ts';
import { fileTexts } from '../inspector/texts.ts';
import { movedEstimate, type RankedRisk, type Risk } from './place-risks.ts';
import styles from './RiskPicture.module.css';
import { riskTexts } from './texts.ts';

/** More in one cell would not be told apart; the list has all of them. */
const mostInCell = 6;

type RiskPictureProps = {
  readonly ranked: readonly RankedRisk[];
  readonly selected: string | null;
  readonly onSelect: (id: string) => void;
  readonly onMove: (risk: Risk, estimate: { readonly probability: number; readonly impact: number }) => void;
};

/** Five by five: probability upwards, impact to the right. Every risk is a numbered mark that can be walked to and moved. */
export function RiskPicture({ ranked, selected, onSelect, onMove }: RiskPictureProps) {
  const texts = useTexts(riskTexts);
  const common = useTexts(fileTexts);
  const placed = ranked.filter(({ score }) => score !== null);
  const cellOf = (probability: number, impact: number) =>
    placed.filter(({ risk }) => risk.probability === probability && risk.impact === impact).slice(0, mostInCell);
  const first = placed[0]?.risk;
  const rover = useRover(first === undefined ? { row: 0, column: 0 } : stopOf(first, 0));
  const picture = useRef<HTMLDivElement>(null);
  const moved = useRef<string | null>(null);
  // A mark that was moved is drawn in another cell: the focus goes with it.
  useLayoutEffect(() => {
    if (moved.current === null) return;
    const mark = picture.current?.querySelector<HTMLElement>(`[data-risk="${CSS.escape(moved.current)}"]`);
    if (mark && document.activeElement !== mark) mark.focus();
  });
  const onKeyDown = (event: KeyboardEvent, risk: Risk) => {
    if (!event.shiftKey || event.ctrlKey || event.altKey) return;
    const estimate = movedEstimate(risk, event.key);
    if (estimate === null) return;
    event.preventDefault();
    moved.current = risk.id;
    onMove(risk, estimate);
  };
  const stops = placed.map(({ risk }) =>
    stopOf(
      risk,
      cellOf(risk.probability ?? 0, risk.impact ?? 0).findIndex((one) => one.risk.id === risk.id),
    ),
  );
  const isLost = !stops.some(({ row, column }) => row === rover.current.row && column === rover.current.column);
  return (
    <figure className={styles.figure} aria-label={texts.picture}>
      <figcaption className={styles.keys}>{texts.keys}</figcaption>
      <div ref={picture} className={styles.picture} {...rover.box}>
        <span className={styles.probability} aria-hidden="true">
          {texts.probability}
        </span>
        {riskScale.toReversed().map((probability) => (
          <div key={probability} className={styles.row}>
            <span className={styles.scale} aria-hidden="true">
              {probability}
            </span>
            {riskScale.map((impact) => (
              <div key={impact} className={styles.cell} data-level={riskLevel(probability * impact)}>
                {cellOf(probability, impact).map(({ risk, number }, at) => {
                  const { row, column } = stopOf(risk, at);
                  return (
                    <button
                      key={risk.id}
                      type="button"
                      className={styles.mark}
                      data-risk={risk.id}
                      aria-pressed={risk.id === selected}
                      aria-label={texts.mark(number, risk.title ?? common.untitled, probability, impact)}
                      title={risk.title ?? common.untitled}
                      onClick={() => onSelect(risk.id)}
                      onKeyDown={(event) => onKeyDown(event, risk)}
                      onBlur={(event) => {
                        if (event.relatedTarget !== null) moved.current = null;
                      }}
                      {...rover.stop(row, column, isLost && risk.id === first?.id)}
                    >
                      {number}
                    </button>
                  );
                })}
              </div>
            ))}
          </div>
        ))}
        <div className={styles.row} aria-hidden="true">
          <span className={styles.scale} />
          {riskScale.map((impact) => (
            <span key={impact} className={styles.below}>
              {impact}
            </span>
          ))}
        </div>
        <span className={styles.impact} aria-hidden="true">
          {texts.impact}
        </span>
      </div>
    </figure>
  );
}

/** Rows count from the top, where probability is 5; several marks of a cell stand beside each other. */
const stopOf = ({ probability, impact }: Risk, at: number) => ({
  row: 5 - (probability ?? 0),
  column: (impact ?? 0) * 10 + at,
});

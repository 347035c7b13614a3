import { CircleDot, Minus, MoveDownLeft, MoveUpRight } from 'lucide-react';
import type { Movement } from '../../shared/radar/radar.ts';
import { useTexts } from '../i18n/define.ts';
import styles from './radar.module.css';
import { radarTexts } from './texts.ts';

const icons = { new: CircleDot, in: MoveDownLeft, same: Minus, out: MoveUpRight } as const;

/** How something moved, as a picture and a word. */
export function MovementMark({ movement }: { readonly movement: Movement }) {
  const texts = useTexts(radarTexts);
  const Icon = icons[movement];
  return (
    <span className={styles.movement} data-quiet={movement === 'same' || undefined}>
      <Icon size="0.9375rem" aria-hidden /> {texts.movements[movement]}
    </span>
  );
}

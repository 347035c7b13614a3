import { z } from 'zod';

const edge = z.int().min(-100_000).max(100_000);
const length = z.int().min(1).max(100_000);

/** How the window was left. In the units of the system, whatever the scaling of the screen is. */
export const WindowState = z.strictObject({
  x: edge,
  y: edge,
  width: length,
  height: length,
  isMaximized: z.boolean(),
  /** Percent. */
  zoom: z.int().min(50).max(300),
});
export type WindowState = z.output<typeof WindowState>;

/** A screen without its task bar. */
export type Area = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

export const usualSize = { width: 1366, height: 768 } as const;

const overlap = (a: Area, b: Area): number => {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return width > 0 && height > 0 ? width * height : 0;
};

const within = (value: number, from: number, to: number): number => Math.max(from, Math.min(value, to));

/**
 * Where the window opens.
 *
 * WP1  The whole window lies on one screen that is there now, whatever the screens were when it was closed.
 * WP2  Where nothing changed it opens exactly where it was.
 *
 * `screens`: the main one first. Without any the system decides.
 */
export function placeWindow(
  saved: Area | null,
  screens: readonly Area[],
): Partial<Area> & Pick<Area, 'width' | 'height'> {
  const [main] = screens;
  if (main === undefined) return usualSize;
  const seen = saved === null ? [] : screens.filter((screen) => overlap(saved, screen) > 0);
  const screen = seen.reduce<Area | null>(
    (best, one) => (saved !== null && (best === null || overlap(saved, one) > overlap(saved, best)) ? one : best),
    null,
  );
  const on = screen ?? main;
  const { width: wanted, height: high } = saved ?? usualSize;
  const width = Math.min(wanted, on.width);
  const height = Math.min(high, on.height);
  if (saved === null || screen === null) {
    const [x, y] = [on.x + Math.floor((on.width - width) / 2), on.y + Math.floor((on.height - height) / 2)];
    return { x, y, width, height };
  }
  return {
    x: within(saved.x, on.x, on.x + on.width - width),
    y: within(saved.y, on.y, on.y + on.height - height),
    width,
    height,
  };
}

const zooms = [50, 67, 75, 80, 90, 100, 110, 125, 150, 175, 200, 250, 300] as const;

/** The next size, in percent; `0`: the normal one. */
export function nextZoom(percent: number, step: 1 | 0 | -1): number {
  if (step === 0) return 100;
  if (step > 0) return zooms.find((zoom) => zoom > percent) ?? 300;
  return zooms.findLast((zoom) => zoom < percent) ?? 50;
}

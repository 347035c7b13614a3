const second = 1000;

/** What a clock shows: `7:05` passed, or left of a speaking time; over it, `+0:30`. */
export function clockText(passedMs: number, minutes: number): { readonly text: string; readonly isOver: boolean } {
  const passed = Math.max(0, Math.floor(passedMs / second));
  if (minutes === 0) return { text: minutesAndSeconds(passed), isOver: false };
  const left = minutes * 60 - passed;
  return left > 0
    ? { text: minutesAndSeconds(left), isOver: false }
    : { text: `+${minutesAndSeconds(-left)}`, isOver: true };
}

const minutesAndSeconds = (seconds: number): string =>
  `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;

import { defineTexts } from '../i18n/define.ts';

export const chartTexts = defineTexts(
  { today: 'heute', before: 'früher', months: (count: number) => `${count} Monate`, monthsLabel: 'Zeitraum' },
  { today: 'today', before: 'earlier', months: (count: number) => `${count} months`, monthsLabel: 'Period' },
);

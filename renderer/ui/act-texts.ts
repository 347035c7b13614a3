import { defineTexts } from '../i18n/define.ts';

/** The headings under which an act is explained before it happens. */
export const actFrameTexts = defineTexts(
  { does: 'Was geschieht', doesNot: 'Was nicht geschieht' },
  { does: 'What happens', doesNot: 'What does not happen' },
);

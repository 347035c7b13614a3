import { Page } from '../../app/Page.tsx';
import { useTexts } from '../../i18n/define.ts';
import { PasteStep } from './PasteStep.tsx';
import { ReviewStep } from './ReviewStep.tsx';
import { readingTexts } from './texts.ts';
import { useReadingView } from './view.ts';

/** Vorlage einlesen: paste the text of a paper, look at what it becomes, take it over. */
export default function ReadPaperPage() {
  const texts = useTexts(readingTexts);
  const step = useReadingView((view) => view.step);
  return (
    <Page title={texts.title} fills={step === 'review'}>
      {step === 'review' ? <ReviewStep /> : <PasteStep />}
    </Page>
  );
}

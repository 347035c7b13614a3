import { Save } from 'lucide-react';
import { useMemo } from 'react';
import { entityNamed, entityNames } from '../../shared/entities.ts';
import { accessibilityPaper } from '../../shared/privacy/accessibility-paper.ts';
import { authorityFields, missingFor, type Paper } from '../../shared/privacy/authority.ts';
import { processingPaper } from '../../shared/privacy/processing-paper.ts';
import { useAnswer } from '../app/answers.ts';
import { useAuthority } from '../app/authority.ts';
import { DocumentView } from '../app/documents/DocumentView.tsx';
import { useSaveDocument } from '../app/documents/use-save-document.ts';
import { useGoTo } from '../app/navigation.ts';
import { useToday } from '../app/office.ts';
import { Page } from '../app/Page.tsx';
import { viewStore } from '../app/view-store.ts';
import { useTexts } from '../i18n/define.ts';
import { useLocale } from '../i18n/locale.ts';
import { Button } from '../ui/Button.tsx';
import { FailureNotice, Loading, Notice } from '../ui/Notice.tsx';
import { ViewSwitch } from '../ui/ViewSwitch.tsx';
import styles from './privacy.module.css';
import { privacyTexts } from './texts.ts';

const usePaper = viewStore('privacy.paper', { paper: 'processing' as Paper });
const model = entityNames.flatMap((name) => entityNamed(name) ?? []);

/** Datenschutz & Barrierefreiheit: the papers an authority has to keep on this program, made out of its model and its store. */
export default function PrivacyPage() {
  const texts = useTexts(privacyTexts);
  const locale = useLocale();
  const today = useToday();
  const goTo = useGoTo();
  const authority = useAuthority();
  const { paper } = usePaper();
  const answer = useAnswer('privacy.facts', {});
  const { save, isSaving } = useSaveDocument();
  const facts = answer.state === 'ready' ? answer.value : null;
  const document = useMemo(() => {
    if (facts === null) return null;
    return paper === 'processing'
      ? processingPaper(model, facts, authority, today)
      : accessibilityPaper(model, authority, today);
  }, [facts, paper, authority, today]);
  const missing = missingFor(paper, authority).map((name) => authorityFields[name].label[locale]);
  return (
    <Page
      isDocument
      actions={
        <Button
          look="primary"
          icon={Save}
          isDisabled={document === null}
          onPress={() => document && !isSaving && void save(document, texts.fileName[paper], texts.saved)}
        >
          {texts.save}
        </Button>
      }
      tools={
        <ViewSwitch
          label={texts.papers}
          value={paper}
          onChange={(next) => usePaper.setState({ paper: next })}
          options={(['processing', 'accessibility'] as const).map((value) => ({ value, label: texts.paper[value] }))}
        />
      }
    >
      {answer.state === 'loading' ? (
        <Loading />
      ) : answer.state === 'failed' ? (
        <FailureNotice answer={answer} />
      ) : (
        <div className={styles.page}>
          {missing.length > 0 ? (
            <Notice tone="warning" action={<Button onPress={() => goTo('/settings')}>{texts.complement}</Button>}>
              {texts.missing(missing.join(', '))}
            </Notice>
          ) : (
            <Notice>{texts.complete}</Notice>
          )}
          {document && <DocumentView document={document} level={2} />}
        </div>
      )}
    </Page>
  );
}

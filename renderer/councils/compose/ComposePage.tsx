import { useState } from 'react';
import { composedParts, textOfPart } from '../../../shared/councils/compose/compose.ts';
import { composedFrom } from '../../../shared/councils/compose/contract.ts';
import { entities } from '../../../shared/entities.ts';
import { useAnswer } from '../../app/answers.ts';
import { ask } from '../../app/bridge.ts';
import { say } from '../../app/messages.ts';
import { useGoTo } from '../../app/navigation.ts';
import { useToday } from '../../app/office.ts';
import { order } from '../../app/orders.ts';
import { Page } from '../../app/Page.tsx';
import { useTexts } from '../../i18n/define.ts';
import { failureSentence } from '../../i18n/failures.ts';
import { currentLocale } from '../../i18n/locale.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { ConfirmDialog } from '../../ui/Dialog.tsx';
import { FailureNotice, Loading } from '../../ui/Notice.tsx';
import { AnyReferenceField } from '../../ui/ReferenceField.tsx';
import { CouncilsPart } from './CouncilsPart.tsx';
import styles from './compose.module.css';
import { type ComposeDraft, emptyDraft, useComposeDraft, variantOf } from './draft.ts';
import { TextPart } from './TextPart.tsx';
import { composeTexts } from './texts.ts';
import { VariantPart } from './VariantPart.tsx';

type About = { readonly entity: (typeof composedFrom)[number]; readonly id: string };

/** `entity:id` as the calls want it; `null` where nobody has chosen, or something no paper is made of. */
function aboutOf(text: string): About | null {
  const [entity = '', id = ''] = text.split(':');
  const known = composedFrom.find((name) => name === entity);
  return known === undefined || id === '' ? null : { entity: known, id };
}

/** Vorlage erstellen: from what the office knows to one text, from the text to a variant for each council. */
export default function ComposePage() {
  const [draft, keep, drop] = useComposeDraft();
  const about = aboutOf(draft.about);
  return about === null ? (
    <Start onKeep={keep} />
  ) : (
    <Writing key={draft.about} about={about} draft={draft} onKeep={keep} onDrop={drop} />
  );
}

function Start({ onKeep }: { readonly onKeep: (draft: ComposeDraft) => void }) {
  const texts = useTexts(composeTexts);
  const today = useToday();
  const begin = async (chosen: string | null) => {
    const about = aboutOf(chosen ?? '');
    if (about === null) return;
    const reply = await ask('paper.compose', { about });
    if (!reply.ok) return say('error', failureSentence(reply.error, currentLocale()));
    const parts = Object.fromEntries(composedParts.map((part) => [part, textOfPart(reply.value.parts[part])]));
    onKeep({ ...emptyDraft, about: `${about.entity}:${about.id}`, date: today, parts });
  };
  return (
    <Page title={texts.title}>
      <div className={styles.start}>
        <p>{texts.start}</p>
        <AnyReferenceField
          label={texts.about}
          hint={texts.aboutHint}
          value={null}
          among={composedFrom}
          autoFocus
          onChange={(chosen) => void begin(chosen)}
        />
      </div>
    </Page>
  );
}

type WritingProps = {
  readonly about: About;
  readonly draft: ComposeDraft;
  readonly onKeep: (draft: ComposeDraft) => void;
  readonly onDrop: () => void;
};

function Writing({ about, draft, onKeep, onDrop }: WritingProps) {
  const texts = useTexts(composeTexts);
  const goTo = useGoTo();
  const [isAsking, setAsking] = useState(false);
  const [isTried, setTried] = useState(false);
  const answer = useAnswer('paper.compose', { about }, { keep: true });
  const councils = answer.state === 'ready' ? answer.value.councils : [];
  const chosen = councils.filter(({ bodyId }) => draft.references[bodyId] !== undefined);
  const hasTitle = (draft.parts['title'] ?? '').trim() !== '';
  const fault = hasTitle ? (chosen.length === 0 ? texts.needsCouncil : null) : texts.needsTitle;
  const save = async () => {
    setTried(true);
    if (fault !== null) return say('warning', fault);
    const papers = chosen.map((council) => {
      const { paper } = variantOf(draft, council);
      const fields = Object.fromEntries(Object.entries(paper).filter(([, value]) => value));
      return { bodyId: council.bodyId, fields };
    });
    const title = answer.state === 'ready' ? answer.value.title : '';
    const outcome = await order(
      'paper.issue',
      { about, group: { title: title.slice(0, 300) }, papers },
      { done: ({ papers: made }) => texts.saved(made.length) },
    );
    if (!outcome.ok) return;
    onDrop();
    goTo('/councils/papers');
  };
  return (
    <Page
      title={texts.title}
      actions={
        <>
          <Button onPress={() => setAsking(true)}>{texts.again}</Button>
          <Button look="primary" onPress={() => void save()}>
            {chosen.length === 0 ? texts.saveNone : texts.save(chosen.length)}
          </Button>
        </>
      }
    >
      {answer.state === 'failed' ? (
        <FailureNotice answer={answer} />
      ) : answer.state === 'loading' ? (
        <Loading />
      ) : (
        <div className={styles.sheet}>
          <Card
            title={texts.text}
            aside={
              <span className={styles.quiet}>
                {entities[about.entity].label[currentLocale()]}: {answer.value.title}
              </span>
            }
          >
            <TextPart draft={draft} composed={answer.value.parts} onKeep={onKeep} needsTitle={isTried && !hasTitle} />
          </Card>
          <div className={styles.column}>
            <Card title={texts.councils}>
              <CouncilsPart councils={councils} draft={draft} onKeep={onKeep} />
            </Card>
            {chosen.length > 0 && (
              <Card title={texts.variant}>
                <VariantPart chosen={chosen} draft={draft} onKeep={onKeep} />
              </Card>
            )}
          </div>
        </div>
      )}
      {isAsking && (
        <ConfirmDialog
          title={texts.againTitle}
          action={texts.again}
          isDanger
          onConfirm={onDrop}
          onClose={() => setAsking(false)}
        >
          {texts.againText}
        </ConfirmDialog>
      )}
    </Page>
  );
}

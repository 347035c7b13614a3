import { Printer, Scale, Snowflake } from 'lucide-react';
import { useState } from 'react';
import { useAnswer } from '../../app/answers.ts';
import { useGoTo, useOpenRecord } from '../../app/navigation.ts';
import { order } from '../../app/orders.ts';
import { Page } from '../../app/Page.tsx';
import { useTexts } from '../../i18n/define.ts';
import { Button } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { FailureNotice, Loading, Notice } from '../../ui/Notice.tsx';
import { Select } from '../../ui/Select.tsx';
import { Toolbar } from '../../ui/Toolbar.tsx';
import { ViewSwitch } from '../../ui/ViewSwitch.tsx';
import { Faults } from '../amendments/Faults.tsx';
import { useAmendments } from '../amendments/use-amendments.ts';
import { AdoptDialog } from './AdoptDialog.tsx';
import { Answers } from './Answers.tsx';
import { EditionHead } from './EditionHead.tsx';
import { EditionText } from './EditionText.tsx';
import styles from './editions.module.css';
import { RedlineText } from './RedlineText.tsx';
import { editionTexts } from './texts.ts';
import { type Edition, useEdition, useEditionView } from './use-edition.ts';

/** One edition: its wording, or what changed in it against another one, as it is printed; and what the councils said to it. */
export default function EditionPage() {
  const texts = useTexts(editionTexts);
  const goTo = useGoTo();
  const [id] = useOpenRecord();
  const answer = useEdition(id);
  if (id !== null && answer.state === 'failed') {
    return (
      <Page title={texts.notOpen}>
        <FailureNotice answer={answer} />
      </Page>
    );
  }
  // The answer of before stays on the screen while the next one comes: it is not the edition that was asked for.
  if (id !== null && answer.state === 'ready' && answer.value.id === id)
    return <Whole key={id} edition={answer.value} />;
  if (id !== null) {
    return (
      <Page title={texts.list}>
        <Loading />
      </Page>
    );
  }
  return (
    <Page title={texts.notOpen}>
      <EmptyState
        title={texts.notOpen}
        action={<Button onPress={() => goTo('/strategy/editions')}>{texts.toList}</Button>}
      >
        {texts.notOpenText}
      </EmptyState>
    </Page>
  );
}

function Whole({ edition }: { readonly edition: Edition }) {
  const texts = useTexts(editionTexts);
  const [isAdopting, setAdopting] = useState(false);
  const { show, againstId, onlyChanges } = useEditionView();
  const listed = useAnswer('strategy.editions', {}, { keep: true });
  const amendments = useAmendments();
  const editions = listed.state === 'ready' ? listed.value.editions : [];
  const mayWrite = listed.state === 'ready' && listed.value.mayWrite;
  const others = editions.filter(({ id }) => id !== edition.id);
  const wanted = others.some(({ id }) => id === againstId) ? againstId : (edition.basedOnId ?? '');
  const beforeId = others.some(({ id }) => id === wanted) ? wanted : null;
  const asked = useEdition(beforeId);
  const before = asked.state === 'ready' && asked.value.id === beforeId ? asked.value : null;
  const isRedline = show === 'redline' && beforeId !== null;
  const { id, status, isFrozen, faults, damaged, title } = edition;
  const mayFreeze = mayWrite && !isFrozen && faults.length === 0;
  const mayAdopt = mayWrite && isFrozen && (status === 'draft' || status === 'in_consultation');
  const freeze = () => order('strategy.freeze', { id }, { done: ({ parts }) => texts.frozen(parts) });
  return (
    <Page
      title={title}
      tools={
        <Toolbar label={texts.show}>
          <ViewSwitch
            label={texts.show}
            value={isRedline ? 'redline' : 'text'}
            options={[
              { value: 'text', label: texts.text },
              ...(others.length > 0 ? [{ value: 'redline' as const, label: texts.redline }] : []),
            ]}
            onChange={(chosen) => {
              useEditionView.setState({ show: chosen });
              if (chosen === 'redline' && beforeId === null)
                useEditionView.setState({ againstId: others[0]?.id ?? '' });
            }}
          />
          {isRedline && (
            <Select
              label={texts.against}
              hideLabel
              options={others.map((one) => ({ value: one.id, label: one.edition || one.title }))}
              value={beforeId}
              onChange={(chosen) => useEditionView.setState({ againstId: chosen ?? '' })}
            />
          )}
          {isRedline && (
            <span className={styles.tick}>
              <Checkbox
                isSelected={onlyChanges}
                onChange={(isOnly) => useEditionView.setState({ onlyChanges: isOnly })}
              >
                {texts.onlyChanges}
              </Checkbox>
            </span>
          )}
        </Toolbar>
      }
      actions={
        <>
          <Button icon={Printer} onPress={() => window.print()}>
            {texts.print}
          </Button>
          {mayFreeze && (
            <Button look="primary" icon={Snowflake} onPress={() => void freeze()}>
              {texts.freeze}
            </Button>
          )}
          {mayAdopt && (
            <Button look="primary" icon={Scale} onPress={() => setAdopting(true)}>
              {texts.adopt}
            </Button>
          )}
        </>
      }
    >
      {/* Longer than the screen, and almost without anything to press: the keyboard scrolls it from here. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */}
      <article className={styles.paper} tabIndex={0} aria-label={title}>
        <div className={styles.notices}>
          {damaged > 0 && <Notice tone="danger">{texts.damaged(damaged)}</Notice>}
          <Faults faults={faults} amendments={amendments.state === 'ready' ? amendments.value : null} />
          {status === 'draft' && !isFrozen && faults.length === 0 && <Notice>{texts.draftNote}</Notice>}
        </div>
        <EditionHead edition={edition} against={isRedline ? before : null} />
        {!isRedline ? (
          <EditionText parts={edition.parts} />
        ) : before === null ? (
          <Loading />
        ) : (
          <RedlineText before={before} edition={edition} onlyChanges={onlyChanges} />
        )}
        <Answers edition={edition} />
      </article>
      {isAdopting && <AdoptDialog edition={edition} onClose={() => setAdopting(false)} />}
    </Page>
  );
}

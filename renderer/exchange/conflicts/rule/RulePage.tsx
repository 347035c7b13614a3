import { ArrowLeft } from 'lucide-react';
import { useAnswer } from '../../../app/answers.ts';
import { Page } from '../../../app/Page.tsx';
import { focusContent } from '../../../app/regions.ts';
import { useTexts } from '../../../i18n/define.ts';
import { Button } from '../../../ui/Button.tsx';
import { FailureNotice, Loading, Notice } from '../../../ui/Notice.tsx';
import { Toolbar } from '../../../ui/Toolbar.tsx';
import { conflictTexts } from '../texts.ts';
import { useConflictView } from '../view.ts';
import { RuleForm } from './RuleForm.tsx';
import { RulePreview } from './RulePreview.tsx';
import styles from './rule.module.css';
import { ruleTexts } from './rule-texts.ts';
import { ruleOf, useRule } from './rule-view.ts';

/** Nach Regel entscheiden: the rule at the left, what it does to which conflict at the right. */
export function RulePage() {
  const texts = useTexts(ruleTexts);
  const list = useTexts(conflictTexts);
  const ticked = useConflictView((view) => view.ticked);
  const rule = ruleOf(useRule(), ticked);
  const groups = useAnswer('conflict.groups', {});
  const back = () => {
    useRule.setState({ isOpen: false });
    focusContent();
  };
  return (
    <Page
      fills
      {...(groups.state === 'ready' ? { count: list.count(groups.value.total) } : {})}
      tools={
        <Toolbar label={list.tools}>
          <Button icon={ArrowLeft} onPress={back}>
            {texts.back}
          </Button>
        </Toolbar>
      }
    >
      <h2 className="visually-hidden">{texts.heading}</h2>
      {groups.state === 'loading' && <Loading />}
      {groups.state === 'failed' && <FailureNotice answer={groups} />}
      {groups.state === 'ready' && (
        <div className={styles.rule}>
          <RuleForm groups={groups.value} ticked={ticked.length} />
          {rule === null ? <Notice>{texts.chooseSite}</Notice> : <RulePreview rule={rule} />}
        </div>
      )}
    </Page>
  );
}

import { useState } from 'react';
import { say } from '../../app/messages.ts';
import { useGoTo } from '../../app/navigation.ts';
import { order } from '../../app/orders.ts';
import { useTexts } from '../../i18n/define.ts';
import { useLocale } from '../../i18n/locale.ts';
import { formatMoment } from '../../i18n/moment.ts';
import { uiTexts } from '../../i18n/ui-texts.ts';
import { Button } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Facts } from '../../ui/Facts.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { RadioCards } from '../../ui/RadioCards.tsx';
import { memberTexts } from './member-texts.ts';
import { RoleChoice } from './RoleChoice.tsx';
import type { ChosenRequest } from './requests.ts';
import { roleWords } from './site-columns.tsx';
import type { Role } from './site-lines.ts';
import styles from './sites.module.css';
import { Words } from './Words.tsx';

/** Instead of the writer of a site that is replaced. */
const asAnother = 'another';

/** A request before anybody is admitted: who asks, the words to compare, the role, and whether it takes an old one's place. */
export function RequestDialog({ chosen, onClose }: { readonly chosen: ChosenRequest; readonly onClose: () => void }) {
  const texts = useTexts(memberTexts);
  const kit = useTexts(uiTexts);
  const locale = useLocale();
  const goTo = useGoTo();
  const { file, request } = chosen;
  const { ticket } = file;
  // A request can only wish for the role that may do everything; a person must choose it.
  const [role, setRole] = useState<Role | null>(request.role === 'coordination' ? null : request.role);
  const [place, setPlace] = useState(asAnother);
  const [isCompared, setCompared] = useState(false);
  const isNew = request.state === 'new';
  const isReady = isCompared && (place !== asAnother || role !== null);
  const admit = async () => {
    const handled =
      place === asAnother
        ? await order('member.admit', { ticket, ...(role === null ? {} : { role }) })
        : await order('member.rotate', { writer: place, ticket });
    if (!handled.ok) return;
    onClose();
    const sentence = place === asAnother ? texts.admitted(request.label) : texts.replaced(request.label);
    say('success', sentence, { action: { label: texts.createBundle, run: () => goTo('/exchange/create') } });
  };
  return (
    <Dialog
      title={texts.requestTitle}
      size="large"
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{isNew ? kit.cancel : kit.close}</Button>
          {isNew && (
            <Button look="primary" isDisabled={!isReady} onPress={() => void admit()}>
              {texts.admit}
            </Button>
          )}
        </>
      }
    >
      <div className={styles.form}>
        <Facts
          facts={[
            [texts.site, request.label],
            [texts.body, request.bodyName || texts.unknownBody],
            [texts.wishes, roleWords(request.role, locale)],
            [texts.askedAt, formatMoment(request.at, locale)],
          ]}
        />
        {request.state === 'admitted' && <Notice>{texts.alreadyAdmitted}</Notice>}
        {request.state === 'revoked' && <Notice tone="danger">{texts.isRevoked}</Notice>}
        {isNew && <p>{texts.compare(request.label)}</p>}
        <Words words={request.words} isLarge />
        {isNew && (
          <>
            <Checkbox isSelected={isCompared} onChange={setCompared}>
              {texts.compared}
            </Checkbox>
            {request.others.length > 0 && (
              <RadioCards
                label={texts.how}
                value={place}
                onChange={setPlace}
                choices={[
                  { value: asAnother, label: texts.additional, note: texts.additionalNote },
                  ...request.others.map(({ writer, label }) => ({
                    value: writer,
                    label: texts.replace(label),
                    note: texts.replaceNote,
                  })),
                ]}
              />
            )}
            {place === asAnother && <RoleChoice value={role} onChange={setRole} />}
          </>
        )}
      </div>
    </Dialog>
  );
}

import { useTexts } from '../../../i18n/define.ts';
import { Notice } from '../../../ui/Notice.tsx';
import { RadioCards } from '../../../ui/RadioCards.tsx';
import { ReferenceField } from '../../../ui/ReferenceField.tsx';
import { memberTexts } from '../member-texts.ts';
import { RoleChoice } from '../RoleChoice.tsx';
import type { ChosenRequest } from '../requests.ts';
import type { Role } from '../site-lines.ts';
import { joinTexts } from './texts.ts';

/** Instead of the writer of a site that is replaced. */
export const asAnother = 'another';

type RoleStepProps = {
  readonly request: ChosenRequest['request'];
  readonly place: string;
  readonly onPlace: (place: string) => void;
  readonly role: Role | null;
  readonly onRole: (role: Role) => void;
  readonly body: string;
  readonly onBody: (body: string) => void;
};

/** As what the site takes part: a further one or in place of an old key, its role, its body. */
export function RoleStep({ request, place, onPlace, role, onRole, body, onBody }: RoleStepProps) {
  const texts = useTexts(memberTexts);
  const join = useTexts(joinTexts);
  return (
    <>
      {request.others.length > 0 && (
        <RadioCards
          label={texts.how}
          value={place}
          onChange={onPlace}
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
      {place === asAnother && (
        <>
          <RoleChoice value={role} onChange={onRole} />
          <ReferenceField
            target="body"
            label={texts.body}
            hint={join.bodyHint}
            value={body}
            onChange={(chosen) => {
              if (chosen !== null) onBody(chosen);
              return true;
            }}
            isRequired
          />
          {body !== request.body && (
            <Notice tone="warning">{join.otherBody(request.bodyName || texts.unknownBody)}</Notice>
          )}
        </>
      )}
    </>
  );
}

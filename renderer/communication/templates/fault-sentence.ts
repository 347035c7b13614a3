import { sourceEntities } from '../../../shared/communication/placeholders.ts';
import type { FillFault } from '../../../shared/communication/template.ts';
import { unreachable } from '../../../shared/core/assert.ts';
import type { Locale } from '../../../shared/core/locale.ts';
import { entities } from '../../../shared/entities.ts';
import { templateTexts } from './texts.ts';

/** What is to be said of a placeholder, with the next step. */
export function faultSentence(fault: FillFault, locale: Locale): string {
  const texts = templateTexts[locale];
  const { placeholder } = fault;
  switch (fault.kind) {
    case 'unknown-entity':
      return texts.unknownEntity(placeholder, sourceEntities.join(', '));
    case 'unknown-field':
      return fault.meant === null
        ? texts.unknownField(placeholder, entities[fault.entity].label[locale])
        : texts.meant(placeholder, fault.meant);
    case 'not-linked':
      return texts.notLinked(placeholder, entities[fault.entity].label[locale]);
    case 'several':
      return texts.severalLinked(placeholder, entities[fault.entity].label[locale]);
    case 'empty':
      return texts.empty(placeholder, fault.fillable.field.label[locale], fault.source.title);
    case 'closed':
      return texts.closed(placeholder, fault.source.title);
    case 'not-public':
      return texts.notPublic(placeholder, fault.source.title);
    default:
      return unreachable(fault);
  }
}

import {
  accessibilityStatement,
  fieldName,
  type StatementPart,
  type StatementSection,
  statementLaw,
} from '../../privacy/accessibility-statement.ts';
import { fileOf, germanLang, type Page, type PageName, type PageScope, siteTitle } from '../frame.ts';
import { html, type Markup, type Part, paragraphs } from '../html.ts';

/** A gap people can see: what the law asks for and nobody has typed. */
const gap = (
  { texts }: PageScope,
  what: string,
): Markup => html`<p class="gap"><strong>${texts.todo}</strong> ${what}</p>
`;

/** A German text as it was typed, or the gap it leaves. */
const typed = (scope: PageScope, text: string, what: string): Markup =>
  text.trim() === ''
    ? gap(scope, what)
    : html`<div${germanLang(scope.locale)}>
${paragraphs(text)}</div>
`;

/** The English text where there is one; else the German one, marked as German. */
function translated(scope: PageScope, de: string, en: string, what: string): Markup {
  if (scope.locale === 'de' || en.trim() === '') return typed(scope, de, what);
  return html`<div>
${paragraphs(en)}</div>
`;
}

const isMail = (text: string): boolean => /^[^\s@<>"]+@[^\s@<>"]+$/.test(text);
const isPhone = (text: string): boolean => /^\+?[\d\s()/-]+$/.test(text);

/** How to reach the office; what is missing is a gap. */
export function contactLines(scope: PageScope): Markup {
  const { texts, content } = scope;
  const email = content.settings.email.trim();
  const phone = content.settings.phone.trim();
  const phoneLink = `tel:${phone.replace(/[^\d+]/g, '')}`;
  return html`${
    email === ''
      ? gap(scope, texts.todoEmail)
      : html`<p>${texts.email}: ${isMail(email) ? html`<a href="mailto:${email}">${email}</a>` : email}</p>
`
  }${
    phone !== '' &&
    html`<p>${texts.phone}: ${isPhone(phone) ? html`<a href="${phoneLink}">${phone.replaceAll(' ', '\u00a0').replaceAll('-', '\u2011')}</a>` : phone}</p>
`
  }`;
}

function legal(scope: PageScope, current: PageName, title: string, body: Markup): Page {
  const { locale } = scope;
  const otherFile = fileOf(current, locale === 'de' ? 'en' : 'de');
  return { locale, file: fileOf(current, locale), otherFile, current, title, plainTitle: title, body };
}

const section = (heading: string, body: Part): Markup => html`<section>
<h2>${heading}</h2>
${body}</section>
`;

const list = (items: readonly string[]): Markup => html`<ul>
${items.map(
  (item) => html`<li>${item}</li>
`,
)}</ul>
`;

export function imprintPage(scope: PageScope): Page {
  const { texts, content } = scope;
  const { settings, region } = content;
  return legal(
    scope,
    'imprint',
    texts.imprint,
    html`<div class="prose">
${section(texts.operator, typed(scope, settings.operator, texts.todoOperator))}${section(
  texts.contact,
  contactLines(scope),
)}${section(texts.moreImprint, translated(scope, settings.imprintDe, settings.imprintEn, texts.todoImprint))}${
  region.attribution !== '' &&
  section(
    texts.mapSource,
    html`<p lang="de">${region.attribution}</p>
`,
  )
}</div>
`,
  );
}

export function privacyPage(scope: PageScope): Page {
  const { texts, content } = scope;
  const { settings } = content;
  return legal(
    scope,
    'privacy',
    texts.privacy,
    html`<div class="prose">
${section(texts.privacyFacts, list(texts.privacyList))}${section(
  texts.responsible,
  html`${typed(scope, settings.operator, texts.todoOperator)}${contactLines(scope)}`,
)}${section(texts.privacyHost, translated(scope, settings.privacyDe, settings.privacyEn, texts.todoPrivacy))}${section(
  texts.rights,
  html`<p>${texts.rightsText}</p>
`,
)}</div>
`,
  );
}

/** A part of the statement; what the authority said is German, what it did not say is a gap. */
function partOf(scope: PageScope, part: StatementPart): Markup {
  if (part.kind === 'list') return list(part.items);
  if (part.kind === 'paragraph')
    return html`<p>${part.text}</p>
`;
  if (part.text === null) return gap(scope, fieldName(part.field, scope.locale));
  const lead =
    part.lead !== '' &&
    html`<p>${part.lead}</p>
`;
  return html`${lead}${typed(scope, part.text, '')}`;
}

/** By which law; its name is German on every page. */
function lawIn({ content, locale }: PageScope): Markup {
  const { accessibility } = content.region;
  const said = statementLaw('pages', { law: accessibility, locale });
  if (accessibility === null) return html`${said}`;
  const [before = '', after = ''] = said.split(accessibility);
  return html`${before}<span${germanLang(locale)}>${accessibility}</span>${after}`;
}

/** The statement of shared/privacy/accessibility-statement.ts, as a page. */
export function accessibilityPage(scope: PageScope): Page {
  const { texts, content, locale } = scope;
  const law = { law: content.region.accessibility, locale };
  const { authority } = content;
  const said = accessibilityStatement({ kind: 'pages' }, { ...law, authority });
  const drawn = ({ heading, parts }: StatementSection, more: Part = '') =>
    section(heading, html`${parts.map((part) => partOf(scope, part))}${more}`);
  return legal(
    scope,
    'accessibility',
    texts.accessibility,
    html`<div class="prose">
<p class="intro">${texts.a11yIntro(siteTitle(scope))} ${lawIn(scope)}</p>
${drawn(said.conform)}${drawn(said.means)}${drawn(said.limits)}${drawn(said.report, contactLines(scope))}${drawn(said.unanswered)}</div>
`,
  );
}

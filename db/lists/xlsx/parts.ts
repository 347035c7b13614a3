import { listLimits } from '../../../shared/lists/limits.ts';
import { builtInForm, formOf, type NumberForm } from '../../../shared/lists/spreadsheet.ts';
import { ListTrouble } from '../list-trouble.ts';
import { attributeOf, readXml, type XmlListener } from './xml.ts';
import type { Zip } from './zip.ts';

export type Sheet = { readonly name: string; readonly part: string; readonly isHidden: boolean };

export type Workbook = {
  readonly sheets: readonly Sheet[];
  readonly from1904: boolean;
  readonly texts: readonly string[];
  /** What each cell style makes of a number. */
  readonly forms: readonly NumberForm[];
};

/** Reads everything of a workbook but its cells. */
export async function* readWorkbook(zip: Zip): AsyncGenerator<void, Workbook> {
  const at = await workbookPart(zip);
  const folder = at.slice(0, at.lastIndexOf('/') + 1);
  const relations = await relationsOf(zip, at);
  let from1904 = false;
  const named: { name: string; id: string; isHidden: boolean }[] = [];
  await readAll(zip, at, {
    open: (name, attributes) => {
      if (name === 'workbookPr') from1904 = isTrue(attributeOf(attributes, 'date1904'));
      if (name !== 'sheet') return;
      const state = attributeOf(attributes, 'state');
      const sheet = { name: attributeOf(attributes, 'name'), id: attributeOf(attributes, 'id') };
      named.push({ ...sheet, isHidden: state === 'hidden' || state === 'veryHidden' });
    },
  });
  if (named.length > listLimits.sheets) throw new ListTrouble('too-large');
  const sheets = named.flatMap(({ name, id, isHidden }): Sheet[] => {
    const relation = relations.find((one) => one.id === id);
    const part = relation === undefined ? '' : resolved(folder, relation.target);
    return zip.has(part) ? [{ name, part, isHidden }] : [];
  });
  const partOf = (type: string): string | null => {
    const relation = relations.find((one) => one.type.endsWith(`/${type}`));
    const part = relation === undefined ? '' : resolved(folder, relation.target);
    return zip.has(part) ? part : null;
  };
  const [textPart, stylePart] = [partOf('sharedStrings'), partOf('styles')];
  const texts = textPart === null ? [] : yield* readTexts(zip, textPart);
  const forms = stylePart === null ? [] : await readForms(zip, stylePart);
  return { sheets, from1904, texts, forms };
}

const isTrue = (text: string): boolean => text === '1' || text === 'true';

type Relation = { readonly id: string; readonly type: string; readonly target: string };

async function workbookPart(zip: Zip): Promise<string> {
  const main = (await relationsOf(zip, '')).find(({ type }) => type.endsWith('/officeDocument'));
  const part = main === undefined ? 'xl/workbook.xml' : resolved('', main.target);
  if (!zip.has(part) || !/workbook\.xml$|book/i.test(part)) throw new ListTrouble('other-workbook');
  return part;
}

/** What a part refers to; the relations of the archive itself belong to ''. */
async function relationsOf(zip: Zip, part: string): Promise<readonly Relation[]> {
  const slash = part.lastIndexOf('/') + 1;
  const at = `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
  const relations: Relation[] = [];
  if (!zip.has(at)) return relations;
  await readAll(zip, at, {
    open: (name, attributes) => {
      if (name !== 'Relationship') return;
      const [id, type, target] = ['Id', 'Type', 'Target'].map((key) => attributeOf(attributes, key));
      relations.push({ id: id ?? '', type: type ?? '', target: target ?? '' });
    },
  });
  return relations;
}

/** A target as a name inside the archive. */
function resolved(folder: string, target: string): string {
  const parts: string[] = [];
  for (const part of (target.startsWith('/') ? target : folder + target).split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return parts.join('/');
}

async function readAll(zip: Zip, part: string, listener: XmlListener): Promise<void> {
  for await (const _ of readXml(zip.pieces(part), listener));
}

/** The texts that cells point to: what is set in several formats is joined, readings of foreign script are left out. */
async function* readTexts(zip: Zip, part: string): AsyncGenerator<void, readonly string[]> {
  const texts: string[] = [];
  let [current, chars, inText, inReading] = ['', 0, false, false];
  yield* readXml(zip.pieces(part), {
    open: (name) => {
      if (name === 'si') current = '';
      if (name === 'rPh') inReading = true;
      if (name === 't') inText = !inReading;
    },
    text: (text) => {
      if (inText) current += text;
    },
    close: (name) => {
      if (name === 't') inText = false;
      if (name === 'rPh') inReading = false;
      if (name !== 'si') return;
      chars += current.length;
      if (chars > listLimits.textChars || texts.length > listLimits.cells) throw new ListTrouble('too-large');
      texts.push(unescaped(current));
    },
  });
  return texts;
}

/** Characters XML cannot hold are written `_x000D_` in workbooks. */
export const unescaped = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text;

async function readForms(zip: Zip, part: string): Promise<readonly NumberForm[]> {
  const own = new Map<number, string>();
  const forms: NumberForm[] = [];
  let inCells = false;
  await readAll(zip, part, {
    open: (name, attributes) => {
      const id = Number(attributeOf(attributes, 'numFmtId'));
      if (name === 'numFmt') own.set(id, attributeOf(attributes, 'formatCode'));
      if (name === 'cellXfs') inCells = true;
      if (name !== 'xf' || !inCells) return;
      const code = own.get(id);
      forms.push(code === undefined ? builtInForm(id) : formOf(code));
    },
    close: (name) => {
      if (name === 'cellXfs') inCells = false;
    },
  });
  return forms;
}

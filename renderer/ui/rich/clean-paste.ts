/** Elements that carry no words of a person, or could do something. */
const unwanted =
  'style, script, meta, link, title, xml, template, iframe, object, embed, img, svg, form, input, button';
const numbered = /^\s*(\d+|[a-zA-Z]|[ivxIVX]+)[.)]/;

const isListLine = (element: Element): boolean =>
  element.tagName === 'P' &&
  (/MsoListParagraph/.test(element.className) || /mso-list:\s*l\d/.test(element.getAttribute('style') ?? ''));

/** Word writes a list as paragraphs, each with its sign or number in a span that other programs are to ignore. */
function listsOfWord(body: HTMLElement): void {
  let list: HTMLElement | null = null;
  for (const line of [...body.querySelectorAll('p')]) {
    if (!isListLine(line)) continue;
    const signs = [...line.querySelectorAll('span')].filter((span) =>
      /mso-list:\s*Ignore/i.test(span.getAttribute('style') ?? ''),
    );
    const tag = numbered.test(signs.map(({ textContent }) => textContent ?? '').join('')) ? 'ol' : 'ul';
    for (const sign of signs) sign.remove();
    if (list === null || line.previousElementSibling !== list || list.localName !== tag) {
      list = body.ownerDocument.createElement(tag);
      line.before(list);
    }
    const item = body.ownerDocument.createElement('li');
    line.removeAttribute('class');
    line.removeAttribute('style');
    item.append(line);
    list.append(item);
  }
}

/** A row of a table becomes a line: there are no tables in these texts, and no cell is lost. */
function linesOfTables(body: HTMLElement): void {
  for (const table of [...body.querySelectorAll('table')]) {
    const lines = [...table.querySelectorAll('tr')].map((row) => {
      const line = body.ownerDocument.createElement('p');
      line.textContent = [...row.querySelectorAll('td, th')]
        .map((cell) => (cell.textContent ?? '').replace(/\s+/g, ' ').trim())
        .filter((words) => words !== '')
        .join(' · ');
      return line;
    });
    table.replaceWith(...lines);
  }
}

/**
 * What is pasted, without what word processors put around the words: styles, comments, empty paragraphs, lists made of
 * paragraphs, tables. The schema of the editor drops the rest. Read in a document without a window: nothing in it is loaded or run.
 */
export function cleanPasted(html: string): string {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  for (const element of body.querySelectorAll(unwanted)) element.remove();
  for (const element of body.querySelectorAll('*'))
    if (element.localName.includes(':')) element.replaceWith(...element.childNodes);
  listsOfWord(body);
  linesOfTables(body);
  for (const title of body.querySelectorAll('p.MsoTitle')) {
    const heading = body.ownerDocument.createElement('h2');
    heading.append(...title.childNodes);
    title.replaceWith(heading);
  }
  for (const line of body.querySelectorAll('p, h1, h2, h3, h4, h5, h6')) {
    if ((line.textContent ?? '').trim() === '') line.remove();
  }
  return body.innerHTML;
}

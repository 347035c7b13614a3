/** XML as a string: small enough to need no library, and everything that comes from people goes through `escaped`. */

const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** A text that XML can hold (`plainXml`), as part of an element or an attribute. */
export const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => signs[sign] ?? sign);

/** An element around what is already XML. */
export function element(name: string, attributes: Readonly<Record<string, string>>, content = ''): string {
  const opened = Object.entries(attributes).reduce((so, [key, value]) => `${so} ${key}="${escaped(value)}"`, name);
  return content === '' ? `<${opened}/>` : `<${opened}>${content}</${name}>`;
}

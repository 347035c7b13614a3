import { StringDecoder } from 'node:string_decoder';
import { SaxesParser } from 'saxes';
import { ListTrouble } from '../list-trouble.ts';

/** What a reader of one kind of part hears; names are without their prefix. */
export type XmlListener = {
  readonly open: (name: string, attributes: Readonly<Record<string, string>>) => void;
  readonly text?: (text: string) => void;
  readonly close?: (name: string) => void;
};

const bare = (name: string): string => name.slice(name.indexOf(':') + 1);

/**
 * Reads XML in pieces. The parser is strict, knows no entities but the five of the language, and looks nothing up: a document
 * cannot grow while it is read, and cannot name another file. Yields after each piece.
 */
export async function* readXml(pieces: AsyncIterable<Buffer>, listener: XmlListener): AsyncGenerator<void> {
  const parser = new SaxesParser({ xmlns: false, position: false });
  parser.on('opentag', ({ name, attributes }) => listener.open(bare(name), attributes));
  parser.on('closetag', ({ name }) => listener.close?.(bare(name)));
  parser.on('text', (text) => listener.text?.(text));
  parser.on('cdata', (text) => listener.text?.(text));
  parser.on('error', (error) => {
    throw new ListTrouble('damaged', error);
  });
  const decoder = new StringDecoder('utf8');
  for await (const piece of pieces) {
    parser.write(decoder.write(piece));
    yield;
  }
  parser.write(decoder.end()).close();
}

/** An attribute whatever its prefix. */
export function attributeOf(attributes: Readonly<Record<string, string>>, name: string): string {
  const own = attributes[name];
  if (own !== undefined) return own;
  const prefixed = Object.keys(attributes).find((key) => bare(key) === name);
  return prefixed === undefined ? '' : (attributes[prefixed] ?? '');
}

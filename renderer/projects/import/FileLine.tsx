import { FileSpreadsheet } from 'lucide-react';
import { useState } from 'react';
import { useTexts } from '../../i18n/define.ts';
import { Button } from '../../ui/Button.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';
import styles from './import.module.css';
import { type Opened, useImport } from './reading.ts';
import { importTexts } from './texts.ts';
import type { Importing } from './use-import.ts';

/** Which file it is and how it was understood; sheet and head can be set right. */
export function FileLine({ opened, importing }: { readonly opened: Opened; readonly importing: Importing }) {
  const texts = useTexts(importTexts);
  const file = useImport((state) => state.file);
  const { format, separator, encoding, sheets, sheet, rows } = opened;
  const made =
    format === 'xlsx'
      ? texts.made.xlsx
      : texts.made.csv(
          texts.separators[separator ?? ''] ?? '',
          (encoding ?? '').toUpperCase().replace('WINDOWS', 'Windows'),
        );
  return (
    <div className={styles.file}>
      <FileSpreadsheet size="1.5rem" strokeWidth={1.5} aria-hidden />
      <div className={styles.fileWords}>
        <strong className={styles.fileName}>{file?.name}</strong>
        <span className={styles.muted}>
          {made} · {texts.rows(rows)}
        </span>
      </div>
      {sheets.length > 1 && (
        <Select
          label={texts.sheet}
          value={String(sheet)}
          onChange={(chosen) => {
            useImport.setState({ sheet: Number(chosen ?? sheet), head: null, columns: {} });
            void importing.look();
          }}
          options={sheets.map((name, index) => ({ value: String(index), label: name }))}
        />
      )}
      <HeadRow key={`${sheet} ${opened.head.first}`} opened={opened} importing={importing} />
      <Button onPress={() => void importing.choose()}>{texts.otherFile}</Button>
    </div>
  );
}

/** The row the headings stand in, where it was found wrongly. */
function HeadRow({ opened, importing }: { readonly opened: Opened; readonly importing: Importing }) {
  const texts = useTexts(importTexts);
  const { first, last } = opened.head;
  const [text, setText] = useState(String(last));
  const row = Number(text);
  const isRow = Number.isSafeInteger(row) && row >= 1;
  const settle = () => {
    if (!isRow || row === last) return;
    useImport.setState({ head: { first: row, last: row }, columns: {} });
    void importing.look();
  };
  return (
    <div className={styles.head}>
      <TextField
        label={texts.headRow}
        value={text}
        onChange={setText}
        onEnter={settle}
        onBlur={settle}
        error={isRow ? null : texts.notARow(last)}
        {...(first === last ? {} : { hint: texts.headHint(first, last) })}
      />
    </div>
  );
}

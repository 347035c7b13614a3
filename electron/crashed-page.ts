/**
 * Stands in the window when the process of the page has died. Made of nothing but itself: no script, no file, no word of the person's.
 * Its link is the one navigation the window ever allows, back to the program's own page.
 */
export const crashedHtml = (nonce: string, back: string): string => `<!doctype html>
<html lang="de">
<head>
<meta charset="utf-8">
<title>Digitalagentur</title>
<style nonce="${nonce}">
  :root { color-scheme: light dark; font: 16px/1.5 'Source Sans 3', 'Segoe UI', sans-serif; }
  body { display: grid; place-items: center; min-height: 100vh; margin: 0; }
  main { max-width: 32rem; padding: 2rem; }
  h1 { font-size: 1.5rem; margin: 0 0 0.75rem; }
  a { display: inline-block; margin-top: 1rem; padding: 0.5rem 1rem; border: 1px solid; border-radius: 6px; color: inherit; }
</style>
</head>
<body>
<main role="alert">
<h1>Die Anzeige ist abgestürzt.</h1>
<p>Ihr Datenbestand ist davon nicht betroffen; was gespeichert war, ist gespeichert. Was Sie zuletzt getippt haben, steht als Entwurf wieder da, wenn das Programm es schon aufheben konnte.</p>
<p>Bitte laden Sie die Anzeige neu. Geschieht das öfter, speichern Sie unter Einstellungen eine Diagnose und geben Sie sie Ihrer IT.</p>
<a href="${back}" autofocus>Neu laden</a>
</main>
</body>
</html>
`;

/** How a page is made a PDF, whichever browser does it: the one in the desktop program, or one of the machine. */

/** Nothing runs and nothing is fetched; styles and pictures stand in the page itself. */
export const printPolicy = "default-src 'none'; img-src data:; style-src 'unsafe-inline'";

/** Tags tell a screen reader what is a heading and a table; margins, size and numbers of pages are the page's own. */
export const pdfOptions = {
  generateTaggedPDF: true,
  generateDocumentOutline: true,
  preferCSSPageSize: true,
  printBackground: true,
  displayHeaderFooter: false,
} as const;

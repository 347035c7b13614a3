/** The keys that open the form wherever a project is open. */
export const reportKeys = 'Control+Shift+s';

/** As for the properties of a thing elsewhere on the system. */
export const fileKeys = 'Alt+Enter';

/** RFC 4648 base32 in lower case, as writer ids and fingerprints use it. */
export const base32Alphabet = 'abcdefghijklmnopqrstuvwxyz234567';

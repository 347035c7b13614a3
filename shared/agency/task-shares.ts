/** The whole of a post, in the thousandths in which its task shares are kept. */
export const wholePost = 1000;

/** What is missing to the whole post; negative when more than all of it was given away. */
export const missingShare = (shares: readonly (number | null)[]): number =>
  wholePost - shares.reduce<number>((sum, share) => sum + (share ?? 0), 0);

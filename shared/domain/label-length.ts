/** At most so many characters in a case's label (CA7). */
export const LABEL_LENGTH = 6;

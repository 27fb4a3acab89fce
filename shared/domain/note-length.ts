/** At most so many characters in a note beside a case. */
export const NOTE_LENGTH = 280;

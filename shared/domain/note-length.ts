/** At most so many characters in a note beside a case. */
export const NOTE_LENGTH = 280;
/** In what is written beside an agreement of a standup (ST3). */
export const AGREEMENT_NOTE_LENGTH = 80;

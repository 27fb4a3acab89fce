/** The words that explanations are put together from (DL13). */
export interface ExplainWords {
  /** By the milestone that a clock started from. */
  readonly starts: Readonly<Record<string, string>>;
  readonly otherStart: string;
  readonly basis: Readonly<Record<"statute" | "municipal", string>>;
  readonly since: string;
  readonly immediately: string;
  readonly length: (amount: number, unit: string) => string;
  readonly closedDay: string;
  /** Monday first, with their article. */
  readonly weekdays: readonly string[];
  readonly nonWorkingDay: (on: string, lastWorkday: string) => string;
  readonly rolled: (from: string, to: string) => string;
  readonly setOnCase: (due: string) => string;
  readonly promised: (sentOn: string, due: string) => string;
  readonly promisedByDefault: (sentOn: string, due: string) => string;
  readonly fallback: string;
  readonly hourUnknown: string;
  readonly unverified: string;
}

type Plural = readonly [one: string, many: string];

const counting =
  (nouns: Readonly<Record<string, Plural>>) =>
  (amount: number, unit: string): string => {
    const [one, many] = nouns[unit] ?? [unit, unit];
    return `${amount} ${amount === 1 ? one : many}`;
  };

export const danishWords: ExplainWords = {
  starts: {
    received: "Modtaget",
    aware: "Kommunen blev opmærksom",
    remitted: "Ankestyrelsens afgørelse modtaget",
    informed: "Oplyst",
    decided: "Afgjort",
    sent: "Afgørelsen sendt",
    decisionReceived: "Afgørelsen modtaget hos borgeren",
    effortStarted: "Indsatsen startet",
    followedUp: "Fulgt op",
    complaintReceived: "Klagen modtaget",
    accessRequested: "Bedt om aktindsigt",
    hearingSent: "Partshøring sendt",
  },
  otherStart: "Fra",
  basis: { statute: "lovens frist", municipal: "kommunens frist" },
  since: "fra",
  immediately: "straks",
  length: counting({
    hours: ["time", "timer"],
    days: ["dag", "dage"],
    workdays: ["arbejdsdag", "arbejdsdage"],
    weekdays: ["hverdag", "hverdage"],
    weeks: ["uge", "uger"],
    months: ["måned", "måneder"],
  }),
  closedDay: "en lukkedag",
  weekdays: ["en mandag", "en tirsdag", "en onsdag", "en torsdag", "en fredag", "en lørdag", "en søndag"],
  nonWorkingDay: (on, lastWorkday) => `Fristen falder på ${on}. Sidste arbejdsdag før er ${lastWorkday}`,
  rolled: (from, to) => `Fristen falder på ${from} og flyttes til ${to}`,
  setOnCase: (due) => `Datoen er sat på sagen: ${due}`,
  promised: (sentOn, due) => `Besked sendt ${sentOn}. Svar lovet ${due}`,
  promisedByDefault: (sentOn, due) => `Besked sendt ${sentOn} uden dato. Skriv igen senest ${due}`,
  fallback: "Paragraffen har ingen frist for sig selv. Kommunens almindelige frist gælder",
  hourUnknown: "Klokkeslæt mangler. Fristen regnes til midnat samme dag",
  unverified: "Fristens længde er ikke bekræftet af kommunen",
};

export const englishWords: ExplainWords = {
  starts: {
    received: "Received",
    aware: "Municipality aware",
    remitted: "Appeals board’s ruling received",
    informed: "Informed",
    decided: "Decided",
    sent: "Decision sent",
    decisionReceived: "Decision received by the citizen",
    effortStarted: "Effort started",
    followedUp: "Followed up",
    complaintReceived: "Complaint received",
    accessRequested: "Access requested",
    hearingSent: "Hearing sent",
  },
  otherStart: "From",
  basis: { statute: "statutory deadline", municipal: "the municipality’s deadline" },
  since: "from",
  immediately: "at once",
  length: counting({
    hours: ["hour", "hours"],
    days: ["day", "days"],
    workdays: ["working day", "working days"],
    weekdays: ["weekday", "weekdays"],
    weeks: ["week", "weeks"],
    months: ["month", "months"],
  }),
  closedDay: "a closed day",
  weekdays: ["a Monday", "a Tuesday", "a Wednesday", "a Thursday", "a Friday", "a Saturday", "a Sunday"],
  nonWorkingDay: (on, lastWorkday) => `The deadline falls on ${on}. Last working day before: ${lastWorkday}`,
  rolled: (from, to) => `The deadline falls on ${from} and moves to ${to}`,
  setOnCase: (due) => `The date is set on the case: ${due}`,
  promised: (sentOn, due) => `Notice sent ${sentOn}. Answer promised ${due}`,
  promisedByDefault: (sentOn, due) => `Notice sent ${sentOn} without a date. Write again by ${due}`,
  fallback: "The section has no deadline of its own. The municipality’s general deadline applies",
  hourUnknown: "Time of day missing. The deadline is taken as midnight the same day",
  unverified: "The length of the deadline is not confirmed by the municipality",
};

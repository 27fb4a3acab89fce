/** What can be agreed as the next thing to do, as one chooses it from a list (MV10); codes, since the journal has no text (CA7). */
export const NEXT_STEPS = [
  "callCitizen",
  "obtainInformation",
  "callDoctor",
  "meetCitizen",
  "homeVisit",
  "talkWithChild",
  "sendHearing",
  "sendNotice",
  "askColleague",
  "submitToPanel",
  "writeDecision",
  "sendDecision",
  "contactProvider",
  "startEffort",
  "makeChildPlan",
  "followUp",
  "chase",
  "otherStep",
] as const;
export type NextStepName = (typeof NEXT_STEPS)[number];

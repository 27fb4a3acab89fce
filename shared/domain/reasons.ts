/** Reasons are codes from closed lists (CA7); what a person writes beside one belongs in the vault. */
export const PASS_REASONS = ["urgentForCitizen", "leaderDecided", "informationKnown", "otherReason"] as const;
/** Why a case goes on although something on the short list is missing (MV4). */
export type PassReason = (typeof PASS_REASONS)[number];

export const BACK_REASONS = [
  "newInformation",
  "missingInformation",
  "movedByMistake",
  "citizenChanged",
  "otherReason",
] as const;
/** Why a case goes back to an earlier stage (MV4). */
export type BackReason = (typeof BACK_REASONS)[number];

export const CLOSE_REASONS = [
  "effortEnded",
  "oneOffGrant",
  "handedOver",
  "registeredByMistake",
  "otherReason",
] as const;
/** Why a case without a refusal or lapse is closed (MV4). */
export type CloseReason = (typeof CLOSE_REASONS)[number];

export const CORRECTION_REASONS = [
  "typingError",
  "wrongSection",
  "newInformation",
  "registeredByMistake",
  "otherReason",
] as const;
/** Why something that stands recorded is put right (DL7). */
export type CorrectionReason = (typeof CORRECTION_REASONS)[number];

export const OVER_LIMIT_REASONS = ["urgentForCitizen", "leaderDecided", "otherReason"] as const;
/** Why a case goes where a soft limit says that there is enough already (MV5). */
export type OverLimitReason = (typeof OVER_LIMIT_REASONS)[number];

export type MoveReason = PassReason | BackReason | CloseReason;

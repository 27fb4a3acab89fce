import type { CaseId } from "#shared/domain/ids.ts";
import { CLOSING, type Meeting, type MeetingPlace, OPENING } from "#shared/domain/meeting.ts";

type Agenda = Pick<Meeting, "items" | "at">;

export const isCasePlace = (place: MeetingPlace): place is CaseId => place !== OPENING && place !== CLOSING;

/** Everywhere a meeting goes, in order: *siden sidst*, the cases, the summary. */
const placesOf = ({ items }: Agenda): readonly MeetingPlace[] => [
  OPENING,
  ...items.map(({ caseId }) => caseId),
  CLOSING,
];

/** The place before or after the one where the meeting is; null at either end. */
export function placeBeside(meeting: Agenda, by: 1 | -1): MeetingPlace | null {
  const places = placesOf(meeting);
  return places[places.indexOf(meeting.at) + by] ?? null;
}

/** Where a meeting goes by itself when a case is done: the next one that is not, else the summary. */
export function placeAfter({ items, at }: Agenda): MeetingPlace {
  const here = items.findIndex(({ caseId }) => caseId === at);
  const open = items.find(({ answer, caseId }, index) => index > here && answer === null && caseId !== at);
  return open?.caseId ?? CLOSING;
}

/** Which of the cases it is at, from 1; null where it is at none. */
export function numberOf({ items, at }: Agenda): number | null {
  const index = items.findIndex(({ caseId }) => caseId === at);
  return index < 0 ? null : index + 1;
}

import { AGENDA_REASONS, type AgendaReason, type StandupSettings } from "#shared/domain/meeting.ts";

/** The settings while they are typed; numbers as text, every reason in its place, those switched off beside. */
export interface SettingsDraft {
  readonly minutes: string;
  readonly most: string;
  readonly order: readonly AgendaReason[];
  readonly off: readonly AgendaReason[];
}

export const STANDUP_RANGES = { minutes: { from: 5, to: 60 }, most: { from: 3, to: 40 } } as const;

/** Those that are on, in their order, then the others. */
export const allReasons = (on: readonly AgendaReason[]): readonly AgendaReason[] => [
  ...on,
  ...AGENDA_REASONS.filter((reason) => !on.includes(reason)),
];

export function moveReason(order: readonly AgendaReason[], reason: AgendaReason, by: 1 | -1): readonly AgendaReason[] {
  const at = order.indexOf(reason);
  const beside = order[at + by];
  if (beside === undefined) return order;
  return order.map((each) => (each === reason ? beside : each === beside ? reason : each));
}

const isWithin = (text: string, { from, to }: { readonly from: number; readonly to: number }): boolean =>
  /^\d{1,3}$/.test(text.trim()) && Number(text) >= from && Number(text) <= to;

export function wrongIn({ minutes, most, order, off }: SettingsDraft): readonly (keyof StandupSettings)[] {
  return [
    ...(isWithin(minutes, STANDUP_RANGES.minutes) ? [] : ["minutes" as const]),
    ...(isWithin(most, STANDUP_RANGES.most) ? [] : ["most" as const]),
    ...(order.some((reason) => !off.includes(reason)) ? [] : ["order" as const]),
  ];
}

/** Null while something in it is wrong. */
export function settingsOf(draft: SettingsDraft): StandupSettings | null {
  if (wrongIn(draft).length > 0) return null;
  const { minutes, most, order, off } = draft;
  return { minutes: Number(minutes), most: Number(most), order: order.filter((reason) => !off.includes(reason)) };
}

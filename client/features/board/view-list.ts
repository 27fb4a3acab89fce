import type { BoardPicture } from "#client/sync/board-sync.ts";
import type { PersonId } from "#shared/domain/ids.ts";
import type { Key } from "#shared/i18n/catalogue.ts";
import type { ViewsView } from "#shared/protocol/http.ts";
import { count, openCases } from "./facets.ts";
import { type BoardFilter, filterQuery, parseFilter, passing } from "./filter.ts";
import type { Judge } from "./judge.ts";

/** A filter kept under a name. */
export type KeptView = ViewsView["views"][number];

/** The longest filter that is kept. */
export const QUERY_LENGTH = 600;

/** Addresses that every unit has from its first day, so that the list is never empty. */
export const BUILT_IN = [
  { query: "sagsbehandler=mig", key: "filter.caseworkerMe" },
  { query: "frist=noticeWeek", key: "filter.noticeWeek" },
  { query: "sagsbehandler=ingen", key: "filter.caseworkerNobody" },
  { query: "skridt=mangler", key: "view.noStep" },
] as const satisfies readonly { readonly query: string; readonly key: Key }[];

/** One's own views and the unit's, one's own shared ones among the latter. */
export function groupsOf(views: readonly KeptView[]): {
  readonly own: readonly KeptView[];
  readonly shared: readonly KeptView[];
} {
  return { own: views.filter(({ shared }) => !shared), shared: views.filter(({ shared }) => shared) };
}

/** One's own are one's own to change; the unit's also a leader's. */
export const mayChange = ({ own, shared }: KeptView, isLeader: boolean): boolean => own || (shared && isLeader);

/** Whether a kept filter is the one on the board, in whatever order its words were written. */
export const isOn = (query: string, filter: BoardFilter): boolean => ordered(parseFilter(query)) === ordered(filter);

const ordered = (filter: BoardFilter): string => filterQuery({ ...filter, sections: [...filter.sections].sort() });

/** How many cases a kept filter shows now; the board is gone through once for all of them. */
export function countsOn(picture: BoardPicture, judge: Judge, me: PersonId): (query: string) => number {
  const open = openCases(picture, judge);
  return (query) => count(open, passing(parseFilter(query), me, picture.people));
}

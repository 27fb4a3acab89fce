import { type ReactNode, useState } from "react";
import { Link } from "wouter";
import { columnTitle } from "#client/casework/column-title.ts";
import { useAsking } from "#client/session/use-asking.ts";
import type { BoardPicture } from "#client/sync/board-sync.ts";
import { useTexts } from "#client/ui/locale.tsx";
import { toPlainDate } from "#shared/domain/dates.ts";
import type { CaseId, ColumnId, UnitId } from "#shared/domain/ids.ts";
import { dayAt, fromIso } from "#shared/domain/zone.ts";
import type { SinceView } from "#shared/protocol/meetings.ts";
import { askSince } from "./requests.ts";
import styles from "./start.module.css";

const LISTS = ["moved", "came", "decided", "wentOverdue"] as const;
type ListName = (typeof LISTS)[number];

interface SinceListsProps {
  readonly unit: UnitId;
  readonly picture: BoardPicture;
  /** Cases can be opened from here. */
  readonly isOwn: boolean;
}

/** *Siden sidst* (ST5): four numbers, each of which opens its list. */
export function SinceLists({ unit, picture, isOwn }: SinceListsProps) {
  const t = useTexts();
  const since = useSince(unit, picture.meeting?.id ?? null, picture.state !== "offline");
  const [open, setOpen] = useState<ListName | null>(null);
  if (since === "failed") return <p className={styles.quiet}>{t("standup.failed")}</p>;
  if (!since) return <p className={styles.quiet}>{t("standup.loading")}</p>;
  const at = fromIso(since.since);
  const countOf = (list: ListName): number => since[list].length + since.more[list];
  return (
    <>
      <p className={styles.quiet}>{t("standup.sinceFrom", { on: toPlainDate(dayAt(at)), at })}</p>
      <div className={styles.figures}>
        {LISTS.map((list) => (
          <button
            key={list}
            type="button"
            className={styles.figure}
            aria-expanded={open === list}
            aria-label={t("standup.sinceCount", { what: t(`standup.since.${list}`), count: countOf(list) })}
            disabled={countOf(list) === 0}
            data-since={list}
            onClick={() => setOpen(open === list ? null : list)}
          >
            <b>{t("column.number", { count: countOf(list) })}</b>
            <span>{t(`standup.since.${list}`)}</span>
          </button>
        ))}
      </div>
      {open && (
        <ul className={styles.cases} aria-label={t(`standup.since.${open}`)}>
          {rowsOf(since, open).map(({ caseId, from, to }) => (
            <SinceRow key={caseId} {...{ caseId, picture, isOwn }}>
              {from && to && t("standup.movedFromTo", { from: titleOf(picture, from, t), to: titleOf(picture, to, t) })}
            </SinceRow>
          ))}
          {since.more[open] > 0 && <li>{t("standup.more", { count: since.more[open] })}</li>}
        </ul>
      )}
    </>
  );
}

interface Row {
  readonly caseId: CaseId;
  readonly from?: ColumnId;
  readonly to?: ColumnId;
}

const rowsOf = (since: SinceView, list: ListName): readonly Row[] =>
  list === "moved" ? since.moved : since[list].map((caseId) => ({ caseId }));

function titleOf({ columns }: BoardPicture, id: ColumnId, t: ReturnType<typeof useTexts>): string {
  const column = columns.find((each) => each.id === id);
  return column ? columnTitle(column, t) : t("standup.someColumn");
}

interface SinceRowProps extends Pick<SinceListsProps, "picture" | "isOwn"> {
  readonly caseId: CaseId;
  readonly children: ReactNode;
}

function SinceRow({ caseId, picture, isOwn, children }: SinceRowProps) {
  const card = picture.cards.get(caseId);
  if (!card) return null;
  return (
    <li>
      <CaseNumber number={card.number} isOwn={isOwn} />
      {children && <span>{children}</span>}
    </li>
  );
}

/** A case's number; a way to the case where this screen may open it (ST2). */
export const CaseNumber = ({ number, isOwn }: { readonly number: string; readonly isOwn: boolean }) =>
  isOwn ? (
    <Link href={`/sager/${encodeURIComponent(number)}`} className={styles.number}>
      {number}
    </Link>
  ) : (
    <span className={styles.number}>{number}</span>
  );

/** Asked anew for every meeting, and when the line is back. */
function useSince(unit: UnitId, meeting: string | null, hasLine: boolean): SinceView | "failed" | null {
  const [since, setSince] = useState<SinceView | "failed" | null>(null);
  useAsking(
    `${unit} ${meeting} ${hasLine}`,
    () => askSince(unit),
    (reply) => setSince((before) => (reply.ok ? reply.value : (before ?? "failed"))),
  );
  return since;
}

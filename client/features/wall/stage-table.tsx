import type { CSSProperties } from "react";
import { useLocale } from "#client/ui/locale.tsx";
import type { WallBoard, WallCell, WallTrend } from "#shared/domain/wall.ts";
import { type ProvisionWords, provisionWords, toldText } from "#shared/i18n/wall-words.ts";
import { heatOf, overdueShare } from "./heat.ts";
import { StageDevelopment } from "./stage-development.tsx";
import styles from "./stage-table.module.css";

/** A name longer than this has no room beside a narrow table. */
const SHORT = 30;
/** More rows than these are written closer. */
const MANY = 7;

export interface StageTableProps {
  readonly board: WallBoard;
  /** Alone on the wall. */
  readonly isLarge?: boolean;
  /** Where there is room for it. */
  readonly trend?: WallTrend | null;
}

/** Open cases by stage and section; what is past its deadline as number, word, bar and colour. */
export function StageTable({ board, isLarge = false, trend = null }: StageTableProps) {
  const { t, locale } = useLocale();
  const { stages, rows } = board;
  if (rows.length === 0) return <p className={styles.none}>{t("wall.noCases")}</p>;
  const words = provisionWords(rows, t, locale);
  const size = { "--rows": rows.length } as CSSProperties;
  const width = `${Math.min(20, (isLarge ? 64 : 56) / stages.length)}%`;
  return (
    <table
      className={`${styles.table} ${isLarge ? styles.large : ""}`}
      data-rows={rows.length}
      data-many={rows.length > MANY ? "" : undefined}
      data-wide={rows.some(isWide) ? "" : undefined}
      style={size}
    >
      <thead>
        <tr>
          <th scope="col">{t("wall.open")}</th>
          {stages.map((stage) => (
            <th key={stage} scope="col" style={{ width }}>
              {t(`stage.${stage}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ provision, cells }, at) => (
          <tr key={provision ?? "others"}>
            <RowHead words={words[at]} isLarge={isLarge} />
            {stages.map((stage, place) => (
              <Cell key={stage} cell={cells[place]} />
            ))}
          </tr>
        ))}
        {trend && <StageDevelopment stages={stages} trend={trend} />}
      </tbody>
    </table>
  );
}

/** Counts of five figures, and those told in words, are written smaller. */
const isWide = ({ cells }: WallBoard["rows"][number]): boolean =>
  cells.some(
    ({ open, overdue }) => open === "few" || overdue === "few" || (typeof open === "number" && open >= 10_000),
  );

function RowHead({ words, isLarge }: { readonly words: ProvisionWords | undefined; readonly isLarge: boolean }) {
  const name = words?.name ?? null;
  return (
    <th scope="row">
      <b>{words?.section}</b> {name && (isLarge || name.length <= SHORT) && <small>{name}</small>}
    </th>
  );
}

function Cell({ cell }: { readonly cell: WallCell | undefined }) {
  const { t } = useLocale();
  if (!cell) return <td />;
  const share = overdueShare(cell);
  // A number that is withheld is never none.
  const isLate = cell.overdue !== 0;
  return (
    <td
      data-heat={heatOf(cell)}
      data-late={isLate ? "" : undefined}
      data-untold={cell.overdue === "hidden" ? "" : undefined}
    >
      <span className={typeof cell.open === "number" ? undefined : styles.untold}>{toldText(cell.open, t)}</span>{" "}
      {isLate && <span className={styles.over}>{t("wall.over", { shown: toldText(cell.overdue, t) })}</span>}
      {isLate && (
        <span className={styles.bar} data-unknown={share === null ? "" : undefined} aria-hidden>
          <i style={{ width: `${Math.round((share ?? 0) * 100)}%` }} />
        </span>
      )}
    </td>
  );
}

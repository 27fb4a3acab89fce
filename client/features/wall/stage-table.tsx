import type { CSSProperties } from "react";
import { useLocale } from "#client/ui/locale.tsx";
import type { WallBoard, WallCell } from "#shared/domain/wall.ts";
import { type ProvisionWords, provisionWords, toldText } from "#shared/i18n/wall-words.ts";
import { heatOf, overdueShare } from "./heat.ts";
import styles from "./stage-table.module.css";

/** A name longer than this has no room beside a narrow table. */
const SHORT = 30;
/** More rows than these are written closer. */
const MANY = 7;

export interface StageTableProps {
  readonly board: WallBoard;
  /** Alone on the wall. */
  readonly isLarge?: boolean;
}

/** Open cases by stage and section; what is past its deadline as number, word, bar and colour. */
export function StageTable({ board, isLarge = false }: StageTableProps) {
  const { t, locale } = useLocale();
  const { stages, rows } = board;
  if (rows.length === 0) return <p className={styles.none}>{t("wall.noCases")}</p>;
  const words = provisionWords(rows, t, locale);
  const size = { "--rows": rows.length } as CSSProperties;
  const width = `${Math.min(20, (isLarge ? 64 : 56) / stages.length)}%`;
  return (
    <table
      className={`${styles.table} ${isLarge ? styles.large : ""}`}
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
  const isLate = cell.overdue !== 0 && cell.overdue !== "hidden";
  return (
    <td data-heat={heatOf(cell)} data-late={isLate ? "" : undefined}>
      {toldText(cell.open, t)}{" "}
      {isLate && <span className={styles.over}>{t("wall.over", { shown: toldText(cell.overdue, t) })}</span>}
      {isLate && share !== null && (
        <span className={styles.bar} aria-hidden>
          <i style={{ width: `${Math.round(share * 100)}%` }} />
        </span>
      )}
    </td>
  );
}

import { Ban, CircleSlash2, Equal, Hand, type LucideIcon, Pencil, Plus } from "lucide-react";
import { useTexts } from "#client/ui/locale.tsx";
import type { ListKind } from "#shared/domain/list-fields.ts";
import type { ImportsView } from "#shared/protocol/lists.ts";
import styles from "./figures.module.css";

export type ListFigures = ImportsView["imports"][number]["figures"];
export const FIGURES = ["created", "updated", "unchanged", "kept", "missing", "refused"] as const;
type Figure = (typeof FIGURES)[number];

/** Of staff nothing is kept against the list, and nobody is missed by it. */
const OF_STAFF: readonly Figure[] = ["created", "updated", "unchanged", "refused"];
export const figuresOf = (kind: ListKind): readonly Figure[] => (kind === "staff" ? OF_STAFF : FIGURES);

const ICONS: Readonly<Record<Figure, LucideIcon>> = {
  created: Plus,
  updated: Pencil,
  unchanged: Equal,
  kept: Hand,
  missing: CircleSlash2,
  refused: Ban,
};

export interface FiguresProps {
  readonly figures: ListFigures;
  readonly kind: ListKind;
  /** What happened, not what would: then each needs no word of what it means. */
  readonly isDone?: boolean;
}

/** A list in six figures, each with what it means. */
export function Figures({ figures, kind, isDone }: FiguresProps) {
  const t = useTexts();
  return (
    <dl className={styles.figures}>
      {figuresOf(kind).map((figure) => {
        const Icon = ICONS[figure];
        return (
          <div key={figure} className={figures[figure] === 0 ? styles.none : ""} data-figure={figure}>
            <dt>
              <Icon aria-hidden size={14} />
              {t(`import.figure.${figure}`)}
            </dt>
            <dd className={styles.number}>{t("column.number", { count: figures[figure] })}</dd>
            {!isDone && (
              <dd>
                {kind === "staff" && figure === "created"
                  ? t("import.figureHelp.staffCreated")
                  : t(`import.figureHelp.${figure}`)}
              </dd>
            )}
          </div>
        );
      })}
    </dl>
  );
}

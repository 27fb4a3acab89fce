import type { LucideIcon } from "lucide-react";
import { Link, useRoute } from "wouter";
import { useLocale } from "#client/ui/locale.tsx";
import styles from "./page-frame.module.css";

export interface NavLinkProps {
  readonly href: string;
  readonly text: string;
  readonly icon: LucideIcon;
  /** How many cases wait there, and how that is said; not shown where none does. */
  readonly count?: number;
  readonly countText?: (params: { readonly count: number }) => string;
}

/** A page in the header, or in the bar at the foot of a small screen; current on the pages below it too. */
export function NavLink({ href, text, icon: Icon, count = 0, countText }: NavLinkProps) {
  const { t } = useLocale();
  const [isHere] = useRoute(`${href}/*?`);
  return (
    <Link
      href={href}
      aria-current={isHere ? "page" : undefined}
      aria-label={count > 0 ? countText?.({ count }) : undefined}
    >
      <Icon aria-hidden size={20} strokeWidth={1.75} className={styles.navIcon} />
      {text}
      {count > 0 && <span className={styles.count}>{t("column.number", { count })}</span>}
    </Link>
  );
}

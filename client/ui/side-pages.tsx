import type { LucideIcon } from "lucide-react";
import { type ReactNode, useEffect, useRef } from "react";
import { Link, useRoute } from "wouter";
import styles from "./side-pages.module.css";

export interface SidePage {
  readonly href: string;
  readonly text: string;
  readonly icon: LucideIcon;
}

export interface SidePagesProps {
  readonly label: string;
  readonly pages: readonly SidePage[];
  readonly children: ReactNode;
}

/** Pages that belong together: their names at the side, or in a row above on a small screen; the chosen one beside them. */
export function SidePages({ label, pages, children }: SidePagesProps) {
  return (
    <div className={styles.area}>
      <nav aria-label={label} className={styles.side}>
        <p className={styles.label}>{label}</p>
        <ul>
          {pages.map((page) => (
            <li key={page.href}>
              <PageLink {...page} />
            </li>
          ))}
        </ul>
      </nav>
      <main id="content" className={styles.page}>
        {children}
      </main>
    </div>
  );
}

function PageLink({ href, text, icon: Icon }: SidePage) {
  const [isHere] = useRoute(href);
  const link = useRef<HTMLAnchorElement>(null);
  useEffect(() => {
    // In the row of a small screen the chosen one may stand beyond the edge.
    if (isHere) link.current?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }, [isHere]);
  return (
    <Link ref={link} href={href} aria-current={isHere ? "page" : undefined}>
      <Icon aria-hidden size={16} strokeWidth={1.75} />
      {text}
    </Link>
  );
}

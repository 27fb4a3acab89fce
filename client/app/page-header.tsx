import { type ReactNode, useState } from "react";
import { Link, useLocation } from "wouter";
import { countWaiting } from "#client/session/kept-session.ts";
import { useSession } from "#client/session/session.tsx";
import { Brand } from "#client/ui/brand.tsx";
import { useTexts } from "#client/ui/locale.tsx";
import { canManageAny } from "#shared/domain/permissions.ts";
import type { SessionView } from "#shared/protocol/http.ts";
import { LogoutDialog } from "./logout-dialog.tsx";
import styles from "./page-frame.module.css";
import { PersonMenu } from "./person-menu.tsx";
import { SETTINGS } from "./settings-path.ts";

export interface PageHeaderProps {
  readonly unit: ReactNode;
  /** The pages there are; null where there is but one. */
  readonly nav: ReactNode;
  /** Who else looks at this board now. */
  readonly presence?: ReactNode;
  readonly status: ReactNode;
  /** Where the page below puts its own tools. */
  readonly toolsRef: (element: HTMLElement | null) => void;
  readonly onHelp: () => void;
}

/** Brand, unit, the pages there are, who is here, how fresh the page is, and who is signed in. */
export function PageHeader({ unit, nav, presence, status, toolsRef, onHelp }: PageHeaderProps) {
  const t = useTexts();
  const { state, logout } = useSession();
  const [, navigate] = useLocation();
  const [unsent, setUnsent] = useState(0);
  const leave = async () => {
    setUnsent(0);
    await logout();
    // The next person at this desk starts afresh, not on this one's page.
    navigate("/login");
  };
  const mayLeave = async () => {
    const waiting = await countWaiting();
    if (waiting > 0) setUnsent(waiting);
    else await leave();
  };
  const session = state.kind === "someone" ? state.session : null;
  return (
    <header className={styles.header}>
      <Link href="/tavle" className={styles.home} aria-label={t("app.name")}>
        <Brand />
      </Link>
      {unit}
      {nav && (
        <nav aria-label={t("nav.main")} className={styles.nav}>
          {nav}
        </nav>
      )}
      <div className={styles.right}>
        <div ref={toolsRef} className={styles.tools} />
        {presence}
        {status && <div className={styles.status}>{status}</div>}
        {session && (
          <PersonMenu
            person={session.person}
            onSettings={mayManage(session) ? () => navigate(SETTINGS) : null}
            onHelp={onHelp}
            onLogout={() => void mayLeave()}
          />
        )}
        {unsent > 0 && <LogoutDialog waiting={unsent} onStay={() => setUnsent(0)} onLeave={() => void leave()} />}
      </div>
    </header>
  );
}

const mayManage = ({ person, units, screen }: SessionView): boolean =>
  !screen && canManageAny({ id: person.id, role: person.role, units: units.map(({ id }) => id) }, "lists");

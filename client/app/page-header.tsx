import { LogOut } from "lucide-react";
import { type ReactNode, useState } from "react";
import { Button } from "react-aria-components/Button";
import { Link, useLocation, useRoute } from "wouter";
import { countWaiting } from "#client/session/kept-session.ts";
import { useSession } from "#client/session/session.tsx";
import { Brand } from "#client/ui/brand.tsx";
import { Initials } from "#client/ui/initials.tsx";
import { useLocale } from "#client/ui/locale.tsx";
import { LogoutDialog } from "./logout-dialog.tsx";
import styles from "./page-frame.module.css";

/** Brand, unit, the pages there are, how fresh the page is, and who is signed in. */
export function PageHeader({ unit, status }: { readonly unit: ReactNode; readonly status: ReactNode }) {
  const { t, locale, choose } = useLocale();
  const { state, logout } = useSession();
  const [isBoard] = useRoute("/tavle");
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
  const person = state.kind === "someone" ? state.session.person : null;
  const other = locale === "da" ? "en" : "da";
  return (
    <header className={styles.header}>
      <Link href="/tavle" className={styles.home} aria-label={t("app.name")}>
        <Brand />
      </Link>
      {unit}
      <nav aria-label={t("nav.main")} className={styles.nav}>
        <Link href="/tavle" aria-current={isBoard ? "page" : undefined}>
          {t(person?.role === "administrator" ? "admin.title" : "nav.board")}
        </Link>
      </nav>
      <div className={styles.right}>
        {status}
        {person && (
          <span className={styles.person}>
            <Initials name={person.name} initials={person.initials} />
            <span className={styles.name}>{person.name}</span>
          </span>
        )}
        <Button className={styles.quiet} lang={other} onPress={() => choose(other)}>
          {t("app.otherLanguage")}
        </Button>
        <Button className={styles.quiet} onPress={() => void mayLeave()} aria-label={t("nav.logout")}>
          <LogOut aria-hidden size={15} />
          <span>{t("nav.logout")}</span>
        </Button>
        {unsent > 0 && <LogoutDialog waiting={unsent} onStay={() => setUnsent(0)} onLeave={() => void leave()} />}
      </div>
    </header>
  );
}

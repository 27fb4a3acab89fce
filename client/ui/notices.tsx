import { X } from "lucide-react";
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useRef, useState } from "react";
import { Button } from "react-aria-components/Button";
import { useTexts } from "./locale.tsx";
import styles from "./notices.module.css";
import hidden from "./visually-hidden.module.css";

interface Notices {
  /** Stays in sight until it is closed, and is read out at once: a refusal, something gone wrong. */
  readonly warn: (text: string) => void;
  /** Shown for a moment and read out: something small is done that one can't see elsewhere. */
  readonly tell: (text: string) => void;
  /** Read out by a screen reader only; sighted people see what happened. */
  readonly announce: (text: string) => void;
}

const NoticesContext = createContext<Notices>({
  warn: () => undefined,
  tell: () => undefined,
  announce: () => undefined,
});
export const useNotices = (): Notices => useContext(NoticesContext);

interface Warning {
  readonly id: number;
  readonly text: string;
}

/** The latest few are in sight: more would hide the page they are about. The others come back as these are closed (CA5). */
const MOST = 3;
/** Time to notice it and read it. */
const TOLD_MS = 4_000;

export function NoticesProvider({ children }: { readonly children: ReactNode }) {
  const t = useTexts();
  const [warnings, setWarnings] = useState<readonly Warning[]>([]);
  const [spoken, setSpoken] = useState({ id: 0, text: "" });
  const lastId = useRef(0);

  const warn = useCallback((text: string) => {
    lastId.current += 1;
    const warning = { id: lastId.current, text };
    setWarnings((shown) => [...shown.filter((other) => other.text !== text), warning]);
  }, []);
  const announce = useCallback((text: string) => {
    lastId.current += 1;
    setSpoken({ id: lastId.current, text });
  }, []);
  const [told, setTold] = useState<Warning | null>(null);
  const tell = useCallback(
    (text: string) => {
      announce(text);
      setTold({ id: lastId.current, text });
    },
    [announce],
  );
  useEffect(() => {
    if (!told) return;
    const timer = setTimeout(() => setTold(null), TOLD_MS);
    return () => clearTimeout(timer);
  }, [told]);
  const close = (id: number) => setWarnings((shown) => shown.filter((warning) => warning.id !== id));

  const notices = useMemo(() => ({ warn, tell, announce }), [warn, tell, announce]);
  return (
    <NoticesContext value={notices}>
      {children}
      <div role="status" aria-live="polite" className={hidden.hidden}>
        <span key={spoken.id}>{spoken.text}</span>
      </div>
      <section aria-label={t("app.notices")} className={styles.stack}>
        {warnings.length > MOST && (
          <p className={styles.earlier}>{t("notices.earlier", { count: warnings.length - MOST })}</p>
        )}
        {warnings.slice(-MOST).map(({ id, text }) => (
          <div key={id} className={styles.warning}>
            <p role="alert">{text}</p>
            <Button className={styles.close} onPress={() => close(id)} aria-label={t("app.close")}>
              <X aria-hidden size={16} />
            </Button>
          </div>
        ))}
        {told && (
          <p key={told.id} className={styles.told} aria-hidden="true">
            {told.text}
          </p>
        )}
      </section>
    </NoticesContext>
  );
}

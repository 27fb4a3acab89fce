import { X } from "lucide-react";
import { createContext, type ReactNode, useCallback, useContext, useMemo, useRef, useState } from "react";
import { Button } from "react-aria-components/Button";
import { useTexts } from "./locale.tsx";
import styles from "./notices.module.css";
import { Toast, type ToastOffer } from "./toast.tsx";
import hidden from "./visually-hidden.module.css";

interface Notices {
  /** Stays in sight until it is closed, and is read out at once: a refusal, something gone wrong. */
  readonly warn: (text: string) => void;
  /** Shown for a moment and read out: something small is done that one can't see elsewhere. */
  readonly tell: (text: string) => void;
  /** Read out by a screen reader only; sighted people see what happened. */
  readonly announce: (text: string) => void;
  /** What has just been done, with the one thing that may be done about it; the latest alone, gone after a while. Null takes it away. */
  readonly offer: (toast: ToastOffer | null) => void;
  /** Takes away everything that is or was said: a screen that shows nothing more. */
  readonly clear: () => void;
}

const nothing = () => undefined;
const NoticesContext = createContext<Notices>({
  warn: nothing,
  tell: nothing,
  announce: nothing,
  offer: nothing,
  clear: nothing,
});
export const useNotices = (): Notices => useContext(NoticesContext);

interface Warning {
  readonly id: number;
  readonly text: string;
}

/** The latest few are in sight: more would hide the page they are about. The others come back as these are closed (CA5). */
const MOST = 3;

export function NoticesProvider({ children }: { readonly children: ReactNode }) {
  const t = useTexts();
  const [warnings, setWarnings] = useState<readonly Warning[]>([]);
  const [spoken, setSpoken] = useState({ id: 0, text: "" });
  const [toast, setToast] = useState<(ToastOffer & { readonly id: number }) | null>(null);
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
  const offer = useCallback((next: ToastOffer | null) => {
    lastId.current += 1;
    setToast(next && { ...next, id: lastId.current });
  }, []);
  const tell = useCallback(
    (text: string) => {
      announce(text);
      offer({ text });
    },
    [announce, offer],
  );
  const clear = useCallback(() => {
    setWarnings([]);
    setToast(null);
    setSpoken({ id: 0, text: "" });
  }, []);
  const close = (id: number) => setWarnings((shown) => shown.filter((warning) => warning.id !== id));
  const closeToast = useCallback((id: number) => setToast((shown) => (shown?.id === id ? null : shown)), []);

  const notices = useMemo(() => ({ warn, tell, announce, offer, clear }), [warn, tell, announce, offer, clear]);
  return (
    <NoticesContext value={notices}>
      {children}
      <div role="status" aria-live="polite" className={hidden.hidden}>
        <span key={spoken.id}>{spoken.text}</span>
      </div>
      <section aria-label={t("app.notices")} className={styles.stack} data-notices="">
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
        {toast && <Toast key={toast.id} offer={toast} onClose={() => closeToast(toast.id)} />}
      </section>
    </NoticesContext>
  );
}

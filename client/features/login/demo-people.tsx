import { useState } from "react";
import { Button as AriaButton } from "react-aria-components/Button";
import { useLocale } from "#client/ui/locale.tsx";
import type { DemoView } from "#shared/protocol/http.ts";
import styles from "./demo-people.module.css";

export interface DemoPeopleProps {
  readonly view: DemoView;
  readonly onChoose: (login: string, password: string) => Promise<void>;
}

/** In a demo one is whom one points at. */
export function DemoPeople({ view, onChoose }: DemoPeopleProps) {
  const { t } = useLocale();
  const [busy, setBusy] = useState(false);
  const choose = async (login: string) => {
    setBusy(true);
    await onChoose(login, view.password);
    setBusy(false);
  };
  return (
    <section className={styles.people} aria-labelledby="demo-people">
      <h2 id="demo-people" className={styles.heading}>
        {t("demo.choose")}
      </h2>
      {view.people.map(({ login, name, role, unit }) => (
        <AriaButton key={login} className={styles.person ?? ""} isDisabled={busy} onPress={() => void choose(login)}>
          <span className={styles.role}>{t(`demo.role.${role}`)}</span>
          <span className={styles.who}>{unit ? `${name}, ${unit}` : name}</span>
          <span className={styles.can}>{t(`demo.can.${role}`)}</span>
        </AriaButton>
      ))}
      <h2 className={styles.heading}>{t("demo.orLogin")}</h2>
    </section>
  );
}

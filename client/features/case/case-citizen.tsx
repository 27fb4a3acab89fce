import { Check } from "lucide-react";
import { useEffect, useState } from "react";
import { Radio, RadioGroup } from "react-aria-components/RadioGroup";
import { post } from "#client/session/request.ts";
import { Button } from "#client/ui/button.tsx";
import { useTexts } from "#client/ui/locale.tsx";
import { useNotices } from "#client/ui/notices.tsx";
import { PURPOSES, type Purpose } from "#shared/domain/purposes.ts";
import type { CitizenView } from "#shared/protocol/http.ts";
import styles from "./case.module.css";
import { SectionHead } from "./section-head.tsx";

type Look =
  | { readonly kind: "hidden" | "asking" | "failed" }
  | { readonly kind: "shown"; readonly citizen: CitizenView };

/** Long enough to read a name and a number; a screen left alone tells nobody. */
const SHOWN_MS = 120_000;

/** *Vis borger*: who the case is about, asked for each time, logged, and gone again after two minutes (PR1). */
export function CaseCitizen({ number }: { readonly number: string }) {
  const t = useTexts();
  const { announce } = useNotices();
  const [purpose, setPurpose] = useState<Purpose>("casework");
  const [look, setLook] = useState<Look>({ kind: "hidden" });
  const isShown = look.kind === "shown";
  useEffect(() => {
    if (!isShown) return;
    const timer = setTimeout(() => setLook({ kind: "hidden" }), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [isShown]);
  const show = async () => {
    setLook({ kind: "asking" });
    const reply = await post<CitizenView>(`/api/cases/${encodeURIComponent(number)}/citizen`, { purpose });
    setLook(reply.ok ? { kind: "shown", citizen: reply.value } : { kind: "failed" });
    if (reply.ok) announce(t("case.citizenShown"));
  };
  return (
    <section className={styles.section}>
      <SectionHead title={t("case.citizen")} />
      <div className={styles.vault}>
        {isShown ? (
          <Identity {...look.citizen} />
        ) : (
          <p>{t(look.kind === "failed" ? "case.citizenFailed" : "case.citizenLead")}</p>
        )}
        {isShown ? (
          <Button onPress={() => setLook({ kind: "hidden" })}>{t("case.hideCitizen")}</Button>
        ) : (
          <Button onPress={() => void show()} isDisabled={look.kind === "asking"}>
            {t("case.showCitizen")}
          </Button>
        )}
        {!isShown && <PurposeChoice purpose={purpose} choose={setPurpose} />}
      </div>
    </section>
  );
}

interface PurposeChoiceProps {
  readonly purpose: Purpose;
  readonly choose: (purpose: Purpose) => void;
}

/** What the look-up is for; one may leave it as it is (PR7). */
function PurposeChoice({ purpose, choose }: PurposeChoiceProps) {
  const t = useTexts();
  const choosing = (chosen: string) => {
    const meant = PURPOSES.find((candidate) => candidate === chosen);
    if (meant) choose(meant);
  };
  return (
    <RadioGroup aria-label={t("log.purpose")} value={purpose} onChange={choosing} className={styles.purposes}>
      {PURPOSES.map((value) => (
        <Radio key={value} value={value} className={styles.purpose}>
          {value === purpose && <Check aria-hidden size={12} />}
          {t(`purpose.${value}`)}
        </Radio>
      ))}
    </RadioGroup>
  );
}

function Identity({ name, cpr }: CitizenView) {
  const t = useTexts();
  if (name === null && cpr === null) return <p>{t("case.nobody")}</p>;
  return (
    <dl className={styles.facts}>
      {name !== null && (
        <div>
          <dt>{t("case.name")}</dt>
          <dd>{name}</dd>
        </div>
      )}
      {cpr !== null && (
        <div>
          <dt>{t("case.cpr")}</dt>
          <dd>{`${cpr.slice(0, 6)}-${cpr.slice(6)}`}</dd>
        </div>
      )}
    </dl>
  );
}

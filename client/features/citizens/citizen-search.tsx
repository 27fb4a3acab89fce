import { type FormEvent, useEffect, useId, useRef } from "react";
import { Link } from "wouter";
import { Button } from "#client/ui/button.tsx";
import { Dialog } from "#client/ui/dialog.tsx";
import { useTexts } from "#client/ui/locale.tsx";
import { ErrorMessage } from "#client/ui/message.tsx";
import { TextField } from "#client/ui/text-field.tsx";
import type { OtherCase } from "#shared/domain/other-case.ts";
import { PURPOSES } from "#shared/domain/purposes.ts";
import { sectionText } from "#shared/domain/section-text.ts";
import type { CitizensFound } from "#shared/protocol/http.ts";
import styles from "./citizen-search.module.css";
import { type Looked, useCitizenSearch } from "./use-citizen-search.ts";

interface CitizenSearchProps {
  /** What was typed elsewhere. */
  readonly taken: string;
  readonly onClose: () => void;
}

/** *Find borger*: by the whole CPR number or the whole name; what it is for is the button that looks. Each look-up is logged. */
export function CitizenSearch({ taken, onClose }: CitizenSearchProps) {
  const t = useTexts();
  const { text, looked, type, look } = useCitizenSearch(taken);
  const purposeId = useId();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    look("casework");
  };
  return (
    <Dialog title={t("citizens.title")} onClose={onClose}>
      <form className={styles.form} onSubmit={submit} noValidate autoComplete="off">
        <TextField
          label={t("citizens.label")}
          value={text}
          onChange={type}
          autoComplete="off"
          autoFocus
          help={t("citizens.help")}
          error={looked.kind === "wrong" ? t(`citizens.${looked.trouble}`) : null}
        />
        <fieldset className={styles.purposes} aria-labelledby={purposeId}>
          <legend id={purposeId}>{t("citizens.purpose")}</legend>
          {PURPOSES.map((purpose) => (
            <Button
              key={purpose}
              {...(purpose === "casework" ? { type: "submit", look: "primary" } : { onPress: () => look(purpose) })}
              isDisabled={looked.kind === "asking"}
            >
              {t(`purpose.${purpose}`)}
            </Button>
          ))}
        </fieldset>
      </form>
      <Answer looked={looked} onClose={onClose} />
      <div className={styles.ending}>
        <Button onPress={onClose}>{t("app.close")}</Button>
      </div>
    </Dialog>
  );
}

function Answer({ looked, onClose }: { readonly looked: Looked; readonly onClose: () => void }) {
  const t = useTexts();
  if (looked.kind === "failed") return <ErrorMessage text={t(failure(looked.code))} />;
  return (
    <div className={styles.answer}>
      <p role="status">
        {looked.kind === "asking" ? t("citizens.asking") : looked.kind === "found" && said(looked.found, t)}
      </p>
      {looked.kind === "found" && <FoundCases found={looked.found} onClose={onClose} />}
    </div>
  );
}

const failure = (code: string) => {
  if (code === "too-many-attempts") return "citizens.tooMany";
  return code === "offline" ? "citizens.offline" : "citizens.failed";
};

function said({ citizens, more }: CitizensFound, t: ReturnType<typeof useTexts>): string {
  if (more) return t("citizens.more", { count: citizens.length });
  return citizens.length === 0 ? t("citizens.none") : t("citizens.found", { count: citizens.length });
}

/** The first case has the focus, so that Enter opens it. */
function FoundCases({ found: { citizens }, onClose }: { readonly found: CitizensFound; readonly onClose: () => void }) {
  const t = useTexts();
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => list.current?.querySelector("a")?.focus(), []);
  return (
    <div ref={list} className={styles.citizens}>
      {citizens.map(({ cases }, nth) => (
        <section key={cases[0]?.number} aria-label={t("citizens.citizen", { nth: nth + 1 })}>
          {citizens.length > 1 && <h3>{t("citizens.citizen", { nth: nth + 1 })}</h3>}
          <ul>
            {cases.map((found) => (
              <FoundCase key={found.number} found={found} onClose={onClose} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

function FoundCase({ found, onClose }: { readonly found: OtherCase; readonly onClose: () => void }) {
  const t = useTexts();
  const { number, provision, kind, stage, unit } = found;
  return (
    <li>
      <Link href={`/sager/${encodeURIComponent(number)}`} onClick={onClose}>
        {number}
      </Link>
      <span>
        {sectionText(provision)} · {t(`kind.${kind}`)} · {t(`stage.${stage}`)} · {unit.name}
      </span>
    </li>
  );
}

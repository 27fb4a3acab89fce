import { CircleCheck } from "lucide-react";
import { type FormEvent, useState } from "react";
import { Button } from "#client/ui/button.tsx";
import { useTexts } from "#client/ui/locale.tsx";
import { TextField } from "#client/ui/text-field.tsx";
import styles from "./over.module.css";
import { becomeOwn } from "./requests.ts";

interface SharedOverProps {
  /** Whose session it is that was shared. */
  readonly name: string;
  readonly onLogout: () => void;
  /** The session is one's own again. */
  readonly onOwn: () => void;
}

/** What a shared screen shows after the meeting: nothing (ST2). */
export function SharedOver({ name, onLogout, onOwn }: SharedOverProps) {
  const t = useTexts();
  const [isAsking, setAsking] = useState(false);
  return (
    <main id="content" className={styles.over} data-meeting="over">
      <CircleCheck aria-hidden size={36} strokeWidth={1.5} />
      <h1>{t("standup.ended")}</h1>
      <p>{t("standup.endedLead")}</p>
      {isAsking ? (
        <OwnAgain name={name} onOwn={onOwn} />
      ) : (
        <div className={styles.ways}>
          <Button look="primary" onPress={onLogout}>
            {t("standup.logout")}
          </Button>
          <Button onPress={() => setAsking(true)}>{t("standup.ownAgain")}</Button>
        </div>
      )}
    </main>
  );
}

function OwnAgain({ name, onOwn }: Pick<SharedOverProps, "name" | "onOwn">) {
  const t = useTexts();
  const [password, setPassword] = useState("");
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (password === "" || isBusy) return setProblem(t("login.passwordMissing"));
    setBusy(true);
    const reply = await becomeOwn(password);
    setBusy(false);
    if (reply.ok) return onOwn();
    setPassword("");
    const { code, data } = reply.problem;
    if (code === "too-many-attempts") setProblem(t("standup.tooMany", data));
    else setProblem(t(code === "offline" ? "standup.failed" : "standup.wrongPassword"));
  };
  return (
    <form className={styles.form} onSubmit={(event) => void submit(event)} noValidate>
      <TextField
        label={t("standup.ownAgainLead", { name })}
        value={password}
        onChange={setPassword}
        type="password"
        autoComplete="current-password"
        autoFocus
        error={problem}
      />
      <Button type="submit" look="primary" isPending={isBusy}>
        {t("standup.ownAgain")}
      </Button>
    </form>
  );
}

/** What a phone shows when the meeting that it steered is over. */
export function RemoteOver() {
  const t = useTexts();
  return (
    <main id="content" className={styles.over} data-meeting="over">
      <CircleCheck aria-hidden size={36} strokeWidth={1.5} />
      <h1>{t("standup.ended")}</h1>
      <p>{t("standup.endedPhone")}</p>
    </main>
  );
}

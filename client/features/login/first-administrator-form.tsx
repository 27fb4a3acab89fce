import { type FormEvent, useState } from "react";
import { useLocation } from "wouter";
import { type Problem, post } from "#client/session/request.ts";
import { useSession } from "#client/session/session.tsx";
import { Button } from "#client/ui/button.tsx";
import { useTexts } from "#client/ui/locale.tsx";
import { ErrorMessage } from "#client/ui/message.tsx";
import { TextField } from "#client/ui/text-field.tsx";
import styles from "./form.module.css";
import { startProblem } from "./login-problem.ts";
import { isLongEnough, NewPassword } from "./new-password.tsx";

/** The link of the first start leads here: it makes the administrator and signs in. */
export function FirstAdministratorForm({ token }: { readonly token: string }) {
  const t = useTexts();
  const { login } = useSession();
  const [, navigate] = useLocation();
  const [name, setName] = useState("");
  const [password, setPassword] = useState("");
  const [tried, setTried] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);

  const create = async () => {
    const made = await post("/api/first-administrator", { token, name: name.trim(), password });
    return made.ok ? login(name.trim(), password) : made.problem;
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!name.trim() || !isLongEnough(password) || busy) return;
    setBusy(true);
    const failed = await create();
    setBusy(false);
    setProblem(failed);
    if (!failed) navigate("/tavle", { replace: true });
  };

  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      {problem && <ErrorMessage text={startProblem(problem, t)} />}
      <TextField
        label={t("login.name")}
        value={name}
        onChange={setName}
        autoComplete="username"
        autoFocus
        error={tried && !name.trim() ? t("login.nameMissing") : null}
      />
      <NewPassword value={password} onChange={setPassword} tried={tried} />
      <Button type="submit" look="primary" isPending={busy}>
        {t("start.submit")}
      </Button>
    </form>
  );
}

import { useTexts } from "#client/ui/locale.tsx";
import { TextField } from "#client/ui/text-field.tsx";

const SHORTEST = 10;

export const isLongEnough = (password: string): boolean => password.length >= SHORTEST;

export interface NewPasswordProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Somebody has tried to go on: what is wrong is said from then on. */
  readonly tried: boolean;
  readonly autoFocus?: boolean;
}

/** A password that one chooses. */
export function NewPassword({ value, onChange, tried, autoFocus = false }: NewPasswordProps) {
  const t = useTexts();
  return (
    <TextField
      label={t("login.password")}
      value={value}
      onChange={onChange}
      type="password"
      autoComplete="new-password"
      autoFocus={autoFocus}
      help={t("start.passwordHelp")}
      error={tried && !isLongEnough(value) ? t("start.passwordShort") : null}
    />
  );
}

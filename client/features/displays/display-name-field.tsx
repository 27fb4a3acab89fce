import { useTexts } from "#client/ui/locale.tsx";
import { TextField } from "#client/ui/text-field.tsx";

export interface DisplayNameFieldProps {
  readonly value: string;
  readonly onChange: (name: string) => void;
  /** Whether it is said that a name is missing. */
  readonly isMissing: boolean;
}

export function DisplayNameField({ value, onChange, isMissing }: DisplayNameFieldProps) {
  const t = useTexts();
  return (
    <TextField
      label={t("displays.name")}
      value={value}
      onChange={onChange}
      autoComplete="off"
      maxLength={60}
      help={t("display.nameHelp")}
      error={isMissing ? t("display.nameMissing") : null}
    />
  );
}

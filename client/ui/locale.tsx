import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from "react";
import { I18nProvider } from "react-aria-components/I18nProvider";
import { type Translate, textsIn } from "#shared/i18n/catalogue.ts";
import { LOCALES, type Locale } from "#shared/i18n/locale.ts";

interface LocaleChoice {
  readonly locale: Locale;
  readonly t: Translate;
  readonly choose: (locale: Locale) => void;
}

const LocaleContext = createContext<LocaleChoice>({ locale: "da", t: textsIn("da"), choose: () => undefined });

const STORED = "tavle-locale";

const isLocale = (value: string | null): value is Locale => LOCALES.some((locale) => locale === value);

/** The chosen language, else the page's own. */
function initialLocale(): Locale {
  const stored = localStorage.getItem(STORED);
  if (isLocale(stored)) return stored;
  const { lang } = document.documentElement;
  return isLocale(lang) ? lang : "da";
}

export function LocaleProvider({ children }: { readonly children: ReactNode }) {
  const [locale, setLocale] = useState(initialLocale);
  useEffect(() => {
    document.documentElement.lang = locale;
  }, [locale]);
  const choose = useCallback((next: Locale) => {
    localStorage.setItem(STORED, next);
    setLocale(next);
  }, []);
  const choice = useMemo(() => ({ locale, t: textsIn(locale), choose }), [locale, choose]);
  return (
    <I18nProvider locale={locale === "da" ? "da-DK" : "en-GB"}>
      <LocaleContext value={choice}>{children}</LocaleContext>
    </I18nProvider>
  );
}

export const useLocale = (): LocaleChoice => useContext(LocaleContext);
/** The texts in the reader's language. */
export const useTexts = (): Translate => useContext(LocaleContext).t;

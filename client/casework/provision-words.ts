import type { ProvisionId } from "#shared/domain/ids.ts";
import { provisionOf } from "#shared/domain/provisions.ts";
import { lawSectionText } from "#shared/domain/section-text.ts";
import type { Locale } from "#shared/i18n/locale.ts";

export function provisionName(provision: ProvisionId, locale: Locale): string {
  const { nameDa, nameEn } = provisionOf(provision);
  return locale === "da" ? nameDa : nameEn;
}

/** "SEL § 85 Socialpædagogisk støtte" */
export const provisionWords = (provision: ProvisionId, locale: Locale): string =>
  `${lawSectionText(provision)} ${provisionName(provision, locale)}`;

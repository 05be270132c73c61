import type { MachineSource, MachineUnit } from "#shared/contract/machine.ts";
import type { Language } from "#shared/domain/language.ts";

export type MachineRequest = {
  readonly source: MachineSource;
  readonly key: string;
  readonly texts: readonly string[];
  readonly from: Language;
  readonly to: Language;
  readonly signal: AbortSignal;
};

/** One text for each that was sent, in their order, and what was used up. */
export type MachineTexts = { readonly texts: readonly string[]; readonly units: number };

/** A kind of translation service. Nothing is kept between calls. */
export type MachineProvider = {
  readonly unit: MachineUnit;
  /** @throws AppError `machine.unreachable`, `machine.auth`, `machine.quota`, `machine.unreadable`, `machine.cancelled` */
  translate(request: MachineRequest): Promise<MachineTexts>;
};

export const signsOf = (texts: readonly string[]): number => texts.reduce((sum, text) => sum + text.length, 0);

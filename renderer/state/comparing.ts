import { create } from "zustand";
import type { Delivery } from "#shared/domain/delivery.ts";

/** The delivery whose clash is being looked at; set from the outbox or the panel, shown on the story's page. */
export const useComparing = create<{ readonly delivery: Delivery | undefined }>(() => ({ delivery: undefined }));

/** Whether a delivery met another text, at a place that can be read back. */
export const canCompare = ({ state, error }: Delivery): boolean =>
  (state === "needsPerson" || state === "rejected") && error?.code === "cms.conflict";
